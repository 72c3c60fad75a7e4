"""A module on the pilot wire that does at once what it is told: what its habits begin from."""

from collections.abc import Mapping
from typing import ClassVar, override

from .device import Device, Who

UNKNOWN = "unknown"


class Pilot(Device[str, str]):
    """A module on the pilot wire, in Home Assistant a select. It is told one of its options."""

    OPTIONS: ClassVar[tuple[str, ...]]
    """In the order in which its integration shows them."""
    LEVELS: ClassVar[Mapping[str, str]]
    """Which option is which level of the hub."""
    HAS_STATE: ClassVar[bool] = True
    """It can be asked what it is."""

    @override
    def takes(self, ask: str) -> None:
        self.becomes(ask, Who.HUB)
        self.says()

    def turn(self, option: str) -> None:
        """Let a person choose an option at the module."""
        self.by_hand(option)

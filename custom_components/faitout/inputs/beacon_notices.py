"""What a person has to do about beacons, told in words in Home Assistant's repairs."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..settings.beacons import Beacon
from ..words.issues import IssueData, tell
from ..words.labels import SpaceLabel

LOW: Final = 15.0
"""Percent at which a battery is to be changed."""
GOOD: Final = 25.0
"""Percent from which it is good again: in the cold it goes up and down."""


class BeaconNotices:
    """Tells of the beacons of one space, and takes it back."""

    def __init__(self, hass: HomeAssistant, space: SpaceLabel) -> None:
        """Take the space."""
        self._hass = hass
        self._space = space
        self._entry_id = space.site.entry_id
        self._reported: set[str] = set()

    @callback
    def battery(self, beacon: Beacon, percent: float) -> None:
        """Tell of a battery that is nearly empty."""
        if percent <= LOW:
            self._tell("beacon_battery", beacon, level=f"{percent:.0f}")
        elif percent >= GOOD:
            self._take_back("beacon_battery", beacon)

    @callback
    def unread(self, beacon: Beacon, why: str) -> None:
        """Tell of a beacon whose words cannot be read."""
        self._tell(f"beacon_{why}", beacon)

    @callback
    def rewound(self, beacon: Beacon) -> None:
        """Tell of a beacon that counts from below where it was; a person may say that it is so."""
        self._tell("beacon_rewound", beacon, is_fixable=True)

    @callback
    def understood(self, beacon: Beacon) -> None:
        """Take back that it could not be read."""
        for key in ("beacon_locked", "beacon_wrong_key", "beacon_plain", "beacon_rewound"):
            self._take_back(key, beacon)

    @callback
    def unreadable(self, package: str) -> None:
        """Tell that no beacon can be read, for want of the package that reads them."""
        issue_id = f"beacon_package_{self._entry_id}_{self._space.id}"
        self._create("beacon_package", issue_id, package=package)

    @callback
    def withdraw(self) -> None:
        """Take everything back: whoever listens next tells it anew."""
        while self._reported:
            ir.async_delete_issue(self._hass, DOMAIN, self._reported.pop())

    def _tell(self, key: str, beacon: Beacon, *, is_fixable: bool = False, **texts: str) -> None:
        data: IssueData = {
            "subentry_id": self._space.subentry_id,
            "beacon": beacon.address,
        }
        issue_id = self._issue_id(key, beacon)
        texts["beacon"] = beacon.name
        self._create(key, issue_id, data, is_fixable=is_fixable, **texts)

    def _create(
        self,
        key: str,
        issue_id: str,
        data: IssueData | None = None,
        *,
        is_fixable: bool = False,
        **texts: str,
    ) -> None:
        self._reported.add(issue_id)
        tell(
            self._hass,
            self._space.site,
            issue_id,
            key,
            ir.IssueSeverity.WARNING,
            is_fixable=is_fixable,
            is_persistent=False,
            data=data,
            space=self._space.name,
            **texts,
        )

    def _take_back(self, key: str, beacon: Beacon) -> None:
        issue_id = self._issue_id(key, beacon)
        if issue_id in self._reported:
            self._reported.discard(issue_id)
            ir.async_delete_issue(self._hass, DOMAIN, issue_id)

    def _issue_id(self, key: str, beacon: Beacon) -> str:
        return f"{key}_{self._entry_id}_{beacon.address}"

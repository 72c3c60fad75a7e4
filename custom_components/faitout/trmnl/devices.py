"""All devices that ask, over all sites of this Home Assistant, and how often they may."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Final

from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from ..hub.limits import Limit
from .mac import Mac

if TYPE_CHECKING:
    from .sign import TrmnlSign

MOST_ASKED: Final = 60
ASKED_SECONDS: Final = 600.0
"""A device whose buttons are pressed in play asks some 20 times in ten minutes; in trouble it asks
five times in a row, and again after 15, 30 and 60 seconds."""
MOST_STRANGE: Final = 30
"""As often in ten minutes one network address may ask for what is not known here."""
MOST_PICTURES: Final = 200
"""Pictures that wait to be fetched; each has some 10 kB."""
PICTURE_FOR: Final = timedelta(minutes=5)
"""A device fetches its picture within seconds."""
MOST_SEEN: Final = 20
SEEN_FOR: Final = timedelta(hours=1)
"""Devices that nobody knows are remembered so long, to be offered to the installer."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    png: bytes
    until: datetime


class Devices:
    """Where devices and signs find each other. Belongs to the event loop."""

    def __init__(self) -> None:
        """Begin without signs."""
        self.asked = Limit(MOST_ASKED, ASKED_SECONDS)
        """By sign."""
        self.strange = Limit(MOST_STRANGE, ASKED_SECONDS)
        """By network address."""
        self._signs: dict[Mac, TrmnlSign] = {}
        self._pictures: OrderedDict[str, _Waiting] = OrderedDict()
        self._seen: OrderedDict[Mac, datetime] = OrderedDict()

    def add(self, sign: TrmnlSign) -> None:
        """Let a sign be asked for."""
        self._signs[sign.mac] = sign
        self._seen.pop(sign.mac, None)

    def remove(self, sign: TrmnlSign) -> None:
        """Let it be asked for no more."""
        if self._signs.get(sign.mac) is sign:
            del self._signs[sign.mac]

    def sign_of(self, mac: Mac | None) -> TrmnlSign | None:
        """Return the sign of a device."""
        return None if mac is None else self._signs.get(mac)

    def saw(self, mac: Mac | None, now: datetime) -> None:
        """Remember that a device asked that nobody knows."""
        if mac is None:
            return
        self._seen[mac] = now
        self._seen.move_to_end(mac)
        while len(self._seen) > MOST_SEEN:
            self._seen.popitem(last=False)

    def seen(self, now: datetime) -> list[Mac]:
        """Return the devices that nobody knows, the last one first."""
        lately = [mac for mac, at in self._seen.items() if now - at < SEEN_FOR]
        return lately[::-1]

    def put(self, png: bytes, now: datetime, key: Callable[[], str] = token_urlsafe) -> str:
        """Have a picture wait for its device; return the name that nobody else can guess.

        Old firmware says nothing of itself when it fetches one, so its name is all that counts.
        """
        while self._pictures:
            name, waiting = next(iter(self._pictures.items()))
            if len(self._pictures) < MOST_PICTURES and now < waiting.until:
                break
            del self._pictures[name]
        name = key()
        self._pictures[name] = _Waiting(png, now + PICTURE_FOR)
        return name

    def take(self, name: str, now: datetime) -> bytes | None:
        """Return a picture that waits. It may be fetched again: the first may be torn off."""
        waiting = self._pictures.get(name)
        return waiting.png if waiting and now < waiting.until else None


TRMNL: HassKey[Devices] = HassKey(f"{DOMAIN}_trmnl")

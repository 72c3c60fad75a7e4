"""The signs of all sites: who is behind an address, or a subentry."""

from collections.abc import Callable, Iterator

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util.hass_dict import HassKey

from ..hub.listeners import Listeners
from ..screen.credential import Secret, digest_of
from .sign import PaperSign

SIGNS: HassKey[Signs] = HassKey("faitout_signs")


class Signs:
    """All signs that are up. Belongs to the event loop."""

    def __init__(self) -> None:
        """Begin without any."""
        self._by_subentry: dict[str, PaperSign] = {}
        self._listeners = Listeners[[str]]("signs that come and go")

    def __iter__(self) -> Iterator[PaperSign]:
        """Yield them."""
        return iter(self._by_subentry.values())

    @callback
    def subscribe(self, listener: Callable[[str], None]) -> CALLBACK_TYPE:
        """Call `listener` with the subentry of each sign that comes, goes, or is set up anew."""
        return self._listeners.subscribe(listener)

    @callback
    def add(self, sign: PaperSign) -> None:
        """Know a sign."""
        self._by_subentry[sign.subentry_id] = sign
        self._listeners.publish(sign.subentry_id)

    @callback
    def remove(self, sign: PaperSign) -> None:
        """Know it no more, unless another has its place."""
        if self._by_subentry.get(sign.subentry_id) is sign:
            del self._by_subentry[sign.subentry_id]
            self._listeners.publish(sign.subentry_id)

    def find(self, subentry_id: str) -> PaperSign | None:
        """Return the sign of a subentry, or None."""
        return self._by_subentry.get(subentry_id)

    def behind(self, secret: Secret | None) -> PaperSign | None:
        """Return the sign that a secret is the address of, or None."""
        if secret is None:
            return None
        digest = digest_of(secret)
        return next((each for each in self if each.settings.digest == digest), None)

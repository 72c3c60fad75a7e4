"""Tells the animators what they have to know of the doors: too many tries, and a forced hand."""

from homeassistant.core import CALLBACK_TYPE, callback

from ...words.reasons import phrase
from ..members import Access, AtTheDoor
from ..site import Site


class AccessNotices:
    """Listens at the doors of one site."""

    def __init__(self, site: Site, desk: Access) -> None:
        """Take the site, and who answers at its doors."""
        self._site = site
        self._desk = desk
        self._unsubscribe: CALLBACK_TYPE | None = None

    async def start(self) -> None:
        """Listen from now on."""
        self._unsubscribe = self._desk.subscribe_doors(self._heard)

    async def stop(self) -> None:
        """Listen no more."""
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None

    @callback
    def _heard(self, news: AtTheDoor) -> None:
        answer = news.answer
        tell_of_tries(self._site, news.door.name, alarm=answer.alarm, duress=answer.duress)


@callback
def tell_of_tries(site: Site, place: str, *, alarm: bool, duress: bool) -> None:
    """Tell the animators of too many wrong tries at a door or a screen, and of a forced hand.

    Nothing there shows it.
    """
    title = f"{place} ({site.name})"
    told = {"access_too_many_tries": alarm, "access_under_duress": duress}
    for text in (key for key, is_so in told.items() if is_so):
        site.notifier.tell_animators(title, phrase(site.hass, text), is_safety=True)

"""Those who hear of one kind of news, each on its own: one that fails keeps nothing from the rest.

publish(news) ──► door ──► lamp ──► entity    each apart: one that raises is logged, the next hears
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
import logging

from homeassistant.core import CALLBACK_TYPE, callback

_LOGGER = logging.getLogger(__name__)


class Urgency(IntEnum):
    """Who hears of news before whom."""

    SAVES_LIVES = 0
    """Doors: somebody may stand in front of one."""
    ACTS = 1
    """Light and heat: people wait for the light."""
    SHOWS = 2


class Listeners[**P]:
    """The listeners of one kind of news. All methods belong to the event loop."""

    def __init__(self, news: str) -> None:
        """Take what the news are of, for the log."""
        self._news = news
        self._listeners: list[tuple[Urgency, Callable[P, object]]] = []

    @callback
    def subscribe(
        self, listener: Callable[P, object], urgency: Urgency = Urgency.SHOWS
    ) -> CALLBACK_TYPE:
        """Call `listener` with all news; return what ends that."""
        subscribed = (urgency, listener)
        self._listeners.append(subscribed)
        # Of equal urgency they hear in the order in which they came.
        self._listeners.sort(key=lambda each: each[0])
        return lambda: self._listeners.remove(subscribed)

    @callback
    def publish(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Tell all who listen now. Never raises."""
        for _, listener in tuple(self._listeners):
            with apart(self._news):
                listener(*args, **kwargs)


@contextmanager
def apart(what: str) -> Iterator[None]:
    """Keep a failure inside from what comes after: it goes to the log, and that is all."""
    try:
        yield
    except Exception:
        _LOGGER.exception("Something failed at news of %s; all else goes on", what)

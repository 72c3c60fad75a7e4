"""Who asks to be let in: from where, with what, and who was sent away or turned back.

It is kept so that the animator sees who keeps asking, and can send them away. All of it is bounded
and forgotten by itself. Pure: the time is handed in, aware UTC.
"""

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from ..hub.limits import address_key

SENT_AWAY_FOR: Final = timedelta(minutes=10)
"""How long who was sent away gets no code."""
MOST_SENT_AWAY: Final = 500
"""Addresses that are sent away at once: more than a network of a place has."""
TURNED_BACK_FOR: Final = timedelta(minutes=10)
"""How long it is known that somebody got no code."""
MOST_TURNED_BACK: Final = 50
"""Addresses of which that is known, the latest: nobody reads more."""


@dataclass(frozen=True, slots=True)
class ScreenAsker:
    """Somebody who asks."""

    address: str
    """Their network address."""
    browser: str = ""
    """What kind of browser they have, in words of ours; empty where it does not say."""
    home: str = field(init=False, repr=False, compare=False)
    """What all their addresses have in common."""

    def __post_init__(self) -> None:
        """Work out what is asked for again and again."""
        object.__setattr__(self, "home", address_key(self.address))


@dataclass(frozen=True, slots=True)
class TurnedBack:
    """Somebody for whom there was no code."""

    asker: ScreenAsker
    since: datetime
    last: datetime
    times: int


class Askers:
    """Those who were sent away, and those who were turned back."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._away: OrderedDict[str, datetime] = OrderedDict()
        self._back: OrderedDict[str, TurnedBack] = OrderedDict()

    def send_away(self, asker: ScreenAsker, now: datetime) -> None:
        """Give somebody no code for a while."""
        self._away[asker.home] = now + SENT_AWAY_FOR
        self._away.move_to_end(asker.home)
        while len(self._away) > MOST_SENT_AWAY:
            self._away.popitem(last=False)

    def away_until(self, asker: ScreenAsker, now: datetime) -> datetime | None:
        """Return until when somebody is sent away, None: they are not."""
        until = self._away.get(asker.home)
        return until if until is not None and now < until else None

    def turn_back(self, asker: ScreenAsker, now: datetime) -> None:
        """Remember that there was no code for somebody."""
        known = self._back.get(asker.home) or TurnedBack(asker, now, now, 0)
        self._back[asker.home] = replace(known, asker=asker, last=now, times=known.times + 1)
        self._back.move_to_end(asker.home)
        while len(self._back) > MOST_TURNED_BACK:
            self._back.popitem(last=False)

    def turned_back(self, now: datetime) -> tuple[TurnedBack, ...]:
        """Return those who got no code of late and are not sent away, who asked last first."""
        return tuple(
            each
            for each in reversed(self._back.values())
            if now < each.last + TURNED_BACK_FOR and self.away_until(each.asker, now) is None
        )

    def forget_sent_away(self) -> None:
        """Let everybody ask again."""
        self._away.clear()

"""Races: two to five people want one space for the same time, each in a way of their own.

    screens, phones ─┐
    the dashboard    ├─► all at once ──► one of them has it, the others are told that they have not
    a calendar, MQTT ┘

What is held to be so is what the journal on the disk knows afterwards, and what each was told.
"""

import asyncio
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from time import monotonic

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.stimulus import Cancel
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site
from demo.pictures.afternoon import afternoon

from .apart import apart
from .home import at_home
from .places import local_calendar, open_rooms
from .progress import say
from .racers import DONE, Racers, Way, Wish
from .rows import Better, Mark, Row, Rows, Size

TITLE = "Races for one space"
SPACES = 24
MOST = 5
"""People of one race."""
RACES = {Size.QUICK: 480, Size.FULL: 10_000}
PEER_RACES = {Size.QUICK: 48, Size.FULL: 240}
SEED = 46140
SLOTS = 12
"""Half-hours, from the next but one on, that are raced for by turns."""
HALF_HOUR = timedelta(minutes=30)
QUARTER = timedelta(minutes=15)
HEAD_START = 0.004
"""Seconds within which all have started: some ask while another's wish is on its way to the disk,
some before, some after."""
POSTED = 0.06
"""The same where somebody asks over a broker, on which a message may lie for 40 ms."""
NOTES = (
    "Ways to ask, and how often each won: {ways}.",
    "One booking: one was told yes, and the journal on the disk holds that one and no other.",
    "Told: each of the others had a refusal for which both languages have a sentence.",
    "Beside: the same wishes for Home Assistant's own Local Calendar, which takes whatever comes.",
)


@dataclass(frozen=True, slots=True)
class Ran:
    """One race that is over."""

    where: str
    ways: Sequence[Way]
    answers: Sequence[str]
    """What each was told."""
    booked: int
    """Bookings of that time that the journal holds to be in force."""


@dataclass(slots=True)
class Outcome:
    """What came of races."""

    races: int = 0
    single: int = 0
    """Races with one booking, by what was told and by what the journal holds."""
    losers: int = 0
    in_words: int = 0
    """Losers who were told why, in a sentence."""
    tried: Counter[str] = field(default_factory=Counter)
    won: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def take(self, ran: Ran, sentences: Collection[str]) -> None:
        """Take one race in."""
        won = [
            way.name for way, answer in zip(ran.ways, ran.answers, strict=True) if answer == DONE
        ]
        lost = [answer for answer in ran.answers if answer != DONE]
        silent = [answer for answer in lost if answer not in sentences]
        self.races += 1
        self.losers += len(lost)
        self.in_words += len(lost) - len(silent)
        self.tried.update(way.name for way in ran.ways)
        self.won.update(won)
        self.wrong += [f"no sentence for {answer}" for answer in silent]
        if len(won) == ran.booked == 1:
            self.single += 1
        else:
            self.wrong.append(f"{ran.where}: {ran.answers}, {ran.booked} bookings")

    @property
    def ways(self) -> str:
        """How often each way won, of how often it was tried."""
        return ", ".join(
            f"{way} {self.won[way]}/{tried}" for way, tried in sorted(self.tried.items())
        )


def run(size: Size) -> Rows:
    """Race in a home of ours, then in one with a calendar only."""
    say(f"{RACES[size]} races for {SPACES} spaces")
    ours: Outcome = apart(raced, RACES[size])
    say(f"{PEER_RACES[size]} races for a calendar")
    theirs: float = apart(calendar_raced, PEER_RACES[size])
    return Rows(
        (
            Row(
                what=f"{ours.races:,} races of 2 to {MOST}: one booking each",
                ours=100 * ours.single / ours.races,
                other=100 * theirs,
                against="calendar",
                unit="%",
                better=Better.HIGHER,
                mark=Mark(100, inclusive=True),
            ),
            Row(
                what=f"{ours.losers:,} who lost: told why",
                ours=100 * ours.in_words / ours.losers,
                unit="%",
                better=Better.HIGHER,
                mark=Mark(100, inclusive=True),
            ),
            Row(
                what="races, and what is booked given back",
                ours=ours.races / ours.seconds,
                unit="/s",
                better=Better.HIGHER,
            ),
        ),
        notes=(NOTES[0].format(ways=ours.ways), *NOTES[1:], *ours.wrong[:5]),
    )


def raced(races: int) -> Outcome:
    """Return what came of so many races in a home of their own."""

    async def measure(hass: HomeAssistant) -> Outcome:
        return await race(hass, races, SPACES)

    return at_home(measure)


async def race(hass: HomeAssistant, races: int, spaces: int) -> Outcome:
    """Let people race for as many new spaces as there are; return what came of it."""
    # What screens offer ends with the day.
    await hass.config.async_set_time_zone(afternoon())
    opened = await open_rooms(hass, spaces)
    outcome = Outcome()
    async with Racers.ready(hass, opened) as racers:
        share, rest = divmod(races, spaces)
        began = monotonic()
        await asyncio.gather(
            *(
                _races_for(place, racers, share + (number < rest), number, outcome)
                for number, place in enumerate(opened)
            )
        )
        outcome.seconds = monotonic() - began
    return outcome


async def _races_for(
    place: tuple[Site, SpaceRunner], racers: Racers, races: int, number: int, outcome: Outcome
) -> None:
    """Race for one space, one race after the other."""
    random = Random(SEED + number)  # noqa: S311 - a story, no secret
    first = _next_half_hour()
    for turn in range(races):
        start = first + HALF_HOUR * (turn % SLOTS)
        ways = [racers.pick(random, number) for _ in range(random.randint(2, MOST))]
        wishes = [_wish(start, random) for _ in ways]
        longest = POSTED if any(way.is_slow for way in ways) else HEAD_START
        waits = [0.0 if way.is_slow else random.uniform(0, longest) for way in ways]
        answers = await asyncio.gather(
            *(_after(*each) for each in zip(waits, ways, wishes, strict=True))
        )
        booked = await _live(*place, start)
        where = f"{place[1].name} {start:%H:%M}"
        outcome.take(Ran(where, ways, answers, len(booked)), racers.sentences)
        for booking in booked:
            await place[1].command(Cancel(booking.id))


async def _after(seconds: float, way: Way, wish: Wish) -> str:
    await asyncio.sleep(seconds)
    return await way.ask(wish)


def _wish(start: datetime, random: Random) -> Wish:
    """Return a time that overlaps every other wish of its race."""
    late = random.choice((timedelta(), timedelta(), QUARTER))
    return Wish(start + late, start + HALF_HOUR)


async def _live(site: Site, runner: SpaceRunner, start: datetime) -> list[Booking]:
    """Return the bookings in a half-hour that the journal on the disk holds to be in force."""
    bookings = await site.journal.bookings(runner.space.id, start, start + HALF_HOUR)
    return [each for each in bookings if each.is_live]


def _next_half_hour() -> datetime:
    """Return the beginning of the next half-hour but one, aware UTC."""
    now = dt_util.utcnow()
    return now.replace(minute=0, second=0, microsecond=0) + HALF_HOUR * (now.minute // 30 + 2)


# The peer


def calendar_raced(races: int) -> float:
    """Return the share of races after which a local calendar holds one event, 0 to 1."""

    async def measure(hass: HomeAssistant) -> float:
        calendar = await local_calendar(hass, "peer")
        random = Random(SEED)  # noqa: S311 - a story, no secret
        first, single = _next_half_hour(), 0
        for turn in range(races):
            start = first + HALF_HOUR * turn
            wishes = [_wish(start, random) for _ in range(random.randint(2, MOST))]
            await asyncio.gather(
                *(
                    calendar.async_create_event(
                        dtstart=dt_util.as_local(wish.start),
                        dtend=dt_util.as_local(wish.end),
                        summary="Work",
                    )
                    for wish in wishes
                )
            )
            events = await calendar.async_get_events(hass, start, start + HALF_HOUR)
            single += len(events) == 1
        return single / races

    return at_home(measure)

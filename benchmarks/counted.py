"""A year's figures, as the animator sees them, beside what one would otherwise count them from.

Without Faitout the use of rooms is read from Home Assistant's own history of their occupancy: the
states of a year, added up by month. It knows nothing of bookings, and keeps ten days as delivered.
"""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from functools import partial
import sqlite3
from statistics import median
from time import perf_counter
from typing import Final

from homeassistant.components.recorder.history import get_significant_states
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers.recorder import (
    async_initialize_recorder,
    get_instance,
    session_scope,
)
from sqlalchemy import text

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.effect import Used
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.hub.site import Site
from custom_components.faitout.journal.rows.bookings import row_of, save_row
from custom_components.faitout.journal.rows.cells import text_cell
from custom_components.faitout.journal.rows.history import save_use
from custom_components.faitout.usage.counting import count_use

from .apart import apart
from .home import at_home, set_up
from .places import open_rooms
from .progress import say
from .rows import Mark, Row, Rows, Size

TITLE = "A year's figures"
SPACES: Final = 24
FIRST: Final = date(2025, 1, 1)
DAYS: Final = {Size.QUICK: 31, Size.FULL: 365}
ROUNDS: Final = {Size.QUICK: 1, Size.FULL: 5}
HOURS: Final = (7, 8, 10, 12, 14, 16)
"""When somebody comes on each working day, UTC; they stay for 50 minutes."""
STAY: Final = timedelta(minutes=50)
SOON: Final = 2.0
"""Seconds that a year of 24 spaces may take."""
NOTES = (
    f"{SPACES} spaces, six bookings on each working day.",
    "History: the states of their occupancy in Home Assistant's recorder, added up by month.",
    "It tells hours used alone, without bookings, and only where it was told to keep a year.",
)


def run(size: Size) -> Rows:
    """Count a year out of the journal, and out of Home Assistant's history."""
    days, rounds = DAYS[size], ROUNDS[size]
    say(f"counting {days} days out of the journal")
    ours, used = apart(out_of_journal, days, rounds)
    say("counting them out of the history")
    theirs, seen = apart(out_of_history, days, rounds)
    if used != seen:
        raise RuntimeError(f"{used} h were used by the journal, {seen} h by the history")
    row = Row(
        what=f"{days} days, all figures",
        ours=ours,
        other=theirs,
        against="history",
        unit="s",
        mark=Mark(SOON),
    )
    return Rows((row,), NOTES)


def starts(days: int) -> list[datetime]:
    """Return when somebody comes."""
    first = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC)
    each = [first + timedelta(days=n) for n in range(days)]
    return [day.replace(hour=hour) for day in each if day.weekday() < 5 for hour in HOURS]  # noqa: PLR2004 - Monday to Friday


def out_of_journal(days: int, rounds: int) -> tuple[float, int]:
    """Return the seconds that our figures take, and the hours used that they tell."""

    async def measure(hass: HomeAssistant) -> tuple[float, int]:
        opened = await open_rooms(hass, SPACES)
        sites: list[Site] = list(dict.fromkeys(site for site, _ in opened))
        for site in sites:
            await site.journal.change(partial(_write, list(site.spaces), days))
        end = FIRST + timedelta(days=days)
        took: list[float] = []
        used = timedelta()
        for _ in range(rounds):
            begun = perf_counter()
            period = await count_use(hass, sites, FIRST, end, lambda *_: True)
            took.append(perf_counter() - begun)
            used = period.total.used
        return median(took), round(used / timedelta(hours=1))

    return at_home(measure)


def _write(spaces: list[SpaceId], days: int, file: sqlite3.Connection) -> None:
    for space in spaces:
        for start in starts(days):
            end = start + STAY
            name = BookingId(f"{space}-{start:%Y%m%d%H}")
            booking = Booking(
                id=name,
                space=space,
                start=start,
                end=end,
                created_at=start,
                stage=Stage.COMPLETED,
                checked_in_at=start,
                ended_at=end,
            )
            save_row(file, row_of(booking), live=False, seq=0)
            save_use(file, 0, text_cell(space), Used(start, end, name))


def out_of_history(days: int, rounds: int) -> tuple[float, int]:
    """Return the seconds that the same hours take out of the history, and the hours."""

    async def measure(hass: HomeAssistant) -> tuple[float, int]:
        async_initialize_recorder(hass)
        await set_up(hass, "recorder", {"purge_keep_days": 3650, "auto_purge": False})
        instance = get_instance(hass)
        await instance.async_db_ready
        await instance.async_add_executor_job(_remember, hass, days)
        took: list[float] = []
        used = timedelta()
        for _ in range(rounds):
            begun = perf_counter()
            by_month = await instance.async_add_executor_job(_used, hass, days)
            took.append(perf_counter() - begun)
            used = sum(by_month.values(), timedelta())
        return median(took), round(used / timedelta(hours=1))

    return at_home(measure)


def _entity(space: int) -> str:
    return f"binary_sensor.room{space}_occupancy"


def _remember(hass: HomeAssistant, days: int) -> None:
    """Write the states of a year as the recorder does."""
    with session_scope(hass=hass) as session:
        for space in range(SPACES):
            about = {"id": space + 1000, "entity": _entity(space)}
            session.execute(
                text("INSERT INTO states_meta (metadata_id, entity_id) VALUES (:id, :entity)"),
                about,
            )
            rows = [
                {"id": about["id"], "state": state, "at": at.timestamp()}
                for start in starts(days)
                for state, at in (("on", start), ("off", start + STAY))
            ]
            session.execute(
                text(
                    "INSERT INTO states (metadata_id, state, last_updated_ts, origin_idx)"
                    " VALUES (:id, :state, :at, 0)"
                ),
                rows,
            )


def _used(hass: HomeAssistant, days: int) -> dict[tuple[str, int], timedelta]:
    """Return how long each space was used in each month."""
    start = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC)
    found = get_significant_states(
        hass,
        start,
        start + timedelta(days=days),
        [_entity(space) for space in range(SPACES)],
        include_start_time_state=False,
        no_attributes=True,
    )
    used: dict[tuple[str, int], timedelta] = defaultdict(timedelta)
    for entity, states in found.items():
        since: datetime | None = None
        for state in states:
            if not isinstance(state, State):
                continue
            if state.state == "on":
                since = state.last_changed
            elif since is not None:
                used[entity, since.month] += state.last_changed - since
                since = None
    return used

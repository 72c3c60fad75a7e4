"""One state, everywhere with its doubt: whatever shows a space says the same word of it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
import json
from typing import Any

from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    async_capture_events,
    async_fire_time_changed,
)

from custom_components.faitout.automation_targets import is_free
from custom_components.faitout.desk.now import space_now
from custom_components.faitout.diagnostics import async_get_config_entry_diagnostics
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.posted import PaperWord, posted
from custom_components.faitout.engine.told import Told
from custom_components.faitout.hub.site import journal_path
from custom_components.faitout.mqtt_link.payloads import status_of
from custom_components.faitout.outputs.metrics.points import space_line
from custom_components.faitout.screen import SCREENS
from custom_components.faitout.screen.board import GATHER_SECONDS
from custom_components.faitout.screen.plain_words import Speaker
from tests.day import MOTION, RADAR, Day
from tests.people import administrator
from tests.places import space

ON_PAPER = {PaperWord.FREE: Told.FREE, PaperWord.BOOKED: Told.AWAITING}
"""Words of paper that differ: it knows no "soon", and says booked for awaited."""
SPACES = (space(), space("salon", "common", []), space("casier", "locker", []))


async def nothing_happens(_: Day) -> None:
    """Let the room be seen to be empty."""


async def goes_blind(day: Day) -> None:
    for each in (RADAR, MOTION):
        await day.says(each, "unavailable")


async def goes_blind_while_booked(day: Day) -> None:
    await day.book("09:00", "11:00")
    await goes_blind(day)


async def is_soon_taken_and_blind(day: Day) -> None:
    await day.book("09:05", "11:00")
    await goes_blind(day)


async def restarts(day: Day) -> None:
    """Let Home Assistant start again, and no sensor be there yet."""
    day.hass.set_state(CoreState.not_running)
    for each in (RADAR, MOTION):
        day.hass.states.async_set(each, "unavailable")
    await day.restart()


async def restarts_and_hears_nothing(day: Day) -> None:
    await restarts(day)
    await day.until("09:11")


async def restarts_and_sees_nobody(day: Day) -> None:
    await restarts(day)
    for each in (RADAR, MOTION):
        await day.says(each, "off")


async def restarts_without_its_journal(day: Day) -> None:
    path = journal_path(day.hass, day.site.entry)
    await day.hass.config_entries.async_unload(day.site.entry.entry_id)
    path.rename(path.with_name("kept"))
    path.mkdir()
    await day.hass.config_entries.async_setup(day.site.entry.entry_id)
    day.site = day.site.entry.runtime_data
    await day.settle()


async def is_out_of_service(day: Day) -> None:
    await day.tap("select.service", "select_option", option="out_of_service")
    await goes_blind(day)


async def closes(day: Day) -> None:
    await day.leap("22:01")


@pytest.mark.parametrize(
    ("happens", "words"),
    [
        (nothing_happens, ("free", "unsure", "free")),
        (goes_blind, ("unsure", "unsure", "free")),
        (goes_blind_while_booked, ("awaiting", "unsure", "free")),
        (is_soon_taken_and_blind, ("unsure", "unsure", "free")),
        (restarts, ("unknown", "unsure", "free")),
        (restarts_and_hears_nothing, ("unsure", "unsure", "free")),
        (restarts_and_sees_nobody, ("free", "unsure", "free")),
        (restarts_without_its_journal, ("unsure", "unsure", "unsure")),
        (is_out_of_service, ("out_of_service", "unsure", "free")),
        (closes, ("closed", "closed", "closed")),
    ],
)
async def test_all_say_the_same(
    hass: HomeAssistant,
    day: Day,
    happens: Callable[[Day], Awaitable[None]],
    words: tuple[str, str, str],
) -> None:
    """The words are those of the room, the lounge and the locker."""
    await day.begin(*SPACES)
    await happens(day)
    await gathered(day)
    for name, word in zip(("salle", "salon", "casier"), words, strict=True):
        runner = day.site.spaces[SpaceId(name)]
        assert runner.told == word
        says = await said_of(hass, day, name)
        # What is not known has no field in a metric.
        missing = {"metric"} if word == Told.UNKNOWN else set()
        assert says == dict.fromkeys(says.keys() - missing, word) | dict.fromkeys(missing), name
        if word not in {"free", "soon"}:
            assert not is_free(day.state("sensor.status", name))


async def gathered(day: Day) -> None:
    """Let what changed go to the screens."""
    async_fire_time_changed(day.hass, dt_util.utcnow() + timedelta(seconds=GATHER_SECONDS))
    await day.settle()


async def said_of(hass: HomeAssistant, day: Day, name: str) -> dict[str, str | None]:
    """Return what each output says of a space."""
    runner = day.site.spaces[SpaceId(name)]
    frame = hass.data[SCREENS].feed.data(day.site.slug).split(b"data: ", 1)[1]
    shown = {each["id"]: each["state"] for each in json.loads(frame)["spaces"]}
    facts: Any = await async_get_config_entry_diagnostics(hass, day.site.entry)
    now = dt_util.utcnow()
    paper = posted(runner.state, runner.view).word
    metric = space_line(day.site.slug, runner.state, runner.view, now).decode()
    on_screens = hass.data[SCREENS].shown(day.site.slug, runner.space.id)
    assert on_screens
    _, phone = on_screens
    plain = Speaker({}, "fr", day.site.hours.zone, now)
    says: dict[str, str | None] = {
        "entity": day.shows("sensor.status", name),
        "mqtt": status_of(day.site.slug, runner)["status"],
        "screens": shown[name],
        "phones": phone["state"],
        "cards": str(space_now(day.site, runner, await administrator(hass))["told"]),
        "plain page": plain.words(phone).look,
        "paper": ON_PAPER.get(paper, paper),
        "diagnostics": str(facts["spaces"][name]["told"]),
        "metric": metric.split('status="')[1].split('"')[0] if "status=" in metric else None,
    }
    found = await day.act("find_free", duration="00:10:00") if runner.space.is_bookable else None
    for each in found["spaces"] if found else ():
        if each["space"] == name:
            says["find_free"] = each["status"]
    return says


async def test_over_a_restart_nobody_hears_of_a_free_room_before_it_is_known(
    hass: HomeAssistant, day: Day
) -> None:
    """People came while the hub was down: it was told free, then occupied."""
    await day.begin()
    assert day.shows("sensor.status") == "free"
    events = async_capture_events(hass, EVENT_STATE_CHANGED)
    await restarts(day)
    await day.says(RADAR, "on")
    status, occupancy = day.entity("sensor.status"), day.entity("binary_sensor.occupancy")

    def words(entity: str) -> list[str]:
        states = (event.data["new_state"] for event in events if event.data["entity_id"] == entity)
        return [state.state for state in states if state]

    # Its sensors went first.
    assert words(status) == ["unsure", "unavailable", "unknown", "occupied"]
    assert words(occupancy) == ["off", "unknown", "unavailable", "unknown", "on"]


async def test_a_change_of_the_set_up_is_not_seen_on_screens(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await gathered(day)
    feed = hass.data[SCREENS].feed
    before = feed.data(day.site.slug)
    await day.restart()
    await gathered(day)
    assert feed.data(day.site.slug) == before

"""What must always hold, whatever the disk does: refuse, hang, answer late, not be there.

Each test is named by its invariant, and plays stories of its own with the real spaces, doors and
journal.
"""

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from hypothesis import HealthCheck, example, given, settings
import pytest

from custom_components.faitout.hub.listeners import Urgency
from custom_components.faitout.hub.site import Site
from tests.slow_disk import hook

from .hooked import HookedDisk, Mood
from .player import DEADLINE, Invariant, Player
from .stories import SCENES, Story, stories

STORIES = 4
type Test = Callable[..., Coroutine[Any, Any, None] | None]


def in_stories(*, smoke: bool) -> Callable[[Test], Test]:
    """Have a test play the scenes that have to be tried each time, and some stories."""

    def play(test: Test) -> Test:
        for scene in SCENES:
            test = example(story=scene)(test)
        in_short = settings(
            max_examples=STORIES,
            suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
        )
        return in_short(given(story=stories(smoke=smoke))(test))

    return play


@pytest.fixture
async def player(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Player]:
    """Return who plays the stories."""
    for constant in ("journal.pending.COMMIT_SECONDS", "hub.site.OPEN_SECONDS"):
        monkeypatch.setattr(f"custom_components.faitout.{constant}", DEADLINE)
    disk = HookedDisk()
    hook(monkeypatch, disk.answers, disk.opens)
    player = Player(hass, freezer, disk)
    await player.put_up()
    yield player
    disk.becomes(Mood.WORKS)


async def holds(player: Player, story: Story, invariant: Invariant) -> None:
    """Play a story; the invariant must hold in it."""
    player.breaches.clear()
    await player.play(story)
    assert player.breaches[invariant] == []


@in_stories(smoke=False)
async def test_somebody_whom_a_working_sensor_reports_is_shown_within_one_turn(
    player: Player, story: Story
) -> None:
    await holds(player, story, Invariant.SHOWN)


@in_stories(smoke=False)
async def test_no_lock_is_told_to_lock_on_them(player: Player, story: Story) -> None:
    await holds(player, story, Invariant.NOT_LOCKED_IN)


@in_stories(smoke=True)
async def test_smoke_opens_every_door_within_a_second(player: Player, story: Story) -> None:
    await holds(player, story, Invariant.LET_OUT)


@in_stories(smoke=False)
async def test_no_acknowledged_booking_is_lost_without_a_word(player: Player, story: Story) -> None:
    await holds(player, story, Invariant.KEPT)


@in_stories(smoke=False)
async def test_no_caller_waits_beyond_the_deadline(player: Player, story: Story) -> None:
    await holds(player, story, Invariant.ANSWERED)


@in_stories(smoke=True)
async def test_a_failing_listener_stops_no_other(player: Player, story: Story) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("a listener that fails")

    def listens(site: Site) -> None:
        site.alarm.subscribe(fails, Urgency.SAVES_LIVES)
        site.subscribe_decisions(fails)
        for runner in site.spaces.values():
            runner.subscribe(fails, Urgency.SAVES_LIVES)

    player.listens = listens
    player.breaches.clear()
    await player.play(story)
    assert not player.breaches


@in_stories(smoke=False)
async def test_a_room_with_people_in_it_is_not_released(player: Player, story: Story) -> None:
    await holds(player, story, Invariant.NOT_RELEASED)


@in_stories(smoke=True)
async def test_replay_gives_the_same_decisions(player: Player, story: Story) -> None:
    await holds(player, story, Invariant.REPLAYED)


@in_stories(smoke=True)
async def test_it_goes_on_by_itself(player: Player, story: Story) -> None:
    await holds(player, story, Invariant.GOES_ON)


def test_each_invariant_has_a_test_of_its_name() -> None:
    assert {f"test_{invariant}" for invariant in Invariant} <= set(globals())

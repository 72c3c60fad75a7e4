"""The show: both places live by themselves until Ctrl-C; the terminal tells what is decided."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from homeassistant.util import slugify

from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.sensor_kinds import SensorKind
from simulator.live import Live
from simulator.moments import Address, public_name
from simulator.places import PLACES, ROOMS

from .animator import NAME, welcome_animator
from .api import ApiError
from .around.stand import Surroundings, surroundings
from .equipment.forms import ENTRANCE_NAME, door_name
from .habits import BADLY_PLACED, FLAT
from .line import Line
from .observer import Decision, Observer
from .options import Options
from .patience import TO_WATCH
from .progress import Progress, say
from .reception import Reception
from .scenes import HINTED
from .set_up import building_of, set_up
from .stage import Stage, raised, watch_over

MEETING = Address("luzech/salle_du_lot")
DESERTED = Address("prayssac/salle_des_vignes")
DROPPED_IN = Address("luzech/cabine")
LEFT = Address("prayssac/cabine")
UNSEEN = Address("luzech/bureau_1")
TELLS = ("booking", "lighting", "heating")
"""The keys of what tells decisions on a space."""
PAUSE = 20.0
"""Seconds between two stories in the same space."""
STAYS, STAYS_AWAY = 660.0, 330.0
"""Seconds of a stay that proves that somebody was there, and until the next one. What is learned of
a sensor takes its time, also in the demo."""
STAYS_OF_A_BATTERY = 6
SEED = 46220
CLOCK = ZoneInfo("Europe/Paris")
"""That of the demo's Home Assistant, wherever the terminal is."""

type Story = Callable[["Stories"], Awaitable[None]]


async def run(options: Options, progress: Progress) -> int:
    """Set everything up and let people come and go; return 0 when it was ended in order."""
    observer = Observer()
    async with (
        raised(options, progress) as stage,
        building_of(stage, has_habits=True) as building,
    ):
        if stage.is_new:
            await set_up(stage, TO_WATCH)
            await welcome_animator(stage.api, stage.login.password)
        async with surroundings(stage) as around, Line(stage.api, observer) as line:
            observer.listener = _teller(observer)
            _tell_where(stage, around, progress)
            stories = Stories(building, Reception(line, observer), options)
            await _live(stage, stories, options.seconds)
    return 0


class Stories:
    """People who come, do not come, leave early and walk in; each story in a space of its own."""

    def __init__(self, building: Live, reception: Reception, options: Options) -> None:
        """Take what they act with."""
        self._building = building
        self._reception = reception
        self._options = options
        self._random = Random(SEED)

    def all(self) -> list[Awaitable[None]]:
        """Return every story, each of which goes on for ever."""
        desks = [room.address for room in ROOMS if room.space.kind is SpaceKind.DESK]
        return [
            *(self._again(story) for story in STORIES),
            *(self._desk(desk) for desk in desks),
        ]

    async def meeting(self) -> None:
        """People come on time, stay, and leave at the end."""
        await self._book(MEETING, 100)
        await asyncio.sleep(12)
        self._building.come(MEETING)
        await asyncio.sleep(80)
        self._building.go(MEETING)

    async def nobody_comes(self) -> None:
        """A booking that nobody uses."""
        await self._book(DESERTED, 240)
        await asyncio.sleep(TO_WATCH.grace + TO_WATCH.warning + PAUSE)

    async def walk_in(self) -> None:
        """Somebody without a booking."""
        self._building.come(DROPPED_IN)
        await asyncio.sleep(35)
        self._building.go(DROPPED_IN)

    async def leaves_early(self) -> None:
        """A short visit in a long booking."""
        await self._book(LEFT, 240)
        self._building.come(LEFT)
        await asyncio.sleep(20)
        self._building.go(LEFT)
        await asyncio.sleep(HINTED + TO_WATCH.leave + TO_WATCH.warning + PAUSE)

    async def unseen(self) -> None:
        """A booking in a room whose sensors fail."""
        self._building.fail(UNSEEN)
        await self._book(UNSEEN, 70)
        await asyncio.sleep(80)
        self._building.mend(UNSEEN)

    async def sees_past(self) -> None:
        """Somebody whom a badly placed motion sensor never sees, and who says so."""
        await self._book(BADLY_PLACED, STAYS)
        await asyncio.sleep(8)
        self._building.come(BADLY_PLACED)
        await asyncio.sleep(2)
        try:
            await self._reception.check_in(BADLY_PLACED)
        except ApiError as error:
            say(f"  {error.text}")
        await asyncio.sleep(STAYS)
        self._building.go(BADLY_PLACED)
        await asyncio.sleep(STAYS_AWAY)

    async def flat_battery(self) -> None:
        """A motion sensor dies; another sensor goes on to count the people."""
        await asyncio.sleep(PAUSE)
        self._building.dies(FLAT, SensorKind.MOTION)
        for _ in range(STAYS_OF_A_BATTERY):
            self._building.come(FLAT)
            await asyncio.sleep(STAYS)
            self._building.go(FLAT)
            await asyncio.sleep(STAYS_AWAY)
        self._building.has_new_battery(FLAT, SensorKind.MOTION)

    async def _again(self, story: Story) -> None:
        while True:
            await story(self)
            await asyncio.sleep(PAUSE)

    async def _desk(self, desk: Address) -> None:
        while True:
            await asyncio.sleep(self._random.uniform(5, 300))
            self._building.come(desk)
            await asyncio.sleep(self._random.uniform(20, 120))
            self._building.go(desk)

    async def _book(self, space: Address, seconds: float) -> None:
        """Book a space for soon; where a person who looks on was quicker, leave it to them."""
        start = datetime.now(UTC) + timedelta(seconds=5)
        title = self._options.words("booking_title")
        try:
            await self._reception.book(space, start, timedelta(seconds=seconds), title)
        except ApiError as error:
            say(f"  {error.text}")


STORIES: tuple[Story, ...] = (
    Stories.meeting,
    Stories.nobody_comes,
    Stories.walk_in,
    Stories.leaves_early,
    Stories.unseen,
    Stories.sees_past,
    Stories.flat_battery,
)


async def _live(stage: Stage, stories: Stories, seconds: float | None) -> None:
    """Let the stories go on until the time is up. Raises DemoError when Home Assistant died."""
    lives = [asyncio.ensure_future(story) for story in stories.all()]
    try:
        async with asyncio.timeout(seconds):
            await watch_over(stage)
    except TimeoutError:
        return
    finally:
        for life in lives:
            life.cancel()
        await asyncio.gather(*lives, return_exceptions=True)


def _teller(observer: Observer) -> Callable[[Decision], None]:
    """Return what prints each decision, with the name of its space or door and its sentence."""
    names: dict[str, str] = {}
    for place in PLACES:
        told = [
            (public_name(room.address, key), room.title) for room in place.rooms for key in TELLS
        ]
        told += [
            (f"{place.id}_{slugify(door)}_door_event", door)
            for door in (ENTRANCE_NAME, *map(door_name, place.rooms))
        ]
        for public, title in told:
            # Common spaces have no bookings, desks no lamp, most rooms no lock.
            with suppress(KeyError):
                names[observer.public(public)] = f"{title}, {place.name}"

    def tell(decision: Decision) -> None:
        name = names.get(decision.entity_id, decision.entity_id)
        say(f"  {datetime.now(CLOCK):%H:%M:%S}  {name}  {decision.reason}")

    return tell


def _tell_where(stage: Stage, around: Surroundings, progress: Progress) -> None:
    words, login = stage.options.words, stage.login
    say()
    say(words("ready", seconds=progress.seconds))
    say(words("open_this", url=stage.home_assistant.url))
    say(words("log_in", user=login.username, password=login.password))
    say(words("log_in_animator", user=NAME.lower(), password=login.password))
    around.tell_where()
    say(words("look_at"))
    say(words("look_at_fixtures"))
    say(words("look_at_habits"))
    say()

"""All that needs a person at one site, kept in step with what happens there.

    news of a space, a door, a repair, ... ──► marked ──► looked at once, however many came ──► told

News come by the second; they are gathered until the loop is free, and only that of which something
was heard is looked at again: a space, the doors, the air, the repairs of the whole installation.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
import logging

from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.issue_registry import EventIssueRegistryUpdatedData
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from ..engine.concern import Attention, Concern, ConcernKind, concerns_of_space, most_urgent_first
from ..engine.device_condition import Condition, condition_of
from ..engine.door.view import DoorStatus
from ..engine.ids import SiteId, SpaceId
from ..engine.told import Told
from ..hub.listeners import Listeners, apart
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..screen import WATCH
from .air_concerns import RoomAir
from .repair_concerns import open_repairs, repair_concerns

_LOGGER = logging.getLogger(__name__)

CONCERNS: HassKey[dict[SiteId, SiteConcerns]] = HassKey(f"{DOMAIN}_concerns")
ASTRAY = frozenset({Condition.FAILED, Condition.AWAY})
NOTHING = Attention((), is_known=False)


class Whereabouts(Enum):
    """What is looked at as a whole, beside each space."""

    HOUSE = auto()
    """The alarm, the screens and the journal."""
    DOORS = auto()
    AIR = auto()
    REPAIRS = auto()
    OTHERS = auto()
    """What others say that it needs a person."""


type ConcernSource = Callable[[], Iterable[Concern]]
type Looked = SpaceId | Whereabouts
"""What was looked at by itself."""


@callback
def concerns_at(site: Site) -> SiteConcerns | None:
    """Return what is kept of a site, None where it is not at work."""
    return site.hass.data.get(CONCERNS, {}).get(site.slug)


class SiteConcerns:
    """What needs a person at one site. Belongs to the event loop."""

    def __init__(self, site: Site) -> None:
        """Be known under the site's name; `start` begins to look."""
        self._hass: HomeAssistant = site.hass
        self._site = site
        self._air = RoomAir(site)
        self._found: dict[Looked, tuple[Concern, ...]] = {}
        """What was there when it was looked at last; what has nothing has no line."""
        self._told: frozenset[str] = frozenset()
        """The repairs that are open: of what they tell nothing else has to."""
        self._unknown: set[Looked] = set()
        """Of which the hub does not know yet how it stands."""
        self._marked: set[Looked] = set()
        self._others: list[ConcernSource] = []
        self._is_awaited = False
        self._is_running = False
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._listeners = Listeners[[]](f"what needs a person at {site.name}")
        self.attention = NOTHING
        site.hass.data.setdefault(CONCERNS, {})[site.slug] = self

    async def start(self) -> None:
        """Look, and follow everything that may need a person."""
        self._is_running = True
        site = self._site
        for runner in site.spaces.values():
            self._follow(runner)
        for door in site.doors.values():
            heard = self._marking(Whereabouts.DOORS)
            self._unsubscribe += [door.subscribe(heard), door.subscribe_device(heard)]
        for space, comfort in (*site.lights.items(), *site.heatings.items()):
            self._unsubscribe.append(comfort.subscribe_devices(self._marking(space)))
        house = self._marking(Whereabouts.HOUSE)
        self._unsubscribe += [
            self._air.follow(self._marking(Whereabouts.AIR)),
            site.alarm.subscribe(house),
            site.hass.data[WATCH].news.subscribe(house),
            site.hass.bus.async_listen(
                ir.EVENT_REPAIRS_ISSUE_REGISTRY_UPDATED, self._repairs_changed
            ),
        ]
        self._marked.update(site.spaces, Whereabouts)
        self._look()

    async def stop(self) -> None:
        """Look no more; nothing is known from then on."""
        self._is_running = False
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self.attention = NOTHING
        if self._hass.data.get(CONCERNS, {}).get(self._site.slug) is self:
            del self._hass.data[CONCERNS][self._site.slug]

    @callback
    def subscribe(self, listener: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Call `listener` whenever something else needs a person, or nothing does any more."""
        return self._listeners.subscribe(listener)

    @callback
    def also(self, source: ConcernSource) -> CALLBACK_TYPE:
        """Let somebody else say what needs a person, whenever this looks; return what ends that."""
        self._others.append(source)
        self.look_again()
        return lambda: self._others.remove(source)

    @callback
    def look_again(self) -> None:
        """Look, since one of the others has something else to say."""
        self._mark(Whereabouts.OTHERS)

    @callback
    def find(self, key: str) -> Concern | None:
        """Return the concern that is known by this, None where it is over."""
        return next((each for each in self.attention.concerns if each.key == key), None)

    def _follow(self, runner: SpaceRunner) -> None:
        self._unsubscribe.append(runner.subscribe(self._marking(runner.space.id)))

    @callback
    def _repairs_changed(self, event: Event[EventIssueRegistryUpdatedData]) -> None:
        if event.data["domain"] == DOMAIN:
            self._mark(Whereabouts.REPAIRS)

    def _marking(self, looked: Looked) -> CALLBACK_TYPE:
        """Return what is called with news of it."""
        return callback(lambda: self._mark(looked))

    @callback
    def _mark(self, looked: Looked) -> None:
        self._marked.add(looked)
        if not self._is_awaited and self._is_running:
            self._is_awaited = True
            self._hass.loop.call_soon(self._look)

    @callback
    def _look(self) -> None:
        self._is_awaited = False
        if not self._is_running:
            return
        what = f"what needs a person at {self._site.name}"
        marked, self._marked = self._marked, set()
        # What cannot be looked at is not known, and the others are looked at all the same.
        self._unknown |= marked
        for looked in marked:
            with apart(what):
                self._look_at(looked)
        with apart(what):
            attention = Attention(most_urgent_first(self._all()), is_known=not self._unknown)
            if attention != self.attention:
                self.attention = attention
                self._listeners.publish()

    def _look_at(self, looked: Looked) -> None:
        found, is_known = self._seen(looked)
        if found:
            self._found[looked] = found
        else:
            self._found.pop(looked, None)
        if is_known:
            self._unknown.discard(looked)

    def _seen(self, looked: Looked) -> tuple[tuple[Concern, ...], bool]:
        """Return what needs a person there, and whether it is known how it stands."""
        site = self._site
        match looked:
            case Whereabouts.HOUSE:
                return tuple(self._house()), True
            case Whereabouts.DOORS:
                views = [door.view.status for door in site.doors.values()]
                return tuple(self._doors()), DoorStatus.UNKNOWN not in views
            case Whereabouts.AIR:
                return tuple(self._air.concerns()), True
            case Whereabouts.REPAIRS:
                issues = list(open_repairs(self._hass, site))
                self._told = frozenset(issue.issue_id for issue in issues)
                return tuple(repair_concerns(site, issues)), True
            case Whereabouts.OTHERS:
                return tuple(each for source in self._others for each in source()), True
            case space if runner := site.spaces.get(space):
                return tuple(self._space(runner)), _is_known(runner)
            case _:
                return (), True

    def _all(self) -> Iterator[Concern]:
        """Yield all that was found, without that of which a repair tells as well."""
        for found in self._found.values():
            for concern in found:
                if not self._is_told(concern):
                    yield concern

    def _is_told(self, concern: Concern) -> bool:
        match concern.kind:
            case ConcernKind.DOOR:
                named = f"_{concern.subject}"
            case ConcernKind.BLIND | ConcernKind.DEVICE:
                named = concern.subject
            case _:
                return False
        return any(named in issue_id for issue_id in self._told)

    def _house(self) -> Iterator[Concern]:
        site = self._site
        if site.alarm.is_raised:
            yield Concern(kind=ConcernKind.ALARM, site=site.slug, is_safety=True)
        if site.hass.data[WATCH].troubles(site.entry):
            yield Concern(kind=ConcernKind.SCREENS, site=site.slug)
        if not site.is_recorded:
            yield Concern(kind=ConcernKind.NOT_RECORDED, site=site.slug)

    def _doors(self) -> Iterator[Concern]:
        """Yield doors that are left alone, or astray."""
        for door in self._site.doors.values():
            if not door.state.automation:
                yield Concern(
                    kind=ConcernKind.ONLY_WATCHED, site=self._site.slug, subject=door.spec.id
                )
            if door.view.troubles or door.view.status is DoorStatus.FAILED:
                yield Concern(
                    kind=ConcernKind.DOOR,
                    site=self._site.slug,
                    subject=door.spec.id,
                    is_safety=True,
                    since=door.device().since,
                )

    def _space(self, runner: SpaceRunner) -> Iterator[Concern]:
        """Yield what of a space needs a person, and its sensors and devices that fail."""
        site, space = self._site, runner.space.id
        yield from concerns_of_space(runner.state, runner.view)
        for sensor in runner.state.senses.sensors:
            if sensor.told and not sensor.works:
                yield Concern(
                    kind=ConcernKind.BLIND, site=site.slug, space=space, subject=sensor.spec.id
                )
        for comfort in (site.lights.get(space), site.heatings.get(space)):
            for device in comfort.devices() if comfort else ():
                if condition_of(device) in ASTRAY:
                    yield Concern(
                        kind=ConcernKind.DEVICE,
                        site=site.slug,
                        space=space,
                        subject=device.entity_id,
                        since=device.away_since or device.since,
                    )


def _is_known(runner: SpaceRunner) -> bool:
    """Return whether there is nothing of a space of which the hub does not know how it stands.

    A sensor that just fell silent is waited for before it is told of: till then it is no peace.
    """
    sensors = runner.state.senses.sensors
    return runner.told is not Told.UNKNOWN and all(each.works or each.told for each in sensors)

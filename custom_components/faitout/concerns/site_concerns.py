"""All that needs a person at one site, kept in step with what happens there.

    news of a space, a door, a repair, ... ──► marked ──► looked at once, however many came ──► told

News come by the second; they are gathered until the loop is free, and only spaces of which
something was heard are looked at again.
"""

from collections.abc import Callable, Iterable, Iterator
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

type ConcernSource = Callable[[], Iterable[Concern]]

CONCERNS: HassKey[dict[SiteId, SiteConcerns]] = HassKey(f"{DOMAIN}_concerns")
ASTRAY = frozenset({Condition.FAILED, Condition.AWAY})
NOTHING = Attention((), is_known=False)


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
        self._by_space: dict[SpaceId, tuple[Concern, ...]] = {}
        self._marked: set[SpaceId] = set()
        self._is_awaited = False
        self._is_running = False
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._others: list[ConcernSource] = []
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
            self._unsubscribe += [door.subscribe(self._mark), door.subscribe_device(self._mark)]
        for comfort in (*site.lights.values(), *site.heatings.values()):
            self._unsubscribe.append(comfort.subscribe_devices(self._mark))
        self._unsubscribe += [
            self._air.follow(self._mark),
            site.alarm.subscribe(self._mark),
            site.hass.data[WATCH].news.subscribe(self._mark),
            site.hass.bus.async_listen(
                ir.EVENT_REPAIRS_ISSUE_REGISTRY_UPDATED, self._repairs_changed
            ),
        ]
        self._marked.update(site.spaces)
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
        self._mark()

    @callback
    def find(self, key: str) -> Concern | None:
        """Return the concern that is known by this, None where it is over."""
        return next((each for each in self.attention.concerns if each.key == key), None)

    def _follow(self, runner: SpaceRunner) -> None:
        space = runner.space.id
        self._unsubscribe.append(runner.subscribe(lambda: self._mark(space)))

    @callback
    def _repairs_changed(self, event: Event[EventIssueRegistryUpdatedData]) -> None:
        if event.data["domain"] == DOMAIN:
            self._mark()

    @callback
    def _mark(self, space: SpaceId | None = None) -> None:
        if space is not None:
            self._marked.add(space)
        if not self._is_awaited and self._is_running:
            self._is_awaited = True
            self._hass.loop.call_soon(self._look)

    @callback
    def _look(self) -> None:
        self._is_awaited = False
        if not self._is_running:
            return
        with apart(f"what needs a person at {self._site.name}"):
            for space in self._marked:
                if runner := self._site.spaces.get(space):
                    self._by_space[space] = concerns_of_space(runner.state, runner.view)
            self._marked.clear()
            attention = Attention(most_urgent_first(self._all()), is_known=self._knows_all())
            if attention != self.attention:
                self.attention = attention
                self._listeners.publish()

    def _all(self) -> Iterator[Concern]:
        site = self._site
        for found in self._by_space.values():
            yield from found
        yield from self._air.concerns()
        for source in self._others:
            yield from source()
        yield from repair_concerns(self._hass, site)
        if site.alarm.is_raised:
            yield Concern(kind=ConcernKind.ALARM, site=site.slug, is_safety=True)
        if site.hass.data[WATCH].troubles(site.entry):
            yield Concern(kind=ConcernKind.SCREENS, site=site.slug)
        if not site.is_recorded:
            yield Concern(kind=ConcernKind.NOT_RECORDED, site=site.slug)
        told = {issue.issue_id for issue in open_repairs(self._hass, site)}
        yield from self._doors(told)
        yield from self._untold(told)

    def _doors(self, told: set[str]) -> Iterator[Concern]:
        """Yield doors that are left alone, or astray with no repair that tells of it."""
        for door in self._site.doors.values():
            if not door.state.automation:
                yield Concern(
                    kind=ConcernKind.ONLY_WATCHED, site=self._site.slug, subject=door.spec.id
                )
            is_told = any(f"_{door.spec.id}" in issue_id for issue_id in told)
            is_astray = door.view.troubles or door.view.status is DoorStatus.FAILED
            if is_astray and not is_told:
                yield Concern(
                    kind=ConcernKind.DOOR,
                    site=self._site.slug,
                    subject=door.spec.id,
                    is_safety=True,
                    since=door.device().since,
                )

    def _untold(self, told: set[str]) -> Iterator[Concern]:
        """Yield devices and sensors that fail and of which no repair tells."""
        site = self._site
        for space, runner in site.spaces.items():
            failing = [s.spec.id for s in runner.state.senses.sensors if s.told and not s.works]
            for sensor in failing:
                if not any(sensor in issue_id for issue_id in told):
                    yield Concern(
                        kind=ConcernKind.BLIND, site=site.slug, space=space, subject=sensor
                    )
            for comfort in (site.lights.get(space), site.heatings.get(space)):
                for device in comfort.devices() if comfort else ():
                    is_told = any(device.entity_id in issue_id for issue_id in told)
                    if condition_of(device) in ASTRAY and not is_told:
                        yield Concern(
                            kind=ConcernKind.DEVICE,
                            site=site.slug,
                            space=space,
                            subject=device.entity_id,
                            since=device.away_since or device.since,
                        )

    def _knows_all(self) -> bool:
        """Return whether there is nothing of which the hub does not know yet how it stands.

        A sensor that just fell silent is waited for before it is told of: till then it is no peace.
        """
        spaces, doors = self._site.spaces.values(), self._site.doors.values()
        sensors = (sensor for runner in spaces for sensor in runner.state.senses.sensors)
        return (
            all(runner.told is not Told.UNKNOWN for runner in spaces)
            and all(sensor.works or sensor.told for sensor in sensors)
            and all(door.view.status is not DoorStatus.UNKNOWN for door in doors)
        )

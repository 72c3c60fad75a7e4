"""The runtime of one site: its journal, its spaces, and what ties them to Home Assistant."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
import logging
from pathlib import Path

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_HOMEASSISTANT_STOP, Platform
from homeassistant.core import CALLBACK_TYPE, Event as HomeAssistantEvent, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util
from homeassistant.util.ulid import ulid_at_time

from ..const import CONF_EMERGENCY, DOMAIN
from ..engine import advance, begin, begin_without_record
from ..engine.access.house import PlanHouse
from ..engine.booking import Booking
from ..engine.effect import Decided, Event, Jumped, SensorTrouble
from ..engine.hours import OpeningHours
from ..engine.ids import BookingId, SiteId, SpaceId
from ..engine.sensor import Health
from ..engine.space import Space
from ..engine.state import SpaceState
from ..engine.stimulus import Configure, LastChecked, Restarted
from ..hindsight.hindsight import Hindsight
from ..journal import Journal, JournalError
from ..journal.rescue.put_back import put_back
from ..settings.plans import plans_of
from ..words import issues
from ..words.labels import SiteLabel, SpaceLabel
from .alarm import Alarm
from .figures import FiguresCoordinator
from .ghost_watch import GhostWatch
from .hours.book import HoursBook
from .journal_news import tell_news
from .journal_watch import JournalWatch
from .listeners import Listeners, apart
from .makers import Makers
from .members import (
    Absences,
    Access,
    Closings,
    Comfort,
    Door,
    GuestLinkage,
    Heating,
    Inputs,
    Link,
    Neighbours,
    Notifier,
    Part,
    Source,
)
from .membership.membership import Membership
from .reported_faults import ReportedFaults
from .runner import SpaceRunner, SpaceStep

_LOGGER = logging.getLogger(__name__)

type FaitoutConfigEntry = ConfigEntry[Site]
type Scribe = Callable[[SpaceRunner, SpaceStep], Sequence[bytes]]
type DecisionListener = Callable[[SpaceRunner, Decided], None]

OPEN_SECONDS = 4.0
"""How long the start waits for each step of the journal: to open it, to read a space. Smoke may be
in the house; what takes longer (a file that is being saved, a dying card) goes on without it."""
ALIVE_EVERY = timedelta(minutes=1)
"""How often it is noted that the hub is up, so that it can be told later how long it was down."""


class Site:
    """One site at work. Put together by `parts`, ended by `close`."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: FaitoutConfigEntry,
        journal: Journal,
        timetable: HoursBook,
        notifier: Notifier,
    ) -> None:
        """Take what it is made of; spaces and members are added by `parts`."""
        self.hass = hass
        self.entry = entry
        self.journal = journal
        self.hindsight = Hindsight(journal)
        self.name = entry.title
        self.slug = SiteId(entry.unique_id or entry.entry_id)
        self.timetable = timetable
        self.label = SiteLabel(self.slug, self.name, entry.entry_id)
        self.notifier = notifier
        self.membership = Membership(journal, self._house, self._can_notify, self.name)
        self.alarm = Alarm(hass, journal, entry.data.get(CONF_EMERGENCY, ()))
        self.makers = Makers(journal, self._changeable)
        self._spaces: dict[SpaceId, SpaceRunner] = {}
        self.faults = ReportedFaults(hass, journal, self._spaces)
        self.doors: dict[str, Door] = {}
        """By subentry, as are the sources, screens, signs, links and metrics."""
        self.sources: dict[str, Source] = {}
        self.screens: dict[str, Part] = {}
        self.signs: dict[str, Part] = {}
        self.links: dict[str, Link] = {}
        self.metrics: dict[str, Part] = {}
        self.access: Access | None = None
        """Who may open which door."""
        self.guests: GuestLinkage | None = None
        """The links that guests were sent."""
        self.rights: list[Part] = []
        """What keeps that in step with bookings and plans."""
        self.lights: dict[SpaceId, Comfort] = {}
        self.heatings: dict[SpaceId, Heating] = {}
        self.on_screens: dict[SpaceId, Part] = {}
        """What shows a space on the screens."""
        self.inputs: dict[SpaceId, Inputs] = {}
        self.neighbours: Neighbours | None = None
        self.figures: FiguresCoordinator | None = None
        self.closings: Closings | None = None
        self.absences: Absences | None = None
        """Follows the things that are not there."""
        self.abilities: Part | None = None
        """Follows what thermostats can do."""
        self.scribe: Scribe | None = None
        """Writes the lines of each decision for a metrics server, where there is one."""
        self._decisions = Listeners[[SpaceRunner, Decided]](f"decisions in {entry.title}")
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self.is_recorded = True
        """What happened before the start is known: the journal could be read."""
        self._watch = JournalWatch(hass, journal, entry.title, self._tell_failed, self._works)

    @property
    def spaces(self) -> Mapping[SpaceId, SpaceRunner]:
        """The spaces by their slug."""
        return self._spaces

    @property
    def hours(self) -> OpeningHours:
        """When it is open, as far as that is known today."""
        return self.timetable.hours()

    def _house(self) -> PlanHouse:
        """Return the site as its plans see it today."""
        kinds = {space_id: runner.space.kind for space_id, runner in self._spaces.items()}
        return PlanHouse(self.hours, plans_of(self.entry, self.hours.zone), kinds)

    def _can_notify(self, entity_id: str) -> bool:
        is_one = entity_id.startswith(f"{Platform.NOTIFY}.")
        return is_one and self.hass.states.get(entity_id) is not None

    @property
    def parts(self) -> list[Part]:
        """All members that begin and end, doors first: smoke may be in the house already."""
        return [
            *self.doors.values(),
            *([self.access] if self.access else ()),
            *self.rights,
            *([self.guests] if self.guests else ()),
            *self.lights.values(),
            *self.heatings.values(),
            *self.on_screens.values(),
            *(
                each
                for each in (self.neighbours, self.figures, self.absences, self.abilities)
                if each
            ),
            *self.sources.values(),
            *self.screens.values(),
            *self.signs.values(),
            *self.links.values(),
            *self.metrics.values(),
        ]

    def runner(self, subentry_id: str) -> SpaceRunner | None:
        """Return the space of a subentry, or None."""
        return next((r for r in self._spaces.values() if r.subentry_id == subentry_id), None)

    def _changeable(self) -> Iterator[BookingId]:
        """Yield the bookings that can still be changed or brought back."""
        for runner in self._spaces.values():
            yield from (booking.id for booking in runner.state.ledger)
            yield from (undo.booking.id for undo in runner.state.life.undos)

    def new_booking_id(self) -> BookingId:
        """Return an id that no other booking has; it sorts by the time it was made."""
        return BookingId(ulid_at_time(dt_util.utcnow().timestamp()).lower())

    @callback
    def subscribe_decisions(self, listener: DecisionListener) -> CALLBACK_TYPE:
        """Call `listener` with each decision, after the journal has it."""
        return self._decisions.subscribe(listener)

    def source_of(self, booking: Booking) -> Source | None:
        """Return the calendar that a booking comes from, or None."""
        return next((each for each in self.sources.values() if each.id == booking.source), None)

    async def add_space(self, space: Space, name: str, subentry_id: str) -> None:
        """Bring a space up from what the journal remembers of it."""
        state = await self._remembered(space, dt_util.utcnow())
        label = SpaceLabel(self.label, space.id, name, subentry_id)
        self._spaces[space.id] = SpaceRunner(
            self.hass,
            self.journal,
            self,
            _configured(state, space),
            label,
            restart=self._restart(),
        )

    def _restart(self) -> Restarted:
        return Restarted(self.journal.last_alive, by_set_up=self.hass.is_running)

    async def _remembered(self, space: Space, now: datetime) -> SpaceState:
        """Return what the journal knows of a space; or that nothing is known of it."""
        if self.is_recorded:
            try:
                known = await self.journal.load(space, now, OPEN_SECONDS)
                return known or begin(space, now)
            except JournalError as error:
                self.lacks_record(error)
        return begin_without_record(space, now)

    @callback
    def lacks_record(self, error: JournalError) -> None:
        """Come up without the journal: doors, alarm, light and presence need none."""
        self.is_recorded = False
        self.journal.is_recording = False
        self._watch.failed(error)

    @callback
    def start(self) -> None:
        """Catch up with what fell due while the hub was down, then follow the sensors."""
        for space_id, runner in self._spaces.items():
            runner.feed(self._restart())
            runner.start()
            with apart(f"space {space_id} that begins"):
                sensors = (spec.id for spec in runner.space.sensors)
                issues.forget_sensors(self.hass, runner.label, sensors)
                self.inputs[space_id].start()
                self._unsubscribe.append(GhostWatch(self.hass, runner).start())
        self._unsubscribe.append(self.subscribe_decisions(self.notifier.decided))
        self._unsubscribe.append(
            async_track_time_interval(self.hass, self._alive, ALIVE_EVERY, cancel_on_shutdown=True)
        )
        self._unsubscribe.append(self.alarm.subscribe(self._detectors_missed))
        # Home Assistant does not unload entries when it stops.
        self._unsubscribe.append(
            self.hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STOP, self._stopped)
        )

    async def _stopped(self, _: HomeAssistantEvent) -> None:
        # It has fired and is gone; removing it once more would be an error.
        self._unsubscribe.pop()
        await self.close()

    async def close(self) -> None:
        """Stop everything and close the journal; what was noted is written."""
        for part in reversed(self.parts):
            with apart("a part that ends"):
                await part.stop()
        await self.alarm.stop()
        for space_id, runner in self._spaces.items():
            with apart(f"space {space_id} that ends"):
                await self.inputs[space_id].stop()
            runner.stop()
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._watch.stop()
        await self.hindsight.stop()
        await self.journal.close(dt_util.utcnow())

    @callback
    def decided(self, runner: SpaceRunner, decided: Decided) -> None:
        """Tell everybody who listens of a decision that the journal has."""
        if decided.event is Event.SERIES_MISSED and decided.reason.series:
            with apart("a series"):
                limit = runner.space.policy.series_limit
                issues.series_missed(self.hass, runner.label, decided, limit)
        self._decisions.publish(runner, decided)

    @callback
    def lines(self, runner: SpaceRunner, step: SpaceStep) -> Sequence[bytes]:
        """Return what is to be told of a step to a metrics server."""
        return self.scribe(runner, step) if self.scribe else ()

    @callback
    def trouble(self, runner: SpaceRunner, trouble: SensorTrouble) -> None:
        """Tell the animator of a sensor that failed, or works again."""
        if trouble.health is Health.OK:
            issues.sensor_mended(self.hass, runner.label, trouble.sensor)
        else:
            issues.sensor_trouble(self.hass, runner.label, trouble.sensor, trouble.health)

    @callback
    def jumped(self, runner: SpaceRunner, jumped: Jumped) -> None:
        """Tell the animator that the clock jumped, or came back."""
        issues.clock_jumped(self.hass, runner.label, jumped, runner.state.at)

    @callback
    def look(self, runner: SpaceRunner) -> None:
        """Read every sensor of a space afresh."""
        self.entry.async_create_background_task(
            self.hass, self._look(runner), f"faitout look {runner.space.id}"
        )

    async def _look(self, runner: SpaceRunner) -> None:
        runner.feed(LastChecked(tuple(await self.inputs[runner.space.id].look())))

    @callback
    def _detectors_missed(self) -> None:
        alarm = self.alarm
        issues.detectors_missed(self.hass, self.label, alarm.detectors, alarm.missed)

    @callback
    def journal_failed(self, error: JournalError) -> None:
        """Say that nothing can be written down, and try again until it can."""
        self._watch.failed(error)

    @callback
    def _tell_failed(self, error: JournalError) -> None:
        if self.is_recorded:
            issues.journal_failed(self.hass, self.label, error)
        else:
            issues.journal_unread(self.hass, self.label, error)

    async def _works(self) -> bool:
        """Decide again; a site that came up without its record begins anew with it."""
        if not self.is_recorded:
            try:
                for runner in self._spaces.values():
                    await self.journal.load(runner.space, dt_util.utcnow())
            except JournalError as error:
                self._tell_failed(error)
                return False
            self.hass.config_entries.async_schedule_reload(self.entry.entry_id)
            return True
        await self._put_back()
        issues.journal_works(self.hass, self.label)
        for runner in self._spaces.values():
            runner.journal_is_back()
        return True

    async def _put_back(self) -> None:
        """Have a journal that was saved meanwhile know what is known here."""
        known = [booking for runner in self._spaces.values() for booking in runner.state.ledger]
        try:
            await self.journal.change(lambda file: put_back(file, known))
        except JournalError as error:
            _LOGGER.warning("Bookings of %s could not be put back: %s", self.name, error)

    @callback
    def _alive(self, now: datetime) -> None:
        self.journal.alive(now)
        if self.journal.takes_news():
            self.entry.async_create_background_task(
                self.hass, self.tell_news(), f"faitout journal news {self.name}"
            )

    async def tell_news(self) -> None:
        """Tell what the journal has to say. Never raises."""
        labels = {space_id: runner.label for space_id, runner in self._spaces.items()}
        await tell_news(self.hass, self.journal, self.label, labels)


def journal_path(hass: HomeAssistant, entry: FaitoutConfigEntry) -> Path:
    """Return where the journal of a site lies, inside the configuration folder."""
    return Path(hass.config.path(DOMAIN, f"{entry.unique_id or entry.entry_id}.sqlite"))


def _configured(state: SpaceState, space: Space) -> SpaceState:
    """Return the remembered state under today's configuration."""
    return state if state.space == space else advance(state, Configure(space), state.at).state

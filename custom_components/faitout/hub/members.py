"""What works for a site, as the others know it: each kind by what can be asked of it.

Who does the work lies in `inputs`, `outputs`, `screen` and `mqtt_link`, and is put in its place by
`parts`; so nobody has to know how a door is driven to show it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from homeassistant.core import CALLBACK_TYPE

from ..engine.access.answer import DoorAnswer
from ..engine.access.door_opening import DoorOpening
from ..engine.access.grant import Grant
from ..engine.access.keys import KeyKind
from ..engine.access.node_key import NodeKey
from ..engine.access.recognised import Recognised
from ..engine.comfort.view import ComfortView
from ..engine.device_view import DeviceView
from ..engine.door.door import DoorId, DoorSpec, DoorState
from ..engine.door.stimulus import DoorEvent
from ..engine.door.view import DoorView
from ..engine.effect import Decided
from ..engine.hours import OpeningHours
from ..engine.ids import BookingId, GrantId, MemberId, SourceId
from ..engine.profile import Profile
from ..engine.stimulus import Reading, SensorLost
from .runner import SpaceRunner


class Part(Protocol):
    """Something of a site with a beginning and an end.

    Parts begin after the spaces and end before the journal is closed.
    """

    async def start(self) -> None:
        """Begin, and come back at once. Never raises.

        What cannot be had now (a server, a broker, a calendar) is tried again in the background
        and told to the animator.
        """

    async def stop(self) -> None:
        """End; what was acknowledged is kept. Ending what never began does no harm."""


class Door(Part, Protocol):
    """One door."""

    @property
    def spec(self) -> DoorSpec:
        """The door as it is set up."""

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def subentry_id(self) -> str:
        """Its subentry."""

    @property
    def state(self) -> DoorState:
        """The door as the engine knows it."""

    @property
    def view(self) -> DoorView:
        """What it looks like from outside."""

    def keep_hours(self, hours: OpeningHours) -> None:
        """Follow these opening hours from now on."""

    def lend(self) -> CALLBACK_TYPE:
        """Leave its lock to whoever tries it; return what takes it back.

        It lets people out all the same.
        """

    def tried(self, profile: Profile) -> None:
        """Take what was found out about its lock."""

    def subscribe_device(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever its lock may look different."""

    def subscribe(self, subscriber: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `subscriber` whenever what is shown may have changed."""

    def subscribe_events(self, listener: Callable[[Door, DoorEvent], None]) -> CALLBACK_TYPE:
        """Call `listener` with all that happens at the door."""

    def set_automation(self, *, on: bool) -> None:
        """Let the hub act on the door, or only watch."""

    def let_in(self) -> bool:
        """Unlock for somebody who showed the right; False where the hub leaves the door alone."""

    def seen_shut(self) -> None:
        """Take a person's word that the door is shut, while its contact says nothing."""

    def seen_to(self) -> None:
        """Tell the lock anew, and believe it: a person has seen to it."""

    def device(self) -> DeviceView:
        """Return its lock as a person looks at it."""


class Access(Part, Protocol):
    """The right of way of a site: who was given access, and what is answered at its doors."""

    def hours_changed(self) -> None:
        """Have all that keeps grants elsewhere, on nodes and in locks, look at them anew."""

    @property
    def is_ready(self) -> bool:
        """Whether it is known what was given."""

    async def begin_anew(self) -> None:
        """Forget all codes and badges, since the key they were made with is lost, and begin."""

    def live(self) -> Sequence[Grant]:
        """Return the grants that may still open something."""

    def known(self) -> Iterable[Grant]:
        """Return all grants that are remembered, also those that are over."""

    def find(self, grant_id: GrantId) -> Grant | None:
        """Return a grant that may still open something, or None."""

    def grant_of(self, grant_id: GrantId) -> Grant | None:
        """Return a grant, also one that is over, as long as it is remembered."""

    def held_by(self, member: MemberId) -> Sequence[Grant]:
        """Return the grants of a member."""

    def has_code(self, grant_id: GrantId) -> bool:
        """Return whether a grant has a code."""

    def badges(self, member: MemberId) -> int:
        """Return how many badges a member has."""

    def node_keys(self, node: str) -> Sequence[NodeKey]:
        """Return what a door node may know."""

    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever a grant or a key came, went or changed."""

    def subscribe_doors(self, listener: Callable[[AtTheDoor], None]) -> CALLBACK_TYPE:
        """Call `listener` with what happens at the doors."""

    async def grant(
        self, wanted: Grant, *, with_code: bool, code_length: int | None = None
    ) -> Issued:
        """Give access; return once it is on the disk. Raises AccessNotGiven, HomeAssistantError."""

    async def new_code(self, grant_id: GrantId, code_length: int | None = None) -> Issued:
        """Give a grant another code; the one it had opens nothing any more. Raises as `grant`."""

    async def revoke(self, grant_id: GrantId) -> Grant:
        """Take access back; it opens nothing from the moment this is called."""

    def put(self, grants: Iterable[Grant]) -> None:
        """Take over grants that follow something else, and have them written."""

    async def code_of(self, grant_id: GrantId) -> str | None:
        """Return the code of a grant whose lock has to be told it; None where none is kept."""

    async def present(self, door: DoorId, reader: str, kind: KeyKind, secret: str) -> DoorAnswer:
        """Answer a code or badge at a door, and open it where it has the right. Never raises."""

    async def enter(self, grant_id: GrantId, door: DoorId, reader: str) -> DoorAnswer:
        """Answer somebody who shows a grant itself: a page, a link. Never raises."""

    async def recognise(self, reader: str, kind: KeyKind, secret: str) -> Recognised:
        """Return whose a code or badge is that was shown at a screen. Never raises."""

    async def badge_at(self, doors: Collection[DoorId]) -> str | None:
        """Return what is read of the next badge at one of these doors; None: none came in time."""

    async def told_later(
        self, unique: str, door: DoorId, grant_id: GrantId | None, at: datetime
    ) -> None:
        """Write down that a node opened a door by itself, once for each `unique`."""

    async def learn_badge(self, member: MemberId, door: DoorId | None = None) -> bool:
        """Give a member the next badge that is held to a reader; False where none came in time."""

    async def forget_badges(self, member: MemberId) -> int:
        """Take all badges of a member back; return how many."""

    async def openings(self, member: MemberId | None = None) -> list[DoorOpening]:
        """Return the log, or what of it is a member's own, oldest first."""

    async def erase(self, member: MemberId) -> None:
        """Take a member out of all that is kept: grants, badges, openings."""


@dataclass(frozen=True, slots=True)
class Issued:
    """What was given. The code is told once, and kept by nobody but its holder."""

    grant: Grant
    code: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """What happened at a door, for those who tell people. Says of nobody who it was."""

    door: Door
    reader: str
    answer: DoorAnswer


class GuestLinkage(Part, Protocol):
    """The links that let guests see and use what they were given."""

    async def make(self, grant: Grant, code: str | None, language: str) -> str:
        """Return a new link of a grant, as an address that is a secret like a key.

        A link that the grant had before ends with it. Raises JournalError where it cannot be kept.
        """

    async def revoke(self, grant_id: GrantId) -> None:
        """End the link of a grant. Raises JournalError; it has ended all the same."""


class Comfort(Part, Protocol):
    """The light, or the heat, of one space."""

    @property
    def view(self) -> ComfortView | None:
        """What is shown of it; None before it has begun."""

    def subscribe(self, listener: Callable[[ComfortView], None]) -> CALLBACK_TYPE:
        """Call `listener` with what is shown, whenever it changes."""

    def keep_hours(self, hours: OpeningHours) -> None:
        """Follow these opening hours from now on."""

    def devices(self) -> Sequence[DeviceView]:
        """Return its lamps or thermostats as they are now."""

    def lend(self, entity_id: str) -> CALLBACK_TYPE | None:
        """Leave one of them to whoever tries it; return what takes it back, None: not one here."""

    def tried(self, entity_id: str, profile: Profile) -> None:
        """Take what was found out about one of them."""

    def subscribe_devices(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever one of them may look different."""

    def diagnostics(self) -> dict[str, Any]:
        """Return what helps to find a fault; no names, no titles."""


class Heating(Comfort, Protocol):
    """The heat of one space, and the windows that stop it."""

    @property
    def open_windows(self) -> Collection[str]:
        """The windows that count as open: they say so, or did so when they were last heard."""

    def vouched_at(self, window: str) -> datetime | None:
        """Return when a person said that a lost window is shut, aware UTC; None: nobody did."""

    def shut(self, window: str) -> None:
        """Take a person's word that a window is shut whose contact is lost."""


class Source(Part, Protocol):
    """A calendar outside from which bookings come."""

    @property
    def id(self) -> SourceId:
        """What its bookings name as their source."""

    @property
    def calendar(self) -> str:
        """The entity of the calendar."""

    def write_back(self, booking: BookingId) -> str | None:
        """Return how far the calendar knows what became of a booking here; None: all of it."""

    def takes_times(self, booking: BookingId) -> bool:
        """Return whether the calendar can be told other times of a booking."""

    def diagnostics(self) -> dict[str, Any]:
        """Return what helps to find a fault; no names, no titles."""


class Closings(Part, Protocol):
    """The calendar of closings of a site, whichever is chosen."""

    @property
    def heard_at(self) -> datetime | None:
        """When it was last read, aware UTC; None: not since the start."""

    @property
    def failing_since(self) -> datetime | None:
        """Since when it does not answer; None: it does, or none is chosen."""


class Link(Part, Protocol):
    """A link to an MQTT broker."""

    def diagnostics(self) -> dict[str, Any]:
        """Return what helps to find a fault; no secrets."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another hub, as it announces itself."""

    site: str
    name: str
    version: str
    address: str


class Neighbours(Part, Protocol):
    """The hubs of other places on the network."""

    @property
    def neighbours(self) -> list[Neighbour]:
        """Those that are there, by name."""

    def subscribe(self, subscriber: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `subscriber` when a neighbour comes, goes or changes."""


class Inputs(Protocol):
    """What one space hears: its sensors and its beacons."""

    def start(self) -> None:
        """Say what they say now, and follow them."""

    async def stop(self) -> None:
        """Follow them no more."""

    async def look(self) -> Sequence[Reading | SensorLost]:
        """Return what each of them says, asked afresh where it can be asked."""

    def forget_beacon(self, address: str) -> None:
        """Let a beacon count anew."""


class Absences(Part, Protocol):
    """Tells of the things of a site that are not there."""

    def look(self) -> None:
        """Look again, since a person said something of a thing."""


class Notifier(Protocol):
    """Sends messages to people."""

    def decided(self, runner: SpaceRunner, decided: Decided) -> None:
        """Send what is to be told of a decision. Returns at once."""

    def tell_animators(self, title: str, message: str, *, is_safety: bool = False) -> None:
        """Tell the animators something that nothing else shows, if they want any of it.

        In their quiet hours too, where people or the house may be in danger. Returns at once.
        """

    @property
    def unreached(self) -> Mapping[str, datetime]:
        """The notify entities by which holders were not reached, and since when, aware UTC."""

    def subscribe_reach(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever a holder was not reached, or is again."""

    def subscribe_news(self, listener: Callable[[str, str, bool], None]) -> CALLBACK_TYPE:
        """Call `listener` with what the animators are to be told: title, text, is it safety."""

    def leaving_out(self, booking: BookingId) -> AbstractContextManager[None]:
        """Have the holder of a booking told nothing meanwhile: somebody else tells them more."""

"""A trial: a story played into a hub, with every invariant watched."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from custom_components.faitout.engine import Step
from custom_components.faitout.engine.effect import Decided
from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Book,
    Configure,
    LastChecked,
    Leapt,
    Reading,
    Restarted,
    SensorLost,
    SignOfLife,
    Stimulus,
    Tick,
)
from custom_components.faitout.hub.clock import LEAST
from simulator.moments import Failing, People, Word

from .books import OnceWatch, OverlapWatch, UndoWatch, replays
from .edits import Timely, command_of
from .happenings import Armed, ClockMoved, DiskFull, DiskWorks, Down, Edit, Script, Slept, What
from .hub import Hub, asks_to_look
from .scripts import Story
from .shown import LostWatch, ShownWatch
from .sight import BlindWatch, PeopleWatch
from .watch import Breach, Clock, Invariant, Watch

ANSWERED_AFTER = timedelta(milliseconds=50)
LATE_ANSWER = timedelta(seconds=20)
REBOOT = timedelta(seconds=40)
TREMBLES = timedelta(seconds=1)
NOTICED_WITHIN = timedelta(minutes=1)
"""A machine looks at the clock so often even if nothing happens."""
HEARD_AGAIN = timedelta(seconds=20)
"""How long after a sleep it takes until the sensors have said what is so now."""
MOST_TURNS = 100_000
"""More wake-ups than this in one story mean that the engine does not come to rest."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a story."""

    breaches: Sequence[Breach]
    decided: int
    released: int
    taken_from_people: int


class Trial:
    """Plays a story; `run` may be called once."""

    def __init__(self, story: Story) -> None:
        """Bring the hub up for the first time."""
        self._story = story
        self._clock = clock = Clock(story.start)
        space = story.room.space
        self._people = PeopleWatch(space, clock)
        self._blind = BlindWatch(space, clock)
        self._watches: tuple[Watch, ...] = (
            self._people,
            self._blind,
            OverlapWatch(space, clock),
            UndoWatch(space, clock),
            OnceWatch(space, clock),
            ShownWatch(space, clock),
            LostWatch(space, clock),
        )
        self._decided = 0
        self._hub = Hub(space, clock.now, self._took)
        self._said: dict[SensorId, Reading | SensorLost] = {
            spec.id: SensorLost(spec.id, Health.UNKNOWN) for spec in space.sensors
        }
        self._timely = Timely()
        self._answer_at: datetime | None = None
        self._down: Down | None = None
        self._up_at: datetime | None = None
        self._jump: Leapt | None = None
        """What the hub has yet to notice of its clock."""
        self._notices_at: datetime | None = None
        self._awake_at: datetime | None = None
        self._asleep_for = timedelta(0)
        self._heard_at: datetime | None = None

    def run(self, script: Script | None = None) -> Outcome:
        """Play the story, or a part of its script, to the end."""
        for happening in self._story.script if script is None else script:
            self._let_pass(happening.at)
            self._clock.at = happening.at
            self._happens(happening.what)
        self._let_pass(self._story.end)
        self._clock.at = self._story.end
        self._take(Tick())
        for watch in self._watches:
            watch.over(self._hub.state)
        breaches = [breach for watch in self._watches for breach in watch.breaches]
        if difference := replays(self._hub.stretches):
            breaches.append(Breach(Invariant.REPLAY, self._clock.at, difference))
        people = self._people
        return Outcome(breaches, self._decided, people.released, people.taken_from_people)

    # Time

    def _let_pass(self, until: datetime) -> None:
        """Let the hub live up to a true instant."""
        for _ in range(MOST_TURNS):
            if self._up_at:
                if self._up_at > until:
                    return
                self._clock.at = self._up_at
                self._comes_up()
                continue
            if self._awake_at:
                if self._awake_at > until:
                    return
                self._clock.at = self._awake_at
                self._wakes_up()
                continue
            at, turn = min(self._turns(), key=lambda each: each[0])
            if at > until:
                return
            self._clock.at = max(at, self._clock.at)
            turn()
        raise AssertionError("the engine does not come to rest")

    def _turns(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        offset, state = self._clock.offset, self._hub.state
        yield state.wake_at - offset, self._wakes
        if self._answer_at:
            yield self._answer_at, self._answers
        if self._notices_at:
            yield self._notices_at, self._wakes
        if self._heard_at:
            yield self._heard_at, self._hears_again
        if edit_at := self._timely.next_at(state, self._clock.now):
            yield edit_at - offset, self._edits

    def _wakes(self) -> None:
        self._take(Tick())

    def _answers(self) -> None:
        self._answer_at = None
        self._take(LastChecked(tuple(self._said.values())))

    def _edits(self) -> None:
        for edit in list(self._timely.due(self._hub.state, self._clock.now)):
            self._edit(edit)

    # What happens

    def _happens(self, what: What) -> None:
        match what:
            case People() | Failing():
                for watch in self._watches:
                    watch.truth(what)
            case Reading() | SensorLost() | SignOfLife():
                self._word(what)
            case Armed():
                self._timely.arm(what)
            case Down():
                self._goes_down(what)
            case ClockMoved() | Slept():
                self._clock_does(what)
            case DiskFull():
                self._hub.is_disk_full = True
            case DiskWorks():
                self._hub.is_disk_full = False
                if not self._up_at:
                    self._hub.disk_works(self._clock.now)
            case Book(booking):
                self._take(Book(replace(booking, created_at=self._clock.now)))
            case _:
                self._take(what)

    def _word(self, word: Word) -> None:
        if not isinstance(word, SignOfLife):
            self._said[word.sensor] = word
        if not (self._up_at or self._awake_at):
            self._hears(word)

    def _clock_does(self, what: ClockMoved | Slept) -> None:
        if isinstance(what, ClockMoved):
            self._clock.offset += what.by
            self._jumps(what.by, timedelta(0))
        elif not (self._up_at or self._awake_at):
            self._awake_at, self._asleep_for = self._clock.at + what.span, what.span

    def _jumps(self, by: timedelta, slept: timedelta) -> None:
        """Let the hub have something to notice of its clock, as the runner of a space would."""
        before = self._jump or Leapt(timedelta(0))
        self._jump = Leapt(before.by + by, before.slept + slept)
        if max(abs(self._jump.by), self._jump.slept) < LEAST:
            return
        self._notices_at = self._clock.at + NOTICED_WITHIN

    def _wakes_up(self) -> None:
        self._awake_at = None
        self._jumps(timedelta(0), self._asleep_for)
        self._heard_at = self._clock.at + HEARD_AGAIN
        for watch in self._watches:
            watch.gap()

    def _hears_again(self) -> None:
        self._heard_at = None
        for said in list(self._said.values()):
            self._hears(said)

    def _hears(self, word: Word) -> None:
        self._notice_clock()
        if self._notices_at:
            self._take(Tick())
        for watch in self._watches:
            watch.word(word)
        self._take(word)

    def _notice_clock(self) -> None:
        """What the hub notices of a moved clock, it notices when something happens to it."""
        now, state = self._clock.now, self._hub.state
        late = now - state.wake_at > state.space.policy.lateness
        if late or now < state.at - TREMBLES:
            self._blind.clock_moved()

    def _goes_down(self, down: Down) -> None:
        if self._up_at:
            return
        self._awake_at = self._heard_at = None
        self._down, self._up_at = down, self._clock.at + down.span
        self._answer_at = None
        for watch in self._watches:
            watch.gap()

    def _comes_up(self) -> None:
        down, self._down, self._up_at = self._down, None, None
        assert down
        now = self._clock.now
        self._jump = self._notices_at = None
        self._hub.restart(self._hub.remembered(now, is_crash=down.is_crash))
        self._take(Restarted())
        for said in list(self._said.values()):
            if isinstance(said, Reading) and down.are_restored:
                self._hears(replace(said, restored=True))
            else:
                self._hears(said)

    def _edit(self, edit: Edit) -> None:
        seeing = [spec.id for spec in self._hub.space.sensors if spec.traits.sees]
        match edit:
            case Edit.CRASH:
                self._goes_down(Down(REBOOT, is_crash=True, are_restored=False))
            case Edit.SEEN if seeing:
                self._word(Reading(seeing[0], 1.0))
            case Edit.LOST if seeing:
                self._word(SensorLost(seeing[0], Health.UNAVAILABLE))
            case Edit.NO_ANSWER:
                self._answer_at = None
            case Edit.LATE_ANSWER if self._answer_at:
                self._answer_at += LATE_ANSWER
            case _:
                command = command_of(edit, self._hub.state, self._clock.now)
                if isinstance(command, Configure):
                    self._hub.space = command.space
                if command:
                    self._take(command)

    def _take(self, stimulus: Stimulus) -> None:
        """Hand a stimulus to the hub, unless it is down."""
        if self._up_at or self._awake_at:
            return
        if self._notices_at and self._jump:
            jump, self._jump, self._notices_at = self._jump, None, None
            if max(abs(jump.by), jump.slept) >= self._hub.space.policy.minimum_presence:
                self._blind.clock_moved()
            self._take(jump)
        self._notice_clock()
        effects = self._hub.take(stimulus, self._clock.now)
        self._timely.saw(effects, self._clock.now)
        if asks_to_look(effects):
            self._answer_at = self._clock.at + ANSWERED_AFTER
            if edit := self._timely.while_looking():
                self._edit(edit)

    def _took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        self._decided += sum(isinstance(effect, Decided) for effect in step.effects)
        for watch in self._watches:
            watch.took(before, stimulus, step)

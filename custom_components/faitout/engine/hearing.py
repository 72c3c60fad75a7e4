"""Hearing: what sensors say is taken into the senses, and whether any rule could mind.

What a word can change that comes before the engine wants to be woken, from nothing to everything:

    no news    the same again, soon after    nothing: the very same state
    a murmur   no again, where nobody is     its sensor, and when that falls silent
    alike      no rule can tell              the senses, which are as sure as they are now
    moved      a yes or a door, no more      the senses, and when a rule may have a say
    news       presence, sight, health       whatever the rules make of it
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum, auto
from typing import assert_never

from .arrivals import expected
from .occupancy import Presence, gave_sign
from .reading import heard, read, restored, with_health
from .senses import sense
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind
from .space import Space
from .state import Senses, SpaceState
from .stimulus import LastChecked, Reading, SensorLost, SensorWord, SignOfLife, Stimulus


class Weight(Enum):
    """What a change of the senses can mean to the rules."""

    ALIKE = auto()
    """No rule can tell: none needs to be asked."""
    MOVED = auto()
    """None has anything to say to it now, but may want another time."""
    NEWS = auto()
    """All are to be asked."""


type Changes = Sequence[tuple[SensorState, SensorState]]
"""Sensors that are no longer the very same, each before and after."""


def listened(senses: Senses, words: Iterable[SensorWord], space: Space, now: datetime) -> Senses:
    """Return the senses after words of sensors; the same object where they are no news."""
    sensors = senses.sensors
    for word in words:
        for index, sensor in enumerate(sensors):
            if sensor.spec.id == word.sensor:
                after = after_word(sensor, word, now)
                if after is not sensor:
                    sensors = (*sensors[:index], after, *sensors[index + 1 :])
                break
    if sensors is senses.sensors:
        return senses
    return sense(senses, now, space, sensors=sensors)


def after_word(sensor: SensorState, word: SensorWord, now: datetime) -> SensorState:
    """Return a sensor after a word of it; the same object where it is no news."""
    match word:
        case SignOfLife():
            return heard(sensor, now)
        case Reading():
            take = restored if word.restored else read
            return take(sensor, word.value, now)
        case SensorLost():
            return with_health(sensor, word.why, now)
        case _:
            assert_never(word)


def changes(before: tuple[SensorState, ...], after: tuple[SensorState, ...]) -> Changes:
    """Return which of the same sensors changed, and how."""
    return [(old, new) for old, new in zip(before, after, strict=True) if old is not new]


def is_murmur(before: Senses, changed: Changes) -> bool:
    """Return whether sensors say no as before, where nobody is held to be there.

    Then nothing follows from their words, unless time changes something: not even how sure it is
    that nobody is there. What changes is when they count as silent.
    """
    if before.occupancy.presence is Presence.YES or before.glimpse is not None:
        return False
    for old, new in changed:
        if old.active or new.active or new.told:
            return False
        if old.health is not Health.OK or new.health is not Health.OK:
            return False
        if old.last_active is not new.last_active:
            return False
    return True


def seen_anew(
    senses: Senses, answers: Iterable[Reading | SensorLost]
) -> Iterator[Reading | SensorLost]:
    """Yield the answers to a look that are more than what a sensor said last.

    Most sensors answer with that, whenever it was: it is no sign of life. One that was asked and
    really spoke is heard by itself.
    """
    known = {sensor.spec.id: sensor for sensor in senses.sensors}
    for answer in answers:
        sensor = known.get(answer.sensor)
        if isinstance(answer, Reading) and not answer.restored and sensor is not None:
            if sensor.health in (Health.SILENT, Health.RESTORED):
                continue
            if sensor.works and sensor.value == answer.value:
                continue
        yield answer


def noticed(state: SpaceState, stimuli: Iterable[Stimulus], now: datetime) -> SpaceState:
    """Return what is seen of a space while what sensors say waits for a decision before it.

    Nothing is decided on it: it is only to be shown and acted upon, and `advance` takes the same
    words in when their turn comes. The very same object where they are no news.
    """
    senses = state.senses
    for stimulus in stimuli:
        match stimulus:
            case Reading() | SensorLost() | SignOfLife():
                words: tuple[SensorWord, ...] = (stimulus,)
            case LastChecked(readings):
                words = tuple(seen_anew(senses, readings))
            case _:
                continue
        senses = listened(senses, words, state.space, now)
    if senses is state.senses:
        return state
    return replace(state, at=max(state.at, now), senses=senses)


def weight_of(state: SpaceState, after: Senses, changed: Changes, now: datetime) -> Weight:
    """Return what these senses can mean to the rules, after those of the state."""
    before, presence = state.senses, after.occupancy.presence
    if before.occupancy.presence is not presence or before.seen is not after.seen:
        return Weight.NEWS
    if before.latch is not after.latch and before.latch != after.latch:
        return Weight.NEWS
    if before.glimpse is not after.glimpse:
        return Weight.NEWS
    is_waited_for = state.life.session is None or expected(state, now) is not None
    weight = Weight.ALIKE
    for old, new in changed:
        if old.health is not new.health or new.told is (new.health is Health.OK):
            return Weight.NEWS
        spec = new.spec
        if spec.kind is SensorKind.DOOR:
            if old.active is not new.active or old.last_active != new.last_active:
                if presence is not Presence.YES:
                    # A door tells who left: of nobody, while somebody is there.
                    return Weight.NEWS
                weight = Weight.MOVED
        elif gave_sign(old, new) or old.active is not new.active:
            # A sign proves what until then was only held; the end of one no longer holds a release
            # off, which may be announced at once.
            if state.life.wait is not None or (presence is Presence.YES and is_waited_for):
                return Weight.NEWS
            weight = Weight.MOVED
    return weight

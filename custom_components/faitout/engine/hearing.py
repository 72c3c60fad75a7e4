"""Hearing: what sensors say is taken into the senses, and whether any rule could mind.

What a word can change that comes before the engine wants to be woken, from nothing to everything:

    no news    the same again, soon after    nothing: the very same state
    a murmur   no again, where nobody is     its sensor, and when that falls silent
    alike      no rule can tell              the senses, which are as sure as they are now
    moved      a yes or a door, no more      the senses, and when a rule may have a say
    news       presence, sight, health       whatever the rules make of it
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from .occupancy import Presence
from .reading import heard, read, restored, with_health
from .senses import sense
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind
from .space import Space
from .state import Senses, SpaceState
from .stimulus import Looked, Reading, SensorHeard, SensorLost, Stimulus

type Word = Reading | SensorLost | SensorHeard


def listened(senses: Senses, words: Iterable[Word], space: Space, now: datetime) -> Senses:
    """Return the senses after words of sensors; the same object where they are no news."""
    sensors = senses.sensors
    for word in words:
        sensors = after_word(sensors, word, now)
    if sensors is senses.sensors:
        return senses
    return sense(senses, now, space, sensors=sensors)


def after_word(
    sensors: tuple[SensorState, ...], word: Word, now: datetime
) -> tuple[SensorState, ...]:
    """Return the sensors after a word of one of them; the same object where it is no news."""
    for index, sensor in enumerate(sensors):
        if sensor.spec.id == word.sensor:
            after = _after_word(sensor, word, now)
            if after is not sensor:
                sensors = (*sensors[:index], after, *sensors[index + 1 :])
    return sensors


def is_murmur(before: Senses, sensors: tuple[SensorState, ...]) -> bool:
    """Return whether sensors say no as before, where nobody is held to be there.

    Then nothing follows from their words, unless time changes something: not even how sure it is
    that nobody is there. What changes is when they count as silent.
    """
    if before.presence is Presence.YES:
        return False
    for old, new in zip(before.sensors, sensors, strict=True):
        if old is not new and not _murmurs(old, new):
            return False
    return True


def _murmurs(old: SensorState, new: SensorState) -> bool:
    if old.active or new.active or new.told:
        return False
    if old.health is not Health.OK or new.health is not Health.OK:
        return False
    return old.idle_since is new.idle_since


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


def _after_word(sensor: SensorState, word: Word, now: datetime) -> SensorState:
    match word:
        case SensorHeard():
            return heard(sensor, now)
        case Reading():
            take = restored if word.restored else read
            return take(sensor, word.value, now)
        case SensorLost():
            return with_health(sensor, word.why, now)
        case _:
            assert_never(word)


def noticed(state: SpaceState, stimuli: Iterable[Stimulus], now: datetime) -> SpaceState:
    """Return what is seen of a space while what sensors say waits for a decision before it.

    Nothing is decided on it: it is only to be shown and acted upon, and `advance` takes the same
    words in when their turn comes. The very same object where they are no news.
    """
    senses = state.senses
    for stimulus in stimuli:
        match stimulus:
            case Reading() | SensorLost() | SensorHeard():
                words: tuple[Word, ...] = (stimulus,)
            case Looked(readings):
                words = tuple(seen_anew(senses, readings))
            case _:
                continue
        senses = listened(senses, words, state.space, now)
    if senses is state.senses:
        return state
    return replace(state, at=max(state.at, now), senses=senses)


def is_alike(before: Senses, after: Senses) -> bool:
    """Return whether no rule can tell one from the other, so that none needs to be asked."""
    if before.presence is not after.presence or before.seen is not after.seen:
        return False
    if before.latch is not after.latch and before.latch != after.latch:
        return False
    is_used = after.presence is Presence.YES
    for old, new in zip(before.sensors, after.sensors, strict=True):
        if old is not new and not _is_alike(old, new, is_used=is_used):
            return False
    return True


def _is_alike(old: SensorState, new: SensorState, *, is_used: bool) -> bool:
    if old.health is not new.health or new.told is new.works:
        return False
    spec = new.spec
    if spec.traits.sees and new.active and not old.active:
        return False
    # A door tells who left: of nobody, while somebody is there.
    return is_used or spec.kind is not SensorKind.DOOR or not _has_moved(old, new)


def has_moved(before: Senses, after: Senses) -> bool:
    """Return whether a sensor turned on or a door moved, so that rules may want another time."""
    for old, new in zip(before.sensors, after.sensors, strict=True):
        if old is not new and _has_moved(old, new):
            return True
    return False


def _has_moved(old: SensorState, new: SensorState) -> bool:
    if new.spec.kind is SensorKind.DOOR:
        return old.active is not new.active or old.last_active != new.last_active
    return new.active and not old.active

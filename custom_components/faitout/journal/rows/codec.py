"""Values of the engine as JSON and back, by their types alone.

Times and durations are whole microseconds, so nothing is rounded. A stimulus stands beside the
name of its class. Decoding raises ValueError for whatever does not fit today's types: another
version may have written it. What was only learned, or certified, is left out then, and the rest
is read: nothing that a booking hangs on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
import json
import logging
import math
from typing import get_args

from mashumaro.codecs.basic import BasicDecoder, BasicEncoder
from mashumaro.dialect import Dialect
import orjson

from ...engine.booking import Booking
from ...engine.certificate import Certificate
from ...engine.hours import Opening
from ...engine.learned import NOTHING_LEARNED, Learned
from ...engine.reason import Reason
from ...engine.record import NO_RECORD, SensorRecord
from ...engine.space import Space
from ...engine.state import Life, Senses, SpaceState, Switches
from ...engine.stimulus import Command, LastChecked, SignOfLife, Stimulus
from .cells import MICROSECOND, instant_of, microseconds

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Memory:
    """The small part of a state: all of it but the space and its bookings."""

    at: datetime
    senses: Senses
    opening: Opening
    wake_at: datetime
    rules_at: datetime
    life: Life
    switches: Switches
    last: Reason | None

    @classmethod
    def of(cls, state: SpaceState) -> Memory:
        """Return the small part of a state."""
        return cls(
            at=state.at,
            senses=state.senses,
            opening=state.opening,
            wake_at=state.wake_at,
            rules_at=state.rules_at,
            life=state.life,
            switches=state.switches,
            last=state.last,
        )


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A whole state, with those of its bookings that matter soon."""

    space: Space
    memory: Memory
    bookings: tuple[Booking, ...]


@dataclass(frozen=True, slots=True)
class Bookings:
    """Bookings that a checkpoint left out."""

    bookings: tuple[Booking, ...]


def _count(duration: timedelta) -> int:
    return duration // MICROSECOND


def _duration(count: int) -> timedelta:
    return timedelta(microseconds=count)


def _number(value: float) -> float | str:
    """Return a number as JSON can hold it: it has neither infinities nor "not a number"."""
    return value if math.isfinite(value) else str(value)


class _Exact(Dialect):
    serialization_strategy = {  # noqa: RUF012 - as the base class declares it
        datetime: {"serialize": microseconds, "deserialize": instant_of},
        timedelta: {"serialize": _count, "deserialize": _duration},
        float: {"serialize": _number, "deserialize": float},
    }


_NONSENSE = (LookupError, TypeError, AttributeError, OverflowError)
"""What decoding raises, besides ValueError, for values that are none of today's."""


def _or_else[T, E](shape: type[T], instead: E) -> Callable[[object], T | E]:
    """Return a decoder of a type that gives something else for what it cannot read."""
    decoder = BasicDecoder(shape, default_dialect=_Exact)

    def decoded(value: object) -> T | E:
        try:
            return decoder.decode(value)
        except (*_NONSENSE, ValueError) as error:
            _LOGGER.warning("A %s of another version is left out: %r", shape.__name__, error)
            return instead

    return decoded


class _Lenient(_Exact):
    serialization_strategy = {  # noqa: RUF012 - as the base class declares it
        **_Exact.serialization_strategy,
        Certificate: {"deserialize": _or_else(Certificate, None)},
        Learned: {"deserialize": _or_else(Learned, NOTHING_LEARNED)},
        SensorRecord: {"deserialize": _or_else(SensorRecord, NO_RECORD)},
    }


class Codec[T]:
    """One type of value, as JSON and back."""

    def __init__(self, shape: type[T]) -> None:
        """Compile the codec of a type."""
        self._encoder = BasicEncoder(shape, default_dialect=_Exact)
        self._decoder = BasicDecoder(shape, default_dialect=_Lenient)

    def encode(self, value: T) -> bytes:
        """Return a value as JSON; raise ValueError for a naive time."""
        plain: object = self._encoder.encode(value)
        try:
            return orjson.dumps(plain)
        except orjson.JSONEncodeError:
            # Lone surrogates, which the standard library can escape.
            return json.dumps(plain).encode()

    def decode(self, data: bytes) -> T:
        """Return the value; raise ValueError where the data is none of this type."""
        try:
            return self._decoder.decode(_parsed(data))
        except _NONSENSE as error:
            raise ValueError(f"{type(error).__name__} in the journal: {error}") from error


def _parsed(data: bytes) -> object:
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return json.loads(data)


MEMORY = Codec(Memory)
CHECKPOINT = Codec(Checkpoint)
REASON = Codec(Reason)
BOOKING = Codec(Booking)
BOOKINGS = Codec(Bookings)

_WRITTEN_AS: Mapping[type, str] = {LastChecked: "Looked", SignOfLife: "SensorHeard"}
"""Stimuli whose class has another name today than the journals that there are."""
_STIMULI: Mapping[str, Codec[Stimulus]] = {
    _WRITTEN_AS.get(kind, kind.__name__): Codec(kind)
    for kind in (*get_args(Command.__value__), *get_args(Stimulus.__value__))
    if isinstance(kind, type)
}


def encode_stimulus(stimulus: Stimulus) -> tuple[str, bytes]:
    """Return a stimulus as its name in the journal and its JSON; ValueError for a naive time."""
    kind = type(stimulus)
    name = _WRITTEN_AS.get(kind, kind.__name__)
    return name, _STIMULI[name].encode(stimulus)


def decode_stimulus(name: str, data: bytes) -> Stimulus:
    """Return a stimulus; raise ValueError where it is none."""
    if name not in _STIMULI:
        raise ValueError(f"no stimulus of this version: {name}")
    return _STIMULI[name].decode(data)

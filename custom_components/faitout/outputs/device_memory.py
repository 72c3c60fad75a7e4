"""What a restart must not forget of a device: how it answers, as it was learned or tried.

It is kept in the journal under the name of the device, whatever space or door it serves, so that
what was tried in the set-up is known to the machine that begins after it.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
import json
import logging
from types import MappingProxyType
from typing import Any, Final

from ..engine.profile import LONGEST_ANSWER, MOST_ANSWERS, Profile
from ..hub.instants import written_instant
from ..hub.measures import number
from ..journal import Journal, JournalError

_LOGGER = logging.getLogger(__name__)

MOST_NAMES: Final = 64
"""Presets and modes that are remembered of one device; none has nearly so many."""


def device_key(entity_id: str) -> str:
    """Return the name under which a device is remembered in the journal."""
    return f"device/{entity_id}"


async def take_over_profiles(journal: Journal, former_names: Mapping[str, str]) -> bool:
    """Let devices that got another entity id keep what is known of them; ids by the new ones.

    All at once, since two may have changed places. Return whether that is done.
    """
    try:
        known = {each: await journal.kept(device_key(each)) for each in former_names.values()}
        for now, before in former_names.items():
            if profile := known[before]:
                await journal.keep(device_key(now), profile)
        for before in known.keys() - former_names.keys():
            # Whoever gets this name is another device.
            await journal.keep(device_key(before), b"")
    except JournalError as error:
        _LOGGER.warning("What is known of renamed devices is not taken over yet: %s", error)
        return False
    return True


def dump_profile(profile: Profile) -> bytes:
    """Return what to remember of a device."""
    memory = {
        "answers": profile.answers,
        "words": profile.words,
        "rounding": profile.rounding,
        "setpoints": dict(profile.setpoints),
        "modes": dict(profile.modes),
        "boosts": sorted(profile.boosts),
        "programs": sorted(profile.programs),
        "ignores_mode": profile.ignores_mode,
        "tried_at": profile.tried_at.isoformat() if profile.tried_at else None,
    }
    return json.dumps(memory).encode()


def load_profile(data: bytes) -> Profile:
    """Return what is remembered of a device; nothing where the memory makes no sense.

    What is missing is not known: the memory may be older than what is learned today.
    """
    if not data:
        return Profile()
    try:
        memory: dict[str, Any] = json.loads(data)
        return Profile(
            answers=_answers(memory.get("answers", ())),
            words=_count(memory.get("words", 0)),
            rounding=_positive(memory.get("rounding", 0.0)),
            setpoints=_names(memory.get("setpoints", {}), _number),
            modes=_names(memory.get("modes", {}), _text),
            boosts=frozenset(_text(mode) for mode in memory.get("boosts", ())[:MOST_NAMES]),
            programs=frozenset(_text(mode) for mode in memory.get("programs", ())[:MOST_NAMES]),
            ignores_mode=bool(memory.get("ignores_mode", False)),
            tried_at=written_instant(memory.get("tried_at")),
        )
    except AttributeError, KeyError, TypeError, ValueError, OverflowError, RecursionError:
        return Profile()


def _answers(said: list[object]) -> tuple[float, ...]:
    longest = LONGEST_ANSWER / timedelta(seconds=1)
    known = (_positive(seconds) for seconds in said[-MOST_ANSWERS:])
    return tuple(seconds for seconds in known if seconds <= longest)


def _names[T](said: Mapping[object, object], read: Callable[[object], T]) -> Mapping[str, T]:
    known = list(said.items())[:MOST_NAMES]
    return MappingProxyType({_text(name): read(value) for name, value in known})


def _count(said: object) -> int:
    if isinstance(said, bool) or not isinstance(said, int) or said < 0:
        raise ValueError(said)
    return said


def _number(said: object) -> float:
    """Return a finite number: JSON as Python reads it knows others too."""
    if isinstance(said, str) or (found := number(said)) is None:
        raise ValueError(said)
    return found


def _positive(said: object) -> float:
    found = _number(said)
    if found < 0:
        raise ValueError(said)
    return found


def _text(said: object) -> str:
    if not isinstance(said, str):
        raise TypeError(said)
    return said

"""Answers to be heard: a sentence or two, in the language that was asked in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from homeassistant.util import dt as dt_util

from ..actions.targets import Place
from ..actions.vacancies import Vacancy
from ..engine.policy import SpaceKind
from ..words.local_times import local_text
from ..words.reasons import phrase, sentence
from .inquirer import Inquirer, no_answer
from .knowing import book_said, closed_now, free_for, last_release, needs_of
from .lengths import length_said, next_said
from .sentences import KIND_WORDS
from .spaces_meant import folded, one_named, places_named, seen_places, told_place

MOST_SAID: Final = 5
"""Things in one answer: nobody remembers more of what they hear."""
USUAL_LENGTH: Final = timedelta(minutes=30)
"""How long a space shall be free for who does not say until when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenWords:
    """What was heard: of which kind it was, and the words in the gaps of the sentence."""

    kind: SpaceKind | None
    words: Mapping[str, str]


async def say_free(asker: Inquirer, said: SpokenWords) -> str:
    """Say which spaces are free, and until when.

    Raises ServiceValidationError, translated, for a time that is none or over.
    """
    now = dt_util.now()
    until: datetime | None = now + USUAL_LENGTH
    if "until" in said.words and (until := next_said(said.words["until"], now)) is None:
        raise no_answer("ask_time_unclear")
    places = seen_places(asker)
    found = free_for(places, now, until or now, said.kind)
    if not found:
        closed = closed_now(asker.hass, places, said.kind)
        return closed or phrase(asker.hass, "ask_none_free")
    if len(found) == 1:
        return _one_free(asker, found[0])
    names = ", ".join(told_place(each.place) for each in found[:MOST_SAID])
    return phrase(asker.hass, "ask_some_free", spaces=names) + _more(asker, len(found))


def _one_free(asker: Inquirer, vacancy: Vacancy) -> str:
    space = told_place(vacancy.place)
    if vacancy.free_until is None:
        return phrase(asker.hass, "ask_is_free", space=space)
    until = local_text(asker.hass, vacancy.free_until)
    return phrase(asker.hass, "ask_is_free_until", space=space, until=until)


async def say_booked(asker: Inquirer, said: SpokenWords) -> str:
    """Book the space that is named, or the best of its kind, from now on.

    Raises ServiceValidationError, translated, where that cannot be.
    """
    if (length := length_said(said.words["length"])) is None:
        raise no_answer("ask_length_unclear")
    start = dt_util.utcnow().replace(second=0, microsecond=0)
    end = start + length
    places, name = seen_places(asker), said.words["place"]
    if (kind := _kind_meant(name, places)) is None:
        place = one_named(name, places)
    elif free := free_for(places, start, end, kind):
        place = free[0].place
    else:
        return closed_now(asker.hass, places, kind) or phrase(asker.hass, "ask_none_free")
    await book_said(asker, place, start, end)
    until = local_text(asker.hass, end)
    return phrase(asker.hass, "ask_booked", space=told_place(place), until=until)


async def say_why(asker: Inquirer, said: SpokenWords) -> str:
    """Say why the space that is named was last released; of a kind, the last of them."""
    places, name = seen_places(asker), said.words["place"]
    kind = _kind_meant(name, places)
    meant = (
        [one_named(name, places)]
        if kind is None
        else [place for place in places if place.runner.space.kind is kind]
    )
    known = [(place, await last_release(asker, place)) for place in meant]
    released = [(decided.reason, place) for place, decided in known if decided]
    if not released:
        return phrase(asker.hass, "ask_never_released")
    reason, place = max(released, key=lambda each: each[0].at)
    return phrase(
        asker.hass,
        "ask_why",
        space=told_place(place),
        at=local_text(asker.hass, reason.at),
        reason=sentence(asker.hass, reason),
    )


async def say_needs(asker: Inquirer, _: SpokenWords) -> str:
    """Say what needs a person; that nothing does only where it is known."""
    found = needs_of(asker)
    told = [each for needs in found for each in needs.told]
    if told:
        things = "; ".join(
            phrase(asker.hass, "ask_thing", where=each.where, what=each.what)
            for each in told[:MOST_SAID]
        )
        return phrase(asker.hass, "ask_needs", things=things) + _more(asker, len(told))
    is_known = all(needs.is_known for needs in found)
    return phrase(asker.hass, "ask_needs_nothing" if is_known else "ask_needs_unknown")


def _kind_meant(name: str, places: list[Place]) -> SpaceKind | None:
    """Return the kind that a word means; None where it is a name."""
    return None if places_named(name, places) else KIND_WORDS.get(folded(name))


def _more(asker: Inquirer, count: int) -> str:
    """Return how many more there are than are said, as what follows a sentence."""
    left = count - MOST_SAID
    return f" {phrase(asker.hass, 'ask_more', count=str(left))}" if left > 0 else ""

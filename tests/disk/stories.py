"""Stories of one place for Hypothesis: who comes, who books, what burns, what the disk does."""

from dataclasses import dataclass
from itertools import chain

from hypothesis import strategies as st

from .hooked import Mood

RADAR = "binary_sensor.salle_radar"
MOTION = "binary_sensor.salle_motion"


@dataclass(frozen=True, slots=True)
class Says:
    """A sensor says something."""

    sensor: str
    word: str


@dataclass(frozen=True, slots=True)
class Smokes:
    """There is smoke, or none any more."""

    on: bool


@dataclass(frozen=True, slots=True)
class Books:
    """Somebody books the room. In minutes."""

    ahead: int
    length: int


@dataclass(frozen=True, slots=True)
class Passes:
    """Time goes by."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Becomes:
    """The disk gets worse, or well."""

    mood: Mood


type Happening = Says | Smokes | Books | Passes | Becomes


@dataclass(frozen=True, slots=True)
class Story:
    """What happens, from an hour of the day on."""

    clock: str
    at_start: Mood
    script: tuple[Happening, ...]


SOMEBODY = st.sampled_from(
    [
        Says(RADAR, "on"),
        Says(RADAR, "off"),
        Says(RADAR, "unavailable"),
        Says(MOTION, "on"),
        Says(MOTION, "off"),
    ]
)
BOOKS = st.builds(Books, st.sampled_from([1, 5, 20, 60]), st.sampled_from([15, 45]))
PASSES = st.builds(Passes, st.sampled_from([2, 45, 200, 660, 900]))
BECOMES = st.builds(Becomes, st.sampled_from(Mood))
SMOKES = st.builds(Smokes, st.booleans())


IN_TROUBLE = st.builds(Becomes, st.sampled_from([Mood.REFUSES, Mood.HANGS, Mood.IS_AWAY]))
COMES = st.sampled_from([Says(RADAR, "on"), Says(MOTION, "on")])
MEANWHILE = st.tuples(st.just(Says(RADAR, "off")), IN_TROUBLE, st.just(Books(5, 15)), COMES, PASSES)
"""Somebody comes while a booking is on its way to the disk."""
LATE = st.tuples(
    st.just(Books(1, 45)),
    st.just(Passes(600)),
    IN_TROUBLE,
    st.builds(Passes, st.sampled_from([45, 62])),
    COMES,
    PASSES,
)
"""Somebody comes when their booking is just about to be released, or is on its way to be."""


def stories(*, smoke: bool) -> st.SearchStrategy[Story]:
    """Return stories of the morning, and of the hour in which the place is closed."""
    single = st.one_of(SOMEBODY, BOOKS, PASSES, BECOMES, *([SMOKES] if smoke else []))
    scene = st.one_of(single.map(lambda it: (it,)), MEANWHILE, LATE)
    return st.builds(
        Story,
        clock=st.sampled_from(["09:00", "21:45"]),
        at_start=st.sampled_from([Mood.WORKS, Mood.WORKS, Mood.WORKS, Mood.IS_AWAY, Mood.HANGS]),
        script=st.lists(scene, min_size=3, max_size=7).map(lambda it: tuple(chain(*it))),
    )


def _scene(*happenings: Happening, clock: str = "09:00") -> Story:
    return Story(clock, Mood.WORKS, happenings)


SCENES = (
    # Somebody comes while a booking is on its way to a disk that hangs, then there is smoke.
    _scene(Becomes(Mood.HANGS), Books(5, 15), Says(RADAR, "on"), Passes(45), Smokes(on=True)),
    # The same at the end of the day, until after the doors would be locked.
    _scene(
        Says(RADAR, "on"),
        Says(RADAR, "off"),
        Passes(660),
        Becomes(Mood.HANGS),
        Books(1, 2),
        Says(RADAR, "on"),
        Passes(300),
        clock="21:45",
    ),
    # Those who booked come a moment before their room is released, on a disk that refuses.
    _scene(Books(1, 45), Passes(640), Becomes(Mood.REFUSES), Says(RADAR, "on"), Passes(200)),
)
"""What has to be tried each time."""

"""Stories of one place for Hypothesis: who comes, who books, what burns, what the disk does."""

from dataclasses import dataclass

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


def stories(*, smoke: bool) -> st.SearchStrategy[Story]:
    """Return stories of the morning, and of the hour in which the place is closed."""
    happening = st.one_of(SOMEBODY, BOOKS, PASSES, BECOMES, *([SMOKES] if smoke else []))
    return st.builds(
        Story,
        clock=st.sampled_from(["09:00", "21:45"]),
        at_start=st.sampled_from([Mood.WORKS, Mood.WORKS, Mood.IS_AWAY, Mood.HANGS]),
        script=st.lists(happening, min_size=6, max_size=14).map(tuple),
    )

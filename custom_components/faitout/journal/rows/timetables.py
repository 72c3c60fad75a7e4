"""The timetable of a site in the file: one memo, written whole with each change."""

from dataclasses import dataclass
from typing import Final

from ...engine.timetable import Timetable, Week
from .codec import Codec

TIMETABLE: Final = "hours/timetable"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTimetable:
    """A timetable, with the week that was set up when it was written."""

    timetable: Timetable
    set_up: Week
    """What the form of the place said: once it says otherwise, somebody changed it there."""


TIMETABLE_CODEC: Final = Codec(KeptTimetable)

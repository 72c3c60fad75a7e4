"""The hub's patience in the demo: minutes become seconds. Policies are data, so this is data."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """The fields that the scenes reckon with, in seconds."""

    grace: float
    warning: float
    minimum_presence: float
    leave: float
    early_arrival: float
    undo_window: float
    hold: float
    """How long the last yes of a sensor counts, whatever its kind."""

    def form(self) -> Mapping[str, object]:
        """Return the answers to the last step of a space's set-up, the further ones folded in."""
        return {
            "release_no_shows": True,
            "grace": seconds(self.grace),
            "warning": seconds(self.warning),
            "minimum_presence": seconds(self.minimum_presence),
            "leave": seconds(self.leave),
            "more": {
                "leave_motion_only": seconds(self.leave),
                "early_arrival": seconds(self.early_arrival),
                "undo_window": seconds(self.undo_window),
                "stay_over": seconds(self.minimum_presence * 2),
                "soon": seconds(self.early_arrival),
                "extension": seconds(self.grace),
                "trouble_patience": seconds(5),
            },
        }


def seconds(value: float) -> Mapping[str, float]:
    """Return a length of time as the form of a flow takes it."""
    return {"seconds": value}


TO_WATCH = Patience(
    grace=30, warning=12, minimum_presence=4, leave=20, early_arrival=15, undo_window=90, hold=3
)
"""For a person who looks on: time enough to read, and to press the button."""

TO_CHECK = Patience(
    grace=12, warning=5, minimum_presence=2, leave=6, early_arrival=5, undo_window=60, hold=1
)
"""For the check, which reads faster."""

"""Floor plans: drawings and pictures on which a hall board shows where each space is.

    form ──► file ──► drawing (shapes as plain data) or picture (drawn anew) ──► store ──► screens

No file that somebody uploaded ever reaches a browser. A drawing is read into shapes, of which the
page draws those it knows itself; a picture is decoded and written anew.
"""

from .plans import PLANS, FloorPlan, FloorPlans
from .reading import PlanFileError, read_plan
from .setup import async_setup_floor_plans

__all__ = [
    "PLANS",
    "FloorPlan",
    "FloorPlans",
    "PlanFileError",
    "async_setup_floor_plans",
    "read_plan",
]

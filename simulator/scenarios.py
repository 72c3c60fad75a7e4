"""Scenarios for the live building: who comes when, and what fails, in seconds from the start."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .faults import Fault
from .moments import Address
from .mqtt import Order


@dataclass(frozen=True, slots=True)
class Scene:
    """Something that happens, so many seconds after the start of the scenario."""

    after: float
    order: Order


@dataclass(frozen=True, slots=True)
class Booked:
    """A booking that a scenario needs; whoever runs it makes it in the hub."""

    address: Address
    start: float
    end: float
    title: str
    expected: tuple[str, ...]
    """The decisions that should follow, as types of the event entity and `kept`."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A round that ends by itself; afterwards the building stays as it is."""

    scenes: tuple[Scene, ...] = ()
    bookings: tuple[Booked, ...] = ()
    policy: Mapping[str, float] = MappingProxyType({})
    """Seconds, by the fields of a policy, that the spaces must be set up with."""
    hold: float = 0.0
    """Seconds, likewise, for each of their sensors."""
    has_plans: bool = False
    """People come and go of their own accord, too."""


LOT, VIGNES = Address("luzech/salle_du_lot"), Address("prayssac/salle_des_vignes")
CABINE, BUREAU_1 = Address("luzech/cabine"), Address("luzech/bureau_1")
BUREAU_4 = Address("prayssac/bureau_4")

SQUEEZED = MappingProxyType(
    {
        "grace": 30.0,
        "warning": 10.0,
        "minimum_presence": 3.0,
        "early_arrival": 10.0,
        "leave": 20.0,
        "leave_motion_only": 20.0,
        "stay_over": 6.0,
        "undo_window": 60.0,
        "soon": 10.0,
        "trouble_patience": 5.0,
    }
)
"""Minutes become seconds. Policies are data."""

DEMO = Scenario(
    scenes=(
        Scene(5, Order(BUREAU_4, fault=Fault.LOST)),
        Scene(15, Order(LOT, people=4)),
        Scene(15, Order(BUREAU_1, people=1)),
        Scene(25, Order(CABINE, people=1)),
        Scene(45, Order(BUREAU_1, people=0)),
        Scene(100, Order(BUREAU_4, fault=Fault.NONE)),
        Scene(120, Order(CABINE, people=0)),
        Scene(150, Order(LOT, people=0)),
    ),
    bookings=(
        Booked(LOT, 10, 240, "Atelier", ("booked", "checked_in")),
        Booked(VIGNES, 10, 240, "Conseil", ("booked", "warned", "released")),
        Booked(BUREAU_1, 10, 240, "Permanence", ("booked", "checked_in", "warned", "released")),
        Booked(BUREAU_4, 10, 80, "Entretien", ("booked", "kept", "unverified")),
    ),
    policy=SQUEEZED,
    hold=2.0,
)
"""Within two minutes: checked in by presence, a no-show released, a walk-in, a room left early, a
blind room kept."""

SCENARIOS: Mapping[str, Scenario] = MappingProxyType(
    {"demo": DEMO, "life": Scenario(has_plans=True), "still": Scenario()}
)

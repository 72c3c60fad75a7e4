"""What happens in the building, as values: words for the hub, and the truth kept apart from it."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, NewType

from custom_components.faitout.engine.ids import SensorId, SiteId, SpaceId
from custom_components.faitout.engine.stimulus import (
    Command,
    Reading,
    Restarted,
    Runs,
    SensorLost,
    SignOfLife,
)

from .faults import Fault

Address = NewType("Address", str)
"""One space in the world: `<site>/<space>`."""

type Word = Reading | SensorLost | SignOfLife


def address_of(site: SiteId, space: SpaceId) -> Address:
    """Return where a space is."""
    return Address(f"{site}/{space}")


def site_of(address: Address) -> str:
    """Return the slug of the site that a space belongs to."""
    return address.partition("/")[0]


def space_of(address: Address) -> str:
    """Return the slug of a space within its site."""
    return address.partition("/")[2]


def public_name(address: Address, key: str) -> str:
    """Return the public name of something in a space: the unique id of the hub's entity, say."""
    return f"{address.replace('/', '_')}_{key}"


@dataclass(frozen=True, slots=True)
class People:
    """The truth: from now on so many people are in the space. No hub ever hears of it."""

    count: int


@dataclass(frozen=True, slots=True)
class Failing:
    """The truth: from now on this is wrong with a device, or nothing is."""

    sensor: SensorId
    fault: Fault


type Truth = People | Failing


class Moment(NamedTuple):
    """Something happens in one space, at an aware UTC instant."""

    at: datetime
    address: Address
    what: Word | Command | Restarted | Runs | Truth

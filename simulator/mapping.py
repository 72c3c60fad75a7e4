"""A mapping: which column of a record is which sensor, and which is the truth. A YAML file.

time: {column: date, zone: Europe/Brussels}
truth: {column: Occupancy, at_least: 1}      a number from this on: somebody is there
space: {kind: meeting_room, capacity: 2}
sensors:
  - {column: CO2, kind: co2}                 threshold; hold and heartbeat in seconds; area
  - {column: Light, kind: light}
simulated: [motion, door]                    what the record lacks, made after its truth
"""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mashumaro.codecs.yaml import YAMLDecoder
from mashumaro.config import BaseConfig
import yaml

from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import SensorId, SiteId, SpaceId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.space import Space

from .fittings import fitting
from .places import Room


class MappingError(Exception):
    """A mapping cannot be used: the message says why."""


class _Strict(BaseConfig):
    forbid_extra_keys = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeColumn:
    """Where the time stands. Times that name no zone are of this one."""

    column: str
    zone: str = "UTC"

    class Config(_Strict):
        """Refuse misspelt keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TruthColumn:
    """Where the truth stands."""

    column: str
    at_least: float = 1.0

    class Config(_Strict):
        """Refuse misspelt keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpaceKey:
    """What sort of space it is; its policy is the default of its kind."""

    kind: SpaceKind = SpaceKind.MEETING_ROOM
    capacity: int = 1
    single_door: bool = False

    class Config(_Strict):
        """Refuse misspelt keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SensorColumn:
    """One column as a sensor; what is left out is the default of its kind."""

    column: str
    kind: SensorKind
    area: str = ""
    threshold: float | None = None
    hold: float | None = None
    """Seconds."""
    heartbeat: float | None = None
    """Seconds."""

    class Config(_Strict):
        """Refuse misspelt keys."""

    @property
    def spec(self) -> SensorSpec:
        """The sensor as an installer would set it up."""
        return SensorSpec(
            id=SensorId(self.column),
            kind=self.kind,
            area=self.area,
            threshold=self.threshold,
            hold=None if self.hold is None else timedelta(seconds=self.hold),
            heartbeat=None if self.heartbeat is None else timedelta(seconds=self.heartbeat),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A mapping as it was read."""

    time: TimeColumn
    truth: TruthColumn
    space: SpaceKey = SpaceKey()
    sensors: tuple[SensorColumn, ...] = ()
    simulated: tuple[SensorKind, ...] = ()

    class Config(_Strict):
        """Refuse misspelt keys."""

    @property
    def zone(self) -> ZoneInfo:
        """The zone of times that name none; also that of the space."""
        return ZoneInfo(self.time.zone)

    @property
    def columns(self) -> set[str]:
        """The columns that a record must have."""
        return {self.time.column, self.truth.column, *(each.column for each in self.sensors)}

    def room(self) -> Room:
        """Return the room: always open, fitted with what is simulated in it."""
        fittings = tuple(fitting(f"simulated {kind}", kind) for kind in self.simulated)
        specs = (*(each.spec for each in self.sensors), *(each.spec for each in fittings))
        space = Space(
            id=SpaceId("record"),
            site=SiteId("play"),
            kind=self.space.kind,
            hours=OpeningHours(self.zone),
            policy=DEFAULT_POLICIES[self.space.kind],
            capacity=self.space.capacity,
            sensors=specs,
            single_door=self.space.single_door,
        )
        return Room(space, "Record", fittings)


_DECODER = YAMLDecoder(Mapping)


def read_mapping(path: Path) -> Mapping:
    """Return a mapping; raise MappingError, or OSError where there is no file."""
    try:
        mapping = _DECODER.decode(path.read_text(encoding="utf-8"))
        _ = mapping.zone
    except (ValueError, LookupError, TypeError, yaml.YAMLError, ZoneInfoNotFoundError) as error:
        raise MappingError(f"{path}: {error}") from error
    if not mapping.sensors and not mapping.simulated:
        raise MappingError(f"{path}: there is no sensor in it")
    return mapping

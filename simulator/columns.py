"""The columns of a record: numbers out of cells, and what is odd about them, in words."""

from collections import Counter
from collections.abc import Iterator, Mapping as Table
from datetime import timedelta
from math import isfinite
from types import MappingProxyType

from custom_components.faitout.engine.sensor_kinds import SensorKind

from .mapping import Mapping
from .record import Record

MOST_TOLD = 10
"""Gaps that are told one by one."""
CAN_BE: Table[SensorKind, tuple[float, float]] = MappingProxyType(
    {
        SensorKind.MOTION: (0, 1),
        SensorKind.RADAR: (0, 1),
        SensorKind.SEAT: (0, 1),
        SensorKind.DOOR: (0, 1),
        # Fresh air has more than 400 ppm; sensors of rooms end at 5,000 or 10,000, some at 40,000.
        SensorKind.CO2: (250, 40_000),
        # The threshold of pain is at 130 dB.
        SensorKind.SOUND: (0, 140),
        # A socket of 16 A, and what a balcony's solar panel may feed in.
        SensorKind.POWER: (-1_000, 4_000),
        # Sunlight has 120,000 lx.
        SensorKind.LIGHT: (0, 150_000),
        SensorKind.PEOPLE_COUNTER: (0, 1_000),
    }
)
"""What a sensor of a kind can say; beyond it something is wrong with it or its column."""
YES_OR_NO = MappingProxyType(
    {"true": 1.0, "on": 1.0, "yes": 1.0, "false": 0.0, "off": 0.0, "no": 0.0}
)


def number(cell: str) -> float | None:
    """Return a cell as a number, a yes or no included; None where it says nothing."""
    if cell.lower() in YES_OR_NO:
        return YES_OR_NO[cell.lower()]
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if isfinite(value) else None


def oddities(record: Record, mapping: Mapping) -> Iterator[str]:
    """Yield what is odd about a record, a sentence each."""
    yield from record.oddities
    for since, until in record.gaps[:MOST_TOLD]:
        yield (
            f"Nothing was recorded for {until - since} from {since:%Y-%m-%d %H:%M} UTC on:"
            " the sensors are lost then, and nothing is scored."
        )
    if len(record.gaps) > MOST_TOLD:
        lost = sum((until - since for since, until in record.gaps), timedelta(0))
        yield f"There are {len(record.gaps) - MOST_TOLD} more gaps; all of them are {lost} long."
    yield from _of_column(record, mapping.truth.column, (0, float("inf")), "nothing is scored then")
    for sensor in mapping.sensors:
        yield from _of_column(record, sensor.column, CAN_BE[sensor.kind], "the sensor is lost then")


def _of_column(
    record: Record, column: str, can_be: tuple[float, float], then: str
) -> Iterator[str]:
    values = [number(line.cells[column]) for line in record.lines]
    if silent := sum(value is None for value in values):
        yield f"{column}: {silent} cells say nothing; {then}."
    said = [value for value in values if value is not None]
    wrong = Counter(value for value in said if not can_be[0] <= value <= can_be[1])
    if wrong:
        often = ", ".join(f"{value:g}" for value, _ in wrong.most_common(3))
        yield f"{column}: {wrong.total()} values that cannot be, such as {often}."
    if len(said) > 1 and len(set(said)) == 1:
        yield f"{column}: it says {said[0]:g} from the beginning to the end."

"""Rooms that have learned something: what weeks would have taught is put into their journal."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
import sqlite3

from custom_components.faitout.engine.record import SensorRecord
from custom_components.faitout.engine.state import Senses
from custom_components.faitout.hub.site import journal_path
from custom_components.faitout.journal.rows.checks import check_of
from custom_components.faitout.journal.rows.codec import MEMORY
from tests.day import Day

type Lesson = Callable[[Senses], Senses]


async def teach(day: Day, lesson: Lesson, space: str = "salle") -> None:
    """Take the site down, let a space have learned something, and bring it up again."""

    def taught(data: bytes) -> bytes:
        memory = MEMORY.decode(data)
        return MEMORY.encode(replace(memory, senses=lesson(memory.senses)))

    await rewrite(day, taught, space)


async def rewrite(day: Day, change: Callable[[bytes], bytes], space: str = "salle") -> None:
    """Take the site down, change what is remembered of a space, and bring it up again."""
    entry = day.site.entry
    assert await day.hass.config_entries.async_unload(entry.entry_id)
    with closing(sqlite3.connect(journal_path(day.hass, entry), autocommit=True)) as file:
        (data,) = file.execute("SELECT data FROM memory WHERE space = ?", (space,)).fetchone()
        data = change(data)
        row = (data, check_of(space, data), space)
        file.execute("UPDATE memory SET data = ?, crc = ? WHERE space = ?", row)
    assert await day.hass.config_entries.async_setup(entry.entry_id)
    day.site = entry.runtime_data
    await day.settle()


def of_sensor(sensor: str, record: SensorRecord) -> Lesson:
    """Return that a sensor has this record."""

    def lesson(senses: Senses) -> Senses:
        sensors = tuple(
            replace(each, record=record) if each.spec.id == sensor else each
            for each in senses.sensors
        )
        return replace(senses, sensors=sensors)

    return lesson

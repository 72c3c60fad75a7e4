"""The connection of a journal that writes: a disk cannot be filled from outside, nor be seen."""

from collections.abc import Callable
import sqlite3

from custom_components.faitout.journal import Journal


async def on_the_writer[T](journal: Journal, work: Callable[[sqlite3.Connection], T]) -> T:
    """Run work on the connection that writes, outside of any transaction."""
    worker = journal._worker  # noqa: SLF001 - nobody else may
    connection = worker._writing  # noqa: SLF001
    assert connection is not None
    return await worker._writer.run(lambda: work(connection), None)  # noqa: SLF001

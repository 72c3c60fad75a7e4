"""What waits for a metrics server."""

from datetime import UTC, datetime
from pathlib import Path
import sqlite3
from unittest.mock import patch

from custom_components.faitout.journal import Journal, pending
from custom_components.faitout.journal.outbox import oldest, outbox_figures, put_in
from custom_components.faitout.journal.rows.schema import migrate

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


async def test_lines_wait_in_order_over_a_restart(tmp_path: Path) -> None:
    journal = await Journal.open(tmp_path / "a.sqlite", NOW)
    journal.post([b"one", b"two"])
    journal.post([b"three"])
    await journal.close()
    journal = await Journal.open(tmp_path / "a.sqlite", NOW)
    waiting = await journal.outbox(10)
    assert [line.text for line in waiting] == [b"one", b"two", b"three"]
    await journal.arrived(waiting[0].id, waiting[1].id)
    assert [line.text for line in await journal.outbox(10)] == [b"three"]
    await journal.close()


async def test_an_id_is_never_used_again(tmp_path: Path) -> None:
    journal = await Journal.open(tmp_path / "a.sqlite", NOW)
    journal.post([b"one"])
    (first,) = await journal.outbox(1)
    await journal.arrived(first.id, first.id, rejected=True)
    await journal.close()
    journal = await Journal.open(tmp_path / "a.sqlite", NOW)
    journal.post([b"two"])
    (second,) = await journal.outbox(1)
    assert second.id > first.id
    assert (await journal.outbox_figures()).rejected == 1
    await journal.empty_outbox()
    assert await journal.outbox(1) == []
    await journal.close()


async def test_lines_that_a_disk_would_not_take_for_long_are_counted(tmp_path: Path) -> None:
    journal = await Journal.open(tmp_path / "a.sqlite", NOW)
    with patch.object(pending, "MOST_NOTES", 3):
        with patch.object(pending, "put_in", side_effect=sqlite3.OperationalError("full")):
            journal.post([b"%d" % number for number in range(5)])
            assert await journal.outbox(10) == []
            journal.post([b"five", b"six"])
            assert await journal.outbox(10) == []
        journal.post([b"seven"])
        waiting = await journal.outbox(10)
    assert [line.text for line in waiting] == [b"4", b"five", b"six", b"seven"]
    assert (await journal.outbox_figures()).dropped == 4
    await journal.close()


def test_what_does_not_fit_pushes_the_oldest_out_and_is_counted() -> None:
    file = sqlite3.connect(":memory:", autocommit=True)
    migrate(file)
    put_in(file, [b"%d" % number for number in range(10)], most=4)
    put_in(file, [b"x" * 5000, b"ten"], most=4)
    assert [line.text for line in oldest(file, 10)] == [b"7", b"8", b"9", b"ten"]
    told = outbox_figures(file)
    assert (told.waiting, told.dropped, told.rejected) == (4, 7, 0)
    put_in(file, [])
    file.close()

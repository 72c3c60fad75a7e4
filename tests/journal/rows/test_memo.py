"""What doors, lamps and links have the journal remember."""

from datetime import UTC, datetime
from pathlib import Path

from custom_components.faitout.journal import Journal

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


async def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    journal = await Journal.open(tmp_path / "site.sqlite", NOW)
    await journal.keep("door/entrance", b"held open")
    await journal.keep("door/entrance", b"emergency")
    await journal.close()

    journal = await Journal.open(tmp_path / "site.sqlite", NOW)
    assert await journal.kept("door/entrance") == b"emergency"
    assert await journal.kept("door/other") is None
    await journal.close()


async def test_nothing_at_all_forgets_what_was_kept(tmp_path: Path) -> None:
    journal = await Journal.open(tmp_path / "site.sqlite", NOW)
    await journal.keep("light/desk", b"by hand")
    await journal.keep("light/desk", b"")
    assert await journal.kept("light/desk") is None
    await journal.close()

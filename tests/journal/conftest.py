"""A journal in a folder of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from custom_components.faitout.journal import Journal
from tests.engine.rooms import NINE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal lies."""
    return tmp_path / "faitout" / "luzech.sqlite"


@pytest.fixture
async def journal(path: Path) -> AsyncIterator[Journal]:
    """A new journal, opened at nine."""
    journal = await Journal.open(path, NINE)
    yield journal
    await journal.close()

"""A bad disk for each test that wants one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .bad_disk import BadDisk, bad_disk, build, why_not


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the bad disk, once; where that cannot be, the tests are skipped and say why."""
    if reason := why_not():
        pytest.skip(reason)
    return build(tmp_path_factory.mktemp("bad_disk"))


@pytest.fixture
def disk(library: Path, tmp_path: Path) -> Iterator[BadDisk]:
    """Return the bad disk that a folder of its own lies on."""
    folder = tmp_path / "disk"
    folder.mkdir()
    with bad_disk(library, folder, tmp_path / "below") as disk:
        yield disk

"""A bad disk for each test that wants one."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from .bad_disk import BadDisk, bad_disk, build, why_not
from .place import Place, at_home


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the bad disk, once; where that cannot be, the tests are skipped and say why."""
    if reason := why_not():
        pytest.skip(reason)
    return build(tmp_path_factory.mktemp("bad_disk"))


@pytest.fixture
def disk(library: Path, tmp_path: Path) -> Iterator[BadDisk]:
    """Return the bad disk that the journals of a Home Assistant would lie on."""
    folder = tmp_path / "config" / "faitout"
    folder.mkdir(parents=True)
    with bad_disk(library, folder, tmp_path / "below") as disk:
        yield disk


@pytest.fixture(scope="session")
def lasting(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Return a home that lives through many tests."""
    root = tmp_path_factory.mktemp("lasting")
    folder = root / "config" / "faitout"
    folder.mkdir(parents=True)
    with ExitStack() as stack:
        disk = stack.enter_context(bad_disk(library, folder, root / "below"))
        yield stack.enter_context(at_home(disk))


@pytest.fixture
def place(lasting: Place) -> Iterator[Place]:
    """Return that home before a place is set up in it; the place is gone at the end."""
    yield lasting
    lasting.disk.is_mended()
    lasting.does("leave")

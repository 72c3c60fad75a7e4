"""What every test of the whole finds ready."""

import pytest

from tests.chromium import chromium_here


@pytest.fixture
def chromium() -> str:
    """Return a Chromium."""
    return chromium_here()

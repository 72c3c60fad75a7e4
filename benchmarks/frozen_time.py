"""Simulated time: `install` has to run before anything imports Home Assistant's own clock.

The same preparation that the test plugin makes for its `freezer`, without pytest.
"""

import freezegun.api
from pytest_homeassistant_custom_component import patch_time


def install() -> None:
    """Let `freezegun` find every clock that Home Assistant reads."""
    vars(freezegun.api).update(
        FakeDate=patch_time.HAFakeDate,
        FakeDatetime=patch_time.HAFakeDatetime,
        datetime_to_fakedatetime=patch_time.ha_datetime_to_fakedatetime,
    )

"""What people would hang up instead of our screens: a dashboard of Home Assistant's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
import json
from pathlib import Path

from homeassistant.auth.const import GROUP_ID_ADMIN
from homeassistant.auth.models import TOKEN_TYPE_LONG_LIVED_ACCESS_TOKEN
from homeassistant.core import HomeAssistant

from .home import scratch, set_up

ONBOARDED = {"done": ["user", "core_config", "analytics", "integration"]}


def helper(room: int) -> str:
    """Return the helper that says whether a room is taken."""
    return f"input_boolean.room{room}"


async def helpers(hass: HomeAssistant, rooms: int) -> None:
    """Make a helper for each room."""
    await set_up(hass, "input_boolean", {f"room{room}": {} for room in range(rooms)})


async def token_of_hall(hass: HomeAssistant) -> str:
    """Return a token of the user whose dashboard hangs in the hall."""
    user = await hass.auth.async_create_user("Hall", group_ids=[GROUP_ID_ADMIN])
    return hass.auth.async_create_access_token(
        await hass.auth.async_create_refresh_token(
            user,
            client_name="dashboards",
            token_type=TOKEN_TYPE_LONG_LIVED_ACCESS_TOKEN,
            access_token_expiration=timedelta(days=1),
        )
    )


@contextmanager
def home_with_dashboard(rooms: int) -> Iterator[str]:
    """Yield the folder of a home with a dashboard that has a tile for each room."""
    tiles = [{"type": "tile", "entity": helper(room)} for room in range(rooms)]
    with scratch() as folder:
        storage = Path(folder) / ".storage"
        storage.mkdir()
        _store(storage, "onboarding", 4, ONBOARDED)
        _store(storage, "lovelace", 1, {"config": {"views": [{"title": "Hall", "cards": tiles}]}})
        yield folder


def _store(storage: Path, key: str, version: int, data: object) -> None:
    stored = {"version": version, "minor_version": 1, "key": key, "data": data}
    (storage / key).write_text(json.dumps(stored), encoding="utf-8")

"""A real Home Assistant in this process: its own loop, loader, registries and files on the disk.

Only what a benchmark sets up runs in it: no frontend, no recorder. Nothing is patched.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
import json
import logging
from pathlib import Path
from tempfile import TemporaryDirectory

from homeassistant.bootstrap import async_load_base_functionality
from homeassistant.config_entries import ConfigEntries
from homeassistant.core import HomeAssistant
from homeassistant.core_config import async_process_ha_core_config
from homeassistant.loader import async_get_custom_components, async_setup as async_setup_loader
from homeassistant.runner import create_event_loop
from homeassistant.setup import async_setup_component

SCRATCH = Path(__file__).parent.parent / ".faitout" / "benchmark"
"""On the disk of the checkout: /tmp may be memory, where syncing a file costs nothing."""


def at_home[T](work: Callable[[HomeAssistant], Awaitable[T]], folder: str | None = None) -> T:
    """Run work in a Home Assistant and return what it returns.

    Its configuration lies in `folder`, or in a new one that goes away afterwards.
    """
    if folder is None:
        with scratch() as new:
            return at_home(work, new)

    async def live() -> T:
        async with home(folder) as hass:
            return await work(hass)

    # That a custom integration is one, Home Assistant says anew at each start.
    logging.basicConfig(level=logging.ERROR)
    with asyncio.Runner(loop_factory=create_event_loop) as runner:
        return runner.run(live())


def scratch() -> TemporaryDirectory[str]:
    """Return a folder on a real disk that goes away at the end of its `with`."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    return TemporaryDirectory(dir=SCRATCH)


@asynccontextmanager
async def home(folder: str) -> AsyncIterator[HomeAssistant]:
    """Start a Home Assistant whose configuration lies in a folder; stop it at the end."""
    _keep_web_to_itself(Path(folder))
    hass = HomeAssistant(folder)
    async_setup_loader(hass)
    hass.config.skip_pip = True
    hass.config_entries = ConfigEntries(hass, {})
    await async_get_custom_components(hass)
    await async_load_base_functionality(hass)
    await async_process_ha_core_config(hass, {"time_zone": "Europe/Paris", "country": "FR"})
    await set_up(hass, "homeassistant", {})
    # Every Home Assistant serves the web; calendars would bring it along.
    await set_up(hass, "http", {})
    await hass.async_start()
    try:
        yield hass
    finally:
        await hass.async_stop(force=True)


def _keep_web_to_itself(folder: Path) -> None:
    """Have the web served on the loopback, on any free port: several homes live at once."""
    web = {
        "server_host": ["127.0.0.1"],
        "server_port": 0,
        "cors_allowed_origins": [],
        "login_attempts_threshold": -1,
        "ip_ban_enabled": False,
        "ssl_profile": "modern",
        "use_x_frame_options": True,
        "created_at": "2026-01-01T00:00:00+00:00",
        "error": None,
        "error_message": None,
    }
    storage = folder / ".storage"
    storage.mkdir(exist_ok=True)
    (storage / "http").write_text(
        json.dumps(
            {
                "version": 2,
                "minor_version": 2,
                "key": "http",
                "data": {"stable": web, "pending": None, "yaml_migration_done": True},
            }
        ),
        encoding="utf-8",
    )


async def set_up(hass: HomeAssistant, component: str, config: object) -> None:
    """Set a component up from its part of the YAML; raise RuntimeError where it fails."""
    if not await async_setup_component(hass, component, {component: config}):
        raise RuntimeError(f"Home Assistant could not set up {component}")
    await hass.async_block_till_done()

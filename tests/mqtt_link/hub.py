"""A hub in a process of its own, which can be killed: one room, linked to a broker.

Run as `python -m tests.mqtt_link.hub FOLDER PORT`; its journal lies in the folder.
"""

import asyncio
from pathlib import Path
import sys
from types import MappingProxyType

from homeassistant.config_entries import SOURCE_USER, ConfigEntry, ConfigSubentryData
from homeassistant.core import HomeAssistant

from benchmarks.home import at_home
from custom_components.faitout.const import DOMAIN, SUBENTRY_MQTT
from demo.ports import HOST
from tests.places import SITE_DATA, space

ALWAYS_OPEN = {**SITE_DATA, "opens": "00:00:00", "closes": "00:00:00"}


def main() -> None:
    """Run until somebody kills it."""
    folder, port = sys.argv[1], int(sys.argv[2])
    # What is set up is set up anew each time.
    (Path(folder) / ".storage" / "core.config_entries").unlink(missing_ok=True)

    async def live(hass: HomeAssistant) -> None:
        link = ConfigSubentryData(
            subentry_type=SUBENTRY_MQTT,
            unique_id=SUBENTRY_MQTT,
            title="broker",
            data={"host": HOST, "port": port, "tls": False, "prefix": "faitout"},
        )
        entry: ConfigEntry[object] = ConfigEntry(
            domain=DOMAIN,
            title="Luzech",
            unique_id="luzech",
            data=ALWAYS_OPEN,
            options={},
            source=SOURCE_USER,
            version=1,
            minor_version=1,
            discovery_keys=MappingProxyType({}),
            subentries_data=[space(), link],
        )
        await hass.config_entries.async_add(entry)
        await asyncio.Event().wait()

    at_home(live, folder)


if __name__ == "__main__":
    main()

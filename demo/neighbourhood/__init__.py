"""The network of the place, for a demo that listens on this machine alone.

Phones are let in only from the network of the place, and no request from this very machine is from
there. So the demo's Home Assistant is told of one more network, which the demo's own page for
phones (`demo.around.phone`) says that it asks from. For the demo only: it lies in its folder.
"""

from homeassistant.components.network.models import Adapter
from homeassistant.core import HomeAssistant
from homeassistant.helpers.typing import ConfigType

from custom_components.faitout.guest import surroundings

DOMAIN = "neighbourhood"
HUB, PHONE = "198.51.100.1", "198.51.100.77"
"""In a network that is for examples: nothing is there."""
BITS = 24


async def async_setup(_: HomeAssistant, _config: ConfigType) -> bool:
    """Have the place be in that network."""
    setattr(surroundings, "async_get_adapters", _adapters)  # noqa: B010 - it is not ours to give
    return True


async def _adapters(_: HomeAssistant) -> list[Adapter]:
    return [
        Adapter(
            name="place",
            index=1,
            enabled=True,
            auto=False,
            default=True,
            ipv4=[{"address": HUB, "network_prefix": BITS}],
            ipv6=[],
        )
    ]

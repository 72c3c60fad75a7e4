"""The command of a keypad that is a page: a code that somebody types at a door.

It goes the way of every keypad, with the same limits on tries and the same answer at the door: it
opens, or it does not, and never why. Over this connection a code is written down nowhere; as an
action it would lie in Home Assistant's database. Whoever puts such a page on a wall gives it a user
with the right to give access, so it is for the animator's own screen and for trying things out.
"""

from typing import Any, Final

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_NOT_FOUND
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
import probatio

from ..const import DOMAIN
from ..engine.access.keys import KeyKind
from ..engine.rights import Right
from ..hub.members import Door
from ..hub.rights import loaded_sites, require_of
from ..hub.site import Site

READER: Final = "panel"
"""What the log of openings says it was opened by."""
LONGEST_TYPED: Final = 64


@websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/type_code",
        # Whatever they are: what is refused here is told in a log, with its value.
        probatio.Required("entity_id"): object,
        probatio.Required("code"): object,
    }
)
@async_response
async def type_code(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer a code at the door that one of its entities stands for."""
    found = _door_of(hass, msg["entity_id"])
    if found is None or found[0].access is None:
        connection.send_error(msg["id"], ERR_NOT_FOUND, "No such door")
        return
    site, door = found
    require_of(connection.user, Right.ACCESS, site)
    code = msg["code"]
    if not isinstance(code, str) or not 0 < len(code) <= LONGEST_TYPED:
        connection.send_result(msg["id"], {"opens": False, "wait": None})
        return
    answer = await found[0].access.present(door.spec.id, READER, KeyKind.CODE, code)
    wait = answer.wait.total_seconds() if answer.wait and not answer.opens else None
    connection.send_result(msg["id"], {"opens": answer.opens, "wait": wait})


@callback
def _door_of(hass: HomeAssistant, entity_id: object) -> tuple[Site, Door] | None:
    entry = er.async_get(hass).async_get(entity_id) if isinstance(entity_id, str) else None
    if entry is None:
        return None
    for site in loaded_sites(hass):
        for door in site.doors.values():
            if door.subentry_id == entry.config_subentry_id:
                return site, door
    return None

"""Websocket commands for whoever stands at a door: nothing of them is fired or recorded.

`faitout/access/present`: a code that was typed on a card or page; the code itself is the right.
`faitout/access/learn_badge`: "hold your badge to the reader now", and what came of it.
"""

from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_INVALID_FORMAT, ERR_NOT_FOUND
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.components.websocket_api.messages import event_message
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
import probatio

from ..const import DOMAIN
from ..engine.access.booked import MEMBER
from ..engine.access.keys import KeyKind
from ..engine.door.door import DoorId
from ..engine.ids import MemberId
from ..engine.rights import Right
from ..hub.access.badges import LEARN_SECONDS
from ..hub.members import Access
from ..hub.rights import loaded_sites, require_of
from ..hub.site import Site
from ..words.access import AccessNotGiven, answer_words
from ..words.reasons import phrase

type DoorRequest = dict[str, Any]

PAGE_READER: Final = "page"
LONGEST_WORD: Final = 64
"""Of a slug, an id or a code; what is longer is none."""
WORD: Final = probatio.All(str, probatio.Length(min=1, max=LONGEST_WORD))


@callback
def async_setup_door_commands(hass: HomeAssistant) -> None:
    """Register the commands; they are there whether or not a site is set up."""
    websocket_api.async_register_command(hass, _present)
    websocket_api.async_register_command(hass, _learn_badge)


@websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/access/present",
        probatio.Required("site"): WORD,
        probatio.Required("door"): WORD,
        # Checked below: what is refused here is told back, and logged, as it was typed.
        probatio.Required("code"): object,
    }
)
@async_response
async def _present(hass: HomeAssistant, connection: ActiveConnection, message: DoorRequest) -> None:
    """Answer a code at a door. Tries are counted for each user and for the door."""
    desk, code = _desk_at(hass, message["site"]), message["code"]
    if desk is None:
        connection.send_error(message["id"], ERR_NOT_FOUND, "no such site")
        return
    if not isinstance(code, str) or not 0 < len(code) <= LONGEST_WORD:
        connection.send_error(message["id"], ERR_INVALID_FORMAT, "a code is some digits")
        return
    reader = f"{PAGE_READER}/{connection.user.id}"
    answer = await desk.present(DoorId(message["door"]), reader, KeyKind.CODE, code)
    told = {
        "opens": answer.opens,
        "outcome": answer.outcome.value,
        "message": answer_words(hass, answer),
        "wait": answer.wait.total_seconds() if answer.wait else None,
    }
    connection.send_result(message["id"], told)


@websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/access/learn_badge",
        probatio.Required("site"): WORD,
        probatio.Required("member"): probatio.All(WORD, probatio.Match(f"^{MEMBER}")),
        probatio.Optional("door"): WORD,
    }
)
@callback
def _learn_badge(hass: HomeAssistant, connection: ActiveConnection, message: DoorRequest) -> None:
    """Wait for a member's badge, and tell what came of it. To unsubscribe is to wait no more."""
    site = _site(hass, message["site"])
    if site is None or (desk := site.access) is None:
        connection.send_error(message["id"], ERR_NOT_FOUND, "no such site")
        return
    require_of(connection.user, Right.ACCESS, site)
    member, door = MemberId(message["member"]), message.get("door")

    @callback
    def tell(step: str, text: str | None = None) -> None:
        if message["id"] not in connection.subscriptions:
            # Nobody waits to hear it.
            return
        told = {"step": step, "message": text or phrase(hass, f"badge_{step}")}
        connection.send_message(event_message(message["id"], told))

    async def learn() -> None:
        try:
            learned = await desk.learn_badge(member, DoorId(door) if door else None)
        except AccessNotGiven as refused:
            tell("refused", str(refused))
        except HomeAssistantError as error:
            tell("failed", str(error))
        else:
            tell("learned" if learned else "nothing")

    connection.send_result(message["id"], {"seconds": LEARN_SECONDS})
    waiting = site.entry.async_create_background_task(hass, learn(), "faitout learns a badge")
    connection.subscriptions[message["id"]] = waiting.cancel
    tell("waiting")


def _site(hass: HomeAssistant, slug: str) -> Site | None:
    return next((site for site in loaded_sites(hass) if site.slug == slug), None)


def _desk_at(hass: HomeAssistant, slug: str) -> Access | None:
    site = _site(hass, slug)
    return site.access if site else None

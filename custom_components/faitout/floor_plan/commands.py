"""What the card asks on which spaces are put in their places. Each wants the right of service."""

from typing import Any, Final

from homeassistant.components.websocket_api import async_register_command
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_NOT_FOUND, ERR_UNAUTHORIZED
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant, callback
import probatio

from ..const import DOMAIN
from ..engine.rights import Right
from ..hub.rights import NotAllowed, loaded_sites, require_of
from ..hub.site import Site
from ..screen.screens import SCREENS
from ..words.refusals import in_words
from .plans import PLANS, floor_plans_of, shown_plan

MOST_PLACES: Final = 200
"""Spaces on one plan."""
SPOT: Final = probatio.All(
    [probatio.All(probatio.Coerce(float), probatio.Range(min=0, max=1))],
    probatio.Length(min=2, max=2),
)
NAME: Final = probatio.All(str, probatio.Length(max=100))


@callback
def register_plan_commands(hass: HomeAssistant) -> None:
    """Let browsers that are logged in ask for these."""
    for command in (_get, _place):
        async_register_command(hass, command)


@websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/floor_plan/get",
        probatio.Required("site"): NAME,
    }
)
@async_response
async def _get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell the plans of a site, and the spaces that may be put on them."""
    site = _site(hass, connection, msg)
    if site is None:
        return
    plans = []
    for plan, title in floor_plans_of(site.entry).items():
        if found := await hass.data[PLANS].get(plan):
            shown = {"id": plan, "title": title, **shown_plan(site.entry, found)}
            if "jpeg" in found.content:
                shown["jpeg"] = found.content["jpeg"]
            plans.append(shown)
    spaces = [{"id": each.space.id, "name": each.name} for each in site.spaces.values()]
    connection.send_result(msg["id"], {"plans": plans, "spaces": spaces})


@websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/floor_plan/place",
        probatio.Required("site"): NAME,
        probatio.Required("plan"): NAME,
        probatio.Required("places"): probatio.All({NAME: SPOT}, probatio.Length(max=MOST_PLACES)),
    }
)
@async_response
async def _place(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Keep where the spaces are, and show it on the screens."""
    site = _site(hass, connection, msg)
    if site is None:
        return
    places = {key: (x, y) for key, (x, y) in msg["places"].items()}
    known = msg["plan"] in floor_plans_of(site.entry)
    if not known or not await hass.data[PLANS].place(msg["plan"], places):
        connection.send_error(msg["id"], ERR_NOT_FOUND, "no such plan")
        return
    # Each screen comes back at once, and loads its plan anew.
    hass.data[SCREENS].feed.end_of()
    connection.send_result(msg["id"], {"placed": len(places)})


def _site(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> Site | None:
    """Return the site that is meant, None where it was said why there is none."""
    site = next((each for each in loaded_sites(hass) if each.slug == msg["site"]), None)
    if site is None:
        connection.send_error(msg["id"], ERR_NOT_FOUND, "no such site")
        return None
    try:
        require_of(connection.user, Right.SERVICE, site)
    except NotAllowed as error:
        connection.send_error(msg["id"], ERR_UNAUTHORIZED, str(in_words(hass, error)))
        return None
    return site

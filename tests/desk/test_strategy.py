"""The dashboard that the strategy is given."""

from typing import Any

from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.day import Day
from tests.desk.conftest import Ask
from tests.people import make_animators, ordinary


async def test_the_strategy_is_given_the_views_of_the_sidebar(ask: Ask) -> None:
    paths = [view["path"] for view in (await ask("dashboard"))["views"]]
    assert paths[:2] == ["now", "week"]
    assert "space-luzech-salle" in paths


async def test_it_names_who_asks_and_nobody_else(
    hass: HomeAssistant, there: Day, hass_ws_client: WebSocketGenerator
) -> None:
    camille, paul = await ordinary(hass), await ordinary(hass, "Paul")
    make_animators(there.site, camille)
    token = await hass.auth.async_create_refresh_token(camille, "http://here")
    client = await hass_ws_client(hass, hass.auth.async_create_access_token(token))
    await client.send_json_auto_id({"type": "faitout/desk/dashboard"})
    answer: dict[str, Any] = await client.receive_json()
    written = str(answer["result"])
    assert camille.id in written
    assert paul.id not in written
    # Nor does it lead who is no administrator where only those may go.
    assert "/config" not in written

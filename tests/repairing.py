"""The repairs as people see them: what is told, and the way through one in the browser."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.const import DOMAIN


def told(hass: HomeAssistant) -> list[str | None]:
    """Return what the repairs tell of us."""
    issues = ir.async_get(hass).issues.values()
    return [each.translation_key for each in issues if each.domain == DOMAIN and each.active]


class Repair:
    """The one repair that is told, in the browser."""

    def __init__(
        self, hass: HomeAssistant, browser: ClientSessionGenerator, user: MockUser
    ) -> None:
        """Take the browser, and who sits in front of it."""
        self._user = user
        self._hass = hass
        self._browser = browser
        self.step: dict[str, Any] = {}

    async def open(self, key: str) -> dict[str, Any]:
        """Open the repair that is told under a key."""
        issues = ir.async_get(self._hass).issues.values()
        (issue,) = (each for each in issues if each.translation_key == key)
        asked = {"handler": DOMAIN, "issue_id": issue.issue_id}
        return await self._post("/api/repairs/issues/fix", asked)

    async def tap(self, way: str) -> dict[str, Any]:
        """Take one of the ways that are offered."""
        assert way in self.step["menu_options"], self.step
        return await self.type({"next_step_id": way})

    async def type(self, answer: Mapping[str, Any]) -> dict[str, Any]:
        """Fill in what is asked."""
        return await self._post(f"/api/repairs/issues/fix/{self.step['flow_id']}", answer)

    async def _post(self, path: str, answer: Mapping[str, Any]) -> dict[str, Any]:
        # The clock of a test may have gone on for longer than a token holds.
        (refresh_token,) = self._user.refresh_tokens.values()
        client = await self._browser(self._hass.auth.async_create_access_token(refresh_token))
        response = await client.post(path, json=dict(answer))
        assert response.status == HTTPStatus.OK, await response.text()
        self.step = await response.json()
        await self._hass.async_block_till_done(wait_background_tasks=True)
        return self.step

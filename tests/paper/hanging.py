"""Signs as they are set up, and what fetches their pictures."""

from http import HTTPStatus
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigSubentry,
    SubentryFlowResult,
)
from homeassistant.core import HomeAssistant
from yarl import URL

from custom_components.faitout.const import SUBENTRY_SIGN
from custom_components.faitout.paper.sign import PaperSign
from custom_components.faitout.paper.signs import SIGNS
from tests.day import Day

DOOR = {
    "name": "Porte",
    "space": "salle",
    "kind": "png",
    "size": "400x300",
    "colours": "black",
    "rotation": "0",
    "language": "fr",
}


class Hanging:
    """A sign at the door of a room, and a small computer that fetches its picture."""

    def __init__(self, hass: HomeAssistant, day: Day, client: TestClient[Any, Any]) -> None:
        """Take the site and what fetches."""
        self.hass = hass
        self.day = day
        self.client = client
        self.address = ""
        """The path of the picture, as it was shown."""

    @property
    def subentries(self) -> list[ConfigSubentry]:
        """The signs that are set up."""
        return list(self.day.site.entry.get_subentries_of_type(SUBENTRY_SIGN))

    @property
    def sign(self) -> PaperSign:
        """The sign as the hub knows it."""
        signs = self.hass.data[SIGNS]
        (sign,) = list(signs)
        return sign

    def shows(self, entity_id: str) -> str:
        """Return the state of an entity."""
        state = self.hass.states.get(entity_id)
        assert state
        return state.state

    @property
    def preview(self) -> str:
        """Where the dashboard finds the picture."""
        state = self.hass.states.get("image.porte_picture")
        assert state
        return str(state.attributes["entity_picture"])

    async def begin(self) -> SubentryFlowResult:
        """Begin to set a sign up."""
        return await self.hass.config_entries.subentries.async_init(
            (self.day.site.entry.entry_id, SUBENTRY_SIGN), context={"source": SOURCE_USER}
        )

    async def change(self) -> SubentryFlowResult:
        """Begin to change the sign."""
        return await self.hass.config_entries.subentries.async_init(
            (self.day.site.entry.entry_id, SUBENTRY_SIGN),
            context={
                "source": SOURCE_RECONFIGURE,
                "subentry_id": self.subentries[0].subentry_id,
            },
        )

    async def answer(self, step: SubentryFlowResult, **typed: Any) -> SubentryFlowResult:
        """Fill a step in; remember the address that it may lead to."""
        step = await self.hass.config_entries.subentries.async_configure(step["flow_id"], typed)
        if shown := (step.get("description_placeholders") or {}).get("address"):
            self.address = URL(shown).path
        return step

    async def hang(self, **typed: Any) -> None:
        """Set a sign up whose picture is at an address."""
        step = await self.answer(await self.begin(), **{**DOOR, **typed})
        await self.answer(step)
        await self.day.settle()

    async def fetch(self, battery: object = None, **headers: str) -> ClientResponse:
        """Fetch the picture."""
        query = {} if battery is None else {"battery": str(battery)}
        return await self.client.get(self.address, params=query, headers=headers)

    async def sleep(self) -> int:
        """Fetch the picture, and return how many seconds may pass until the next time."""
        answer = await self.fetch()
        assert answer.status == HTTPStatus.OK
        _, _, seconds = answer.headers["Cache-Control"].partition("max-age=")
        return int(seconds)

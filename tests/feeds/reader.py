"""Somebody who subscribes: switches the feeds on in the browser, and asks for them from outside."""

from collections.abc import Mapping
import re
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from icalendar import Calendar, Event

from tests.day import Day

AFAR: Mapping[str, str] = {"X-Forwarded-For": "203.0.113.9"}
NOTHING: Mapping[str, object] = {"calendars": [], "space_api": False, "counts": False}
ADDRESS = re.compile(r"/faitout/feeds/\S+")


class Reader:
    """The form of the place, and a program that has an address."""

    def __init__(self, hass: HomeAssistant, day: Day, client: TestClient[Any, Any]) -> None:
        """Take the site and the program."""
        self.hass = hass
        self.day = day
        self.client = client

    async def form(self) -> ConfigFlowResult:
        """Open the form of the feeds."""
        flows = self.hass.config_entries.options
        menu = await flows.async_init(self.day.site.entry.entry_id)
        return await flows.async_configure(menu["flow_id"], {"next_step_id": "feeds"})

    async def choose(self, **typed: object) -> list[str]:
        """Choose in the form, and return the addresses that are shown then."""
        form = await self.form()
        flows = self.hass.config_entries.options
        shown = await flows.async_configure(form["flow_id"], {**NOTHING, **typed})
        addresses: list[str] = []
        if shown["type"] is FlowResultType.FORM:
            assert shown["errors"] in (None, {}), shown["errors"]
            placeholders = shown["description_placeholders"] or {}
            addresses = ADDRESS.findall(placeholders["addresses"])
            shown = await flows.async_configure(form["flow_id"], {})
        assert shown["type"] is FlowResultType.CREATE_ENTRY
        await self.day.settle()
        return addresses

    async def subscribe(self, space: str = "salle") -> str:
        """Switch the calendar of a space on and return its address."""
        (address,) = await self.choose(calendars=[space])
        return address

    async def ask(self, address: str, **headers: str) -> ClientResponse:
        """Ask for an address, as a program far away does."""
        return await self.client.get(address, headers={**AFAR, **headers})

    async def text(self, address: str) -> str:
        """Return what a calendar says."""
        answer = await self.ask(address)
        assert answer.status == 200, await answer.text()
        assert answer.content_type == "text/calendar"
        return await answer.text()

    async def events(self, address: str) -> list[Event]:
        """Return the events of a calendar, as icalendar reads them."""
        return list(Calendar.from_ical(await self.text(address)).events)

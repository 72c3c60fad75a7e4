"""The tools over Home Assistant's own MCP server, asked by the protocol's own client."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
import json
from typing import Any

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import httpx
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.assistant.tools import TOOLS
from tests.assistant.conftest import Call, booked
from tests.day import Day
from tests.people import administrator, ordinary, reader

type Client = Callable[[User], AbstractAsyncContextManager[ClientSession]]


@pytest.fixture
async def client(
    hass: HomeAssistant,
    call: Call,  # noqa: ARG001 - Assist is there
    hass_client_no_auth: ClientSessionGenerator,
    socket_enabled: None,  # noqa: ARG001 - over loopback
) -> Client:
    """Let Home Assistant serve the protocol; anybody with a token connects."""
    data = {"all_llm_apis": False, "llm_hass_api": ["assist"], "require_admin": False}
    entry = MockConfigEntry(domain="mcp_server", data=data, version=1, minor_version=3)
    entry.add_to_hass(hass)
    assert await async_setup_component(hass, "mcp_server", {})
    server = await hass_client_no_auth()
    url = str(server.make_url("/api/mcp"))

    @asynccontextmanager
    async def connected(user: User) -> AsyncIterator[ClientSession]:
        refresh = await hass.auth.async_create_refresh_token(user, "https://assistant.invalid")
        token = hass.auth.async_create_access_token(refresh)
        headers = {"Authorization": f"Bearer {token}"}
        async with (
            httpx.AsyncClient(headers=headers) as http,
            streamable_http_client(url, http_client=http) as (reading, writing, _),
            ClientSession(reading, writing) as session,
        ):
            await session.initialize()
            yield session

    return connected


async def answer(session: ClientSession, tool: str, **arguments: Any) -> tuple[bool, Any]:
    """Call a tool; return whether it did what was asked, and what it said."""
    result = await session.call_tool(f"faitout__{tool}", arguments)
    (content,) = result.content
    assert content.type == "text"
    return not result.isError, json.loads(content.text)


async def test_an_assistant_finds_books_and_sees_what_needs_somebody(
    hass: HomeAssistant, place: Day, client: Client
) -> None:
    async with client(await administrator(hass)) as session:
        listed = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert {f"faitout__{name}" for name in TOOLS} <= listed.keys()
        book = listed["faitout__book"]
        assert book.inputSchema["required"] == ["space", "minutes"]
        assert book.annotations
        assert not book.annotations.readOnlyHint
        is_done, free = await answer(session, "find_free", minutes=60, kind="phone_box")
        assert is_done
        assert [each["space"] for each in free["spaces"]] == ["Cabine_1", "Cabine_2"]
        is_done, made = await answer(session, "book", space="Cabine_1", minutes=60)
        assert (is_done, made["end"]) == (True, "2026-10-05T10:00+02:00")
        await place.tap("select.service", "select_option", option="out_of_service")
        _, needs = await answer(session, "what_needs_me")
        assert [each["where"] for each in needs["things"]] == ["Salle, Luzech"]
    assert len(booked(place, "cabine_1")) == 1


async def test_who_may_only_look_is_refused_in_words(
    hass: HomeAssistant, place: Day, client: Client
) -> None:
    async with client(await reader(hass)) as session:
        is_done, said = await answer(session, "book", space="salle", minutes=30)
        assert not is_done
        assert said["error"].startswith("You may not book here.")
        is_done, said = await answer(session, "what_needs_me")
        assert not is_done
        # What does not fit the form of a tool the server refuses itself.
        long = await session.call_tool("faitout__book", {"space": "salle", "minutes": "long"})
        assert long.isError
    async with client(await ordinary(hass)) as session:
        is_done, said = await answer(session, "figures")
        assert not is_done
        assert said["error"].startswith("You may not read the figures")
    assert not booked(place, "salle")

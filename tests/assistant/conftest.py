"""A place with a room and two phone boxes, and somebody who asks its assistant."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from homeassistant.auth.models import User
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import llm
from homeassistant.setup import async_setup_component
import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import SpaceId
from tests.day import Day
from tests.places import space


@dataclass(frozen=True, slots=True)
class Answered:
    """What a tool answers, as a model reads it."""

    data: dict[str, Any]
    error: bool


type Tell = Callable[..., Awaitable[str]]
type Call = Callable[..., Awaitable[Answered]]


@pytest.fixture
async def place(day: Day) -> Day:
    """Let the place have a room and two phone boxes, all empty."""
    boxes = [space(slug, "phone_box", sensors=()) for slug in ("cabine_1", "cabine_2")]
    await day.begin(space(), *boxes)
    return day


@pytest.fixture
async def tell(hass: HomeAssistant, place: Day) -> Tell:
    """Let somebody talk to Home Assistant's own agent; what it answers is returned."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "conversation", {})
    await place.settle()

    async def say(text: str, user: User | None = None, language: str = "fr") -> str:
        context = Context(user_id=user.id if user else None)
        answer = await conversation.async_converse(
            hass, text, conversation_id=None, context=context, language=language
        )
        await place.settle()
        speech: str = answer.response.speech["plain"]["speech"]
        return speech

    return say


@pytest.fixture
async def call(hass: HomeAssistant, place: Day) -> Call:
    """Let a language model call a tool of the Assist API, for somebody or for the house."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "llm", {})
    assert await async_setup_component(hass, "conversation", {})
    await place.settle()

    async def answered(
        tool: str, user: User | None = None, language: str | None = None, **arguments: Any
    ) -> Answered:
        context = llm.LLMContext(
            platform="test",
            context=Context(user_id=user.id) if user else None,
            language=language,
            assistant="conversation",
            device_id=None,
        )
        api = await llm.async_get_api(hass, llm.LLM_API_ASSIST, context)
        result = await api.async_call_tool(llm.ToolInput(f"faitout__{tool}", arguments))
        await place.settle()
        return Answered(dict(result.data), result.error)

    return answered


def booked(place: Day, room: str) -> list[Booking]:
    """Return what is booked in a space."""
    return list(place.site.spaces[SpaceId(room)].state.ledger)

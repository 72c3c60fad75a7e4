"""Sentences in the language of whoever is told, which need not be that of the installation."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final, Protocol

from homeassistant.auth.models import User
from homeassistant.components.frontend.storage import async_user_store
from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from ..const import DOMAIN
from .reader import asked_in
from .reasons import CATEGORY

SPOKEN: Final = frozenset({"en", "fr"})
"""The languages that the integration speaks."""
READ_FROM: Final = ("common", "exceptions", "issues")
"""Categories of translations that a sentence is made of."""


class Words(Protocol):
    """Gives sentences in one language."""

    def __call__(self, key: str, **placeholders: str) -> str:
        """Return a text of the translations, filled in; the key itself where there is none."""


async def spoken(hass: HomeAssistant, language: str) -> Words:
    """Return what gives sentences in a language."""
    texts = await async_get_translations(hass, language, CATEGORY, {DOMAIN})

    def words(key: str, **placeholders: str) -> str:
        return texts.get(f"component.{DOMAIN}.{CATEGORY}.{key}", key).format(**placeholders)

    return words


@asynccontextmanager
async def reading_in(hass: HomeAssistant, language: str | None) -> AsyncGenerator[None]:
    """Have all sentences inside be in a language if it is one of ours, else the installation's."""
    spoken_in = (language or "").partition("-")[0].lower()
    spoken_in = spoken_in if spoken_in in SPOKEN else hass.config.language
    for category in READ_FROM:
        await async_get_translations(hass, spoken_in, category, [DOMAIN])
    with asked_in(spoken_in):
        yield


async def language_of(hass: HomeAssistant, user: User | None) -> str | None:
    """Return the language that a user chose in Home Assistant, None where none is known."""
    if user is None:
        return None
    chosen = (await async_user_store(hass, user.id)).data.get("language")
    language = chosen.get("language") if isinstance(chosen, dict) else None
    return language if isinstance(language, str) else None

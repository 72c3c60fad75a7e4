"""Sentences in the language of whoever is told, which need not be that of the installation."""

from typing import Protocol

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from ..const import DOMAIN
from .reasons import CATEGORY


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

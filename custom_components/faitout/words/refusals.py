"""Refusals: what the engine refuses, as errors that Home Assistant shows in the user's language."""

from collections.abc import Mapping
from typing import Final

from homeassistant.core import HomeAssistant, async_get_hass, callback
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers.translation import async_get_cached_translations

from ..const import DOMAIN
from ..engine.effect import Refusal, Refused
from .field_labels import field_label
from .local_times import local_text
from .reader import language_read

KEY_PREFIX: Final = "refused_"
BECAUSE: Final = f"{KEY_PREFIX}closed_because"
"""Closed for a reason that somebody gave."""
NO_OPENING: Final = f"{KEY_PREFIX}closed_for_long"
"""Closed, and nobody knows until when."""


class CommandRefused(ServiceValidationError):  # noqa: N818 - a refusal is no error of ours
    """A command was refused and changed nothing.

    Its text is `exceptions.refused_<refusal>` of the translations, with the placeholders
    `field` (as a program calls it), `label` (as a person does), `limit`, `reason` and `at` (on the
    clock of the site, in the language of the installation), and `until` likewise, each empty where
    it does not apply.
    """

    def __init__(self, refused: Refused) -> None:
        """Keep the engine's refusal, and name it in the words of the translations."""
        super().__init__(
            translation_domain=DOMAIN,
            translation_key=_key(refused),
            translation_placeholders={
                "field": refused.field,
                "label": field_label(async_get_hass(), refused.field) if refused.field else "",
                "limit": refused.limit,
                "reason": refused.reason,
                "at": local_text(async_get_hass(), refused.at) if refused.at else "",
                "until": local_text(async_get_hass(), refused.until) if refused.until else "",
            },
        )
        self.refused = refused


def _key(refused: Refused) -> str:
    """Return the key of the sentence that says most."""
    if refused.why is Refusal.CLOSED and refused.at is None:
        return NO_OPENING
    return BECAUSE if refused.reason else f"{KEY_PREFIX}{refused.why}"


def journal_unreadable(error: Exception) -> HomeAssistantError:
    """Return the translated error for a journal that cannot be read now."""
    return HomeAssistantError(
        translation_domain=DOMAIN,
        translation_key="journal_unreadable",
        translation_placeholders={"error": str(error)},
    )


def names_refused(field: str) -> ServiceValidationError:
    """Return the error for a name or a title in what Home Assistant writes down."""
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key="names_in_actions",
        translation_placeholders={"field": field},
    )


@callback
def in_words(hass: HomeAssistant, error: HomeAssistantError) -> ServiceValidationError:
    """Return an error that carries its sentence in the language of the installation.

    Errors of actions are translated by whoever shows them. Where Home Assistant hands on nothing
    but their text, as the calendar panel's connection does, it would be English for everybody.
    """
    placeholders = error.translation_placeholders
    return ServiceValidationError(
        message(hass, error.translation_key or "", placeholders),
        translation_domain=error.translation_domain,
        translation_key=error.translation_key,
        translation_placeholders=placeholders,
    )


@callback
def message(hass: HomeAssistant, key: str, placeholders: Mapping[str, str] | None = None) -> str:
    """Return the sentence of an error in the language of the installation; its key if none is."""
    texts = async_get_cached_translations(hass, language_read(hass), "exceptions", DOMAIN)
    text = texts.get(f"component.{DOMAIN}.exceptions.{key}.message", key)
    return text.format(**(placeholders or {}))

"""Refusals and answers about access, in words that tell nothing of codes."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..engine.access.answer import DoorAnswer
from ..engine.access.asked import AccessRefused
from .reasons import length, phrase

ACCESS_PREFIX: Final = "access_refused_"


class AccessNotGiven(ServiceValidationError):  # noqa: N818 - a refusal is no error of ours
    """Access was not given, and nothing has changed.

    Its text is `exceptions.access_refused_<why>` of the translations.
    """

    def __init__(self, refused: AccessRefused) -> None:
        """Keep the engine's refusal, and name it in the words of the translations."""
        super().__init__(
            translation_domain=DOMAIN,
            translation_key=f"{ACCESS_PREFIX}{refused.why}",
            translation_placeholders={"field": refused.field, "limit": refused.limit},
        )
        self.refused = refused


@callback
def answer_words(hass: HomeAssistant, answer: DoorAnswer) -> str:
    """Return what came of a key at a door, in a sentence."""
    wait = length(hass, answer.wait) if answer.wait else ""
    return phrase(hass, f"access_{answer.outcome}", wait=wait)

"""Who asks the assistant, and in which language they are answered."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from ..const import DOMAIN
from ..hub.rights import asking_user
from ..journal import JournalError
from ..words.languages import reading_in
from ..words.reasons import phrase
from ..words.refusals import in_words, journal_unreadable


class NotAnsweredError(Exception):
    """There is no answer; its text is the sentence that says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquirer:
    """Who asks; without a user it is the house, which may everything but read titles."""

    hass: HomeAssistant
    user: User | None
    context: Context


@asynccontextmanager
async def asking(
    hass: HomeAssistant, context: Context | None, language: str | None
) -> AsyncIterator[Inquirer]:
    """Let somebody ask, and be answered in their language, if it is one of ours.

    Raises NotAnsweredError, in words, for all that is refused or cannot be read inside.
    """
    context = context or Context()
    async with reading_in(hass, language):
        try:
            user = await asking_user(hass, context)
            yield Inquirer(hass=hass, user=user, context=context)
        except JournalError as error:
            raise NotAnsweredError(_said(hass, journal_unreadable(error))) from error
        except HomeAssistantError as error:
            raise NotAnsweredError(_said(hass, error)) from error


def no_answer(key: str, **words: str) -> ServiceValidationError:
    """Return the error for what was asked and makes no sense here."""
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key, translation_placeholders=words
    )


def _said(hass: HomeAssistant, error: HomeAssistantError) -> str:
    """Return an error in words; what has none is about who asks."""
    if not error.translation_key:
        return phrase(hass, "ask_nobody")
    return str(in_words(hass, error))

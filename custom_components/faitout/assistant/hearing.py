"""Hears the sentences, wherever Home Assistant has a voice, and answers in their language.

Nothing has to be copied: the sentences are handed to Home Assistant as sentence triggers are.
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.setup import async_when_setup

from ..engine.policy import SpaceKind
from ..hub.rights import loaded_sites
from ..words.reasons import phrase
from .inquirer import Inquirer, NotAnsweredError, asking
from .saying import SpokenWords, say_booked, say_free, say_needs, say_why
from .sentences import FREE_OF_A_KIND, KINDS, SENTENCES, Theme

if TYPE_CHECKING:
    from hassil.recognize import RecognizeResult
    from homeassistant.components.conversation import ConversationInput

    type Hearer = Callable[[ConversationInput, RecognizeResult], Awaitable[str | None]]

CONVERSATION: Final = "conversation"
ANSWERS: Final[Mapping[Theme, Callable[[Inquirer, SpokenWords], Awaitable[str]]]] = {
    Theme.FREE: say_free,
    Theme.BOOK: say_booked,
    Theme.WHY: say_why,
    Theme.NEEDS: say_needs,
}


@callback
def async_setup_sentences(hass: HomeAssistant) -> None:
    """Understand the sentences as soon as there is somebody to hear them."""
    async_when_setup(hass, CONVERSATION, _register)


async def _register(hass: HomeAssistant, _: str) -> None:
    # Its packages are only there where it is set up.
    from homeassistant.components.conversation.agent_manager import (  # noqa: PLC0415
        get_agent_manager,
    )

    manager = get_agent_manager(hass)
    for language in KINDS:
        for asked, kind, sentences in _sentences(language):
            manager.register_trigger(sentences, _hearer(hass, language, asked, kind))


def _sentences(language: str) -> Iterator[tuple[Theme, SpaceKind | None, list[str]]]:
    """Yield the sentences of a language with what they ask, and of which kind."""
    for kind, words in KINDS[language].items():
        yield Theme.FREE, kind, [each.replace("KIND", words) for each in FREE_OF_A_KIND[language]]
    for asked, sentences in SENTENCES[language].items():
        yield asked, None, sentences


def _hearer(hass: HomeAssistant, language: str, asked: Theme, kind: SpaceKind | None) -> Hearer:
    """Return what answers a sentence."""

    async def heard(spoken: ConversationInput, result: RecognizeResult) -> str | None:
        words = {name: each.text.strip() for name, each in result.entities.items()}
        said = SpokenWords(kind=kind, words=words)
        try:
            async with asking(hass, spoken.context, language) as asker:
                if not loaded_sites(hass):
                    return phrase(hass, "ask_no_place")
                return await ANSWERS[asked](asker, said)
        except NotAnsweredError as error:
            return str(error)

    return heard

"""In which language a sentence is written: the installation's, or that of who asks now."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from homeassistant.core import HomeAssistant, callback

_ASKED_IN: Final[ContextVar[str | None]] = ContextVar("faitout_asked_in", default=None)


@contextmanager
def asked_in(language: str | None) -> Iterator[None]:
    """Have all sentences of what is done inside be in a language; None: the installation's.

    The texts of that language must be loaded (`async_get_translations`).
    """
    token = _ASKED_IN.set(language)
    try:
        yield
    finally:
        _ASKED_IN.reset(token)


@callback
def language_read(hass: HomeAssistant) -> str:
    """Return the language of who reads what is written now."""
    return _ASKED_IN.get() or hass.config.language

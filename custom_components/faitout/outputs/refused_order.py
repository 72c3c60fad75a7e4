"""What an integration says when it does not take an order: told to people, so without any code."""

import re
from typing import Final

from homeassistant.exceptions import ServiceNotFound, ServiceValidationError

LONGEST: Final = 200
"""Letters of an error that are told: some integrations quote whole answers of a server."""
CODE: Final = re.compile(r"\d{3,}")
"""What may be a code: three digits or more."""
HIDDEN: Final = "…"


def error_words(error: Exception) -> str:
    """Return what an error says, for the log and for people."""
    return CODE.sub(HIDDEN, str(error) or repr(error))[:LONGEST]


def is_refusal(error: Exception) -> bool:
    """Return whether the order itself is refused, so that a repeat mends nothing.

    A service that is not there yet is one of a Home Assistant that is still starting.
    """
    return isinstance(error, ServiceValidationError) and not isinstance(error, ServiceNotFound)


def is_of_code(error: Exception) -> bool:
    """Return whether an integration refuses an order because of its code."""
    key = error.translation_key if isinstance(error, ServiceValidationError) else None
    return "code" in (key or "")

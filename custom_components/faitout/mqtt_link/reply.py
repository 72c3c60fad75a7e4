"""Where an answer goes: the topic of the space, or the one that a request of version 5 names."""

from dataclasses import dataclass
from typing import Final

from paho.mqtt.properties import Properties

from .request import PayloadError, RequestFault

LONGEST_TOPIC: Final = 256
"""Bytes of a topic that a request may name for its answer."""
LONGEST_CORRELATION: Final = 256
"""Bytes of correlation data that are carried back."""


@dataclass(frozen=True, slots=True)
class ReplyTo:
    """Where an answer goes, and what goes with it."""

    topic: str
    correlation: bytes | None = None
    fault: PayloadError | None = None
    """Why the request cannot be taken: it names what the hub does not write to."""


def reply_to(properties: Properties | None, topic: str, prefix: str) -> ReplyTo:
    """Return where the answer to a message on `topic` goes.

    What the hub itself tells lies below `prefix`; nobody can make it write there by naming it.
    """
    usual = f"{topic}/result"
    named: str | None = getattr(properties, "ResponseTopic", None)
    correlation: bytes | None = getattr(properties, "CorrelationData", None)
    if correlation is not None and len(correlation) > LONGEST_CORRELATION:
        return ReplyTo(usual, None, PayloadError(RequestFault.INVALID, detail="correlation data"))
    if not named or named == usual:
        return ReplyTo(usual, correlation)
    is_plain = not set(named) & {"+", "#", "\0"} and len(named.encode()) <= LONGEST_TOPIC
    if not is_plain or named.startswith(("$", f"{prefix}/")):
        return ReplyTo(
            usual, correlation, PayloadError(RequestFault.INVALID, detail="response topic")
        )
    return ReplyTo(named, correlation)

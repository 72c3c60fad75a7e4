"""The hub's end of the line to one node: who calls, who has the key, and what was said.

Bytes in, messages out; no Home Assistant, no clock but the one that is handed in.
"""

from datetime import datetime, timedelta
from typing import Final

from .messages import NodeMessage, decoded_message, welcome
from .sealing import NodeFrame, NodeSession, NotGenuineError, frame_of, greet, greeted, new_nonce

CALLED_EVERY: Final = timedelta(seconds=1)
"""A node that calls more often is not answered more often: who floods the line gains nothing."""


class NodeLine:
    """What is agreed with one node. A new session takes over with the node's first word in it."""

    def __init__(self, key: bytes) -> None:
        """Take the node's key; nothing is agreed yet."""
        self._key = key
        self._nonce: bytes | None = None
        self._called_at: datetime | None = None
        self._session: NodeSession | None = None
        self._coming: NodeSession | None = None

    @property
    def is_open(self) -> bool:
        """Whether the node has spoken in a session, and can be told things."""
        return self._session is not None

    def call(self, now: datetime) -> bytes | None:
        """Return the call that asks a node to show its key; None directly after another call."""
        if self._called_at and timedelta() <= now - self._called_at < CALLED_EVERY:
            return None
        self._called_at = now
        self._nonce = new_nonce()
        return greet(self._nonce)

    def cut(self) -> None:
        """Take in that nothing can be said to the node: it has to be called anew."""
        self._session = self._coming = self._nonce = self._called_at = None

    def hear(self, data: bytes, now: datetime) -> tuple[bytes | None, NodeMessage | None]:
        """Return what is to be sent back at once, and what the node said, if either.

        Raises NotGenuineError: WrongKeyError where the node has another key.
        """
        match frame_of(data):
            case NodeFrame.HAIL:
                return self.call(now), None
            case NodeFrame.HELLO:
                return self._greeted(data, now), None
            case NodeFrame.SEALED:
                return None, decoded_message(self._opened(data))
            case NodeFrame.GREET:
                raise NotGenuineError("a hub's own word")

    def seal(self, plain: bytes) -> bytes | None:
        """Return a message to the node; None while nothing is agreed with it."""
        return self._session.seal(plain) if self._session else None

    def _greeted(self, data: bytes, now: datetime) -> bytes:
        if self._nonce is None:
            raise NotGenuineError("nobody called")
        node = greeted(self._key, self._nonce, data)
        self._coming = NodeSession(self._key, self._nonce, node)
        self._nonce = None
        return self._coming.seal(welcome(now))

    def _opened(self, data: bytes) -> bytes:
        if self._coming is not None:
            try:
                plain = self._coming.open(data)
            except NotGenuineError:
                # Sealed before the node heard of the new one: the session of now is asked.
                pass
            else:
                self._session, self._coming = self._coming, None
                return plain
        if self._session is None:
            raise NotGenuineError("nothing is agreed")
        return self._session.open(data)

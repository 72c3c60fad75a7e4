"""The door nodes of a site, as one part that begins and ends."""

from collections.abc import Callable, Iterable

from homeassistant.core import CALLBACK_TYPE, callback

from ..listeners import apart
from ..members import Access
from ..site import Site
from .node import DoorNode, NodeVoice
from .talk import NodeTalk

type Voices = Callable[[DoorNode], NodeVoice]
type NodeEar = Callable[[Callable[[str, bytes], None]], CALLBACK_TYPE]


class DoorNodes:
    """Talks with all nodes at the doors of a site."""

    def __init__(
        self, site: Site, nodes: Iterable[DoorNode], access: Access, voices: Voices, ear: NodeEar
    ) -> None:
        """Take how nodes are reached (`voices`) and how they are heard (`ear`)."""
        self._ear = ear
        self._talks = {node.device_id: NodeTalk(site, node, access, voices(node)) for node in nodes}
        self._unsubscribe: CALLBACK_TYPE | None = None

    async def start(self) -> None:
        """Listen, and call each node."""
        if not self._talks:
            return
        self._unsubscribe = self._ear(self._heard)
        for talk in self._talks.values():
            with apart("a door node"):
                await talk.start()

    async def stop(self) -> None:
        """Leave the nodes to themselves."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
        for talk in self._talks.values():
            await talk.stop()

    def talks_with(self, device_id: str) -> bool:
        """Return whether a node and the hub talk with each other now."""
        talk = self._talks.get(device_id)
        return talk is not None and talk.is_open

    @callback
    def _heard(self, device_id: str, data: bytes) -> None:
        # Who speaks is said by Home Assistant, by the line that it came on, and not by the message.
        if talk := self._talks.get(device_id):
            talk.hear(data)

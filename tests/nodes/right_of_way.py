"""A right of way in memory, for tests of door nodes: the engine's own answers, and no disk."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.access.answer import DoorAnswer, Presented, presented
from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.access.keys import Key, KeyKind
from custom_components.faitout.engine.access.node_key import NodeKey
from custom_components.faitout.engine.access.register import Register
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import GrantId, Mark, MemberId
from custom_components.faitout.hub.door_nodes.mark import node_mark

DOOR = DoorId("entrance")
KEY = bytes(range(32))
ALWAYS = OpeningHours(ZoneInfo("Europe/Paris"))


class RightOfWay:
    def __init__(self, hass: HomeAssistant, device: str) -> None:
        self._device = device
        self.register = Register()
        self.keys: list[NodeKey] = []
        self.asked: list[str] = []
        self.later: dict[str, tuple[GrantId | None, datetime]] = {}
        self._listeners: list[Callable[[], None]] = []
        self.is_ready = True

    def give(self, code: str, grant_id: GrantId, **values: object) -> Grant:
        now = dt_util.utcnow()
        grant = Grant(
            id=grant_id,
            kind=GrantKind.GUEST,
            doors=frozenset({DOOR}),
            created_at=now,
            **{"start": now - timedelta(minutes=1), "end": now + timedelta(hours=2), **values},
        )
        key = Key(mark=Mark(code), kind=KeyKind.CODE, made_at=now, grant=grant_id)
        self.register = self.register.with_grant(grant).with_key(key)
        self.keys.append(
            NodeKey(node=self._device, mark=node_mark(KEY, code), kind=KeyKind.CODE, grant=grant_id)
        )
        self.changed()
        return grant

    def changed(self) -> None:
        for listener in list(self._listeners):
            listener()

    def live(self) -> Sequence[Grant]:
        return list(self.register.live(dt_util.utcnow()))

    def grant_of(self, grant_id: GrantId) -> Grant | None:
        return self.register.grant(grant_id)

    def held_by(self, member: MemberId) -> Sequence[Grant]:
        return list(self.register.held_by(member))

    def node_keys(self, node: str) -> Sequence[NodeKey]:
        return [key for key in self.keys if key.node == node]

    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def present(self, door: DoorId, reader: str, kind: KeyKind, secret: str) -> DoorAnswer:
        self.asked.append(secret)
        shown = Presented(door, reader, kind, Mark(secret))
        self.register, answer = presented(self.register, shown, dt_util.utcnow(), ALWAYS)
        return answer

    async def told_later(
        self, unique: str, door: DoorId, grant_id: GrantId | None, at: datetime
    ) -> None:
        self.later.setdefault(unique, (grant_id, at))

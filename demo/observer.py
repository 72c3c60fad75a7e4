"""What Home Assistant's own API says of the spaces, as it happens: decisions and states."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from simulator.moments import Address, public_name

from .api import Api, JsonObject, Socket, State
from .clock import STEP, until

DOMAIN = "faitout"
DECISIONS = f"{DOMAIN}_decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision as Home Assistant's bus tells it."""

    entity_id: str
    kind: str
    rule: str
    reason: str
    booking_id: str | None

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Decision:
        """Return the decision in an event."""
        return cls(
            entity_id=data["entity_id"],
            kind=data["type"],
            rule=data["rule"],
            reason=data["reason"],
            booking_id=data.get("booking_id"),
        )


type Listener = Callable[[Decision], None]


@dataclass(slots=True)
class Observer:
    """Follows Home Assistant, also over a restart of it: call `follow` again."""

    states: dict[str, State] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    listener: Listener | None = None
    """Called with each decision, which is then not kept: a demo may stay open all day."""
    _entities: dict[str, str] = field(default_factory=dict)

    async def follow(self, api: Api, socket: Socket) -> None:
        """Follow from now on over a socket, from what the states are now."""
        await self.learn(socket)
        await socket.subscribe(self._decided, "subscribe_events", event_type=DECISIONS)
        await socket.subscribe(self._changed, "subscribe_events", event_type="state_changed")
        for data in await api.get("/api/states"):
            state = State.of(data)
            self.states[state.entity_id] = state

    async def learn(self, socket: Socket) -> None:
        """Learn which entity has which public name."""
        registry = await socket.command("config/entity_registry/list")
        self._entities = {
            entry["unique_id"]: entry["entity_id"]
            for entry in registry
            if entry["platform"] == DOMAIN
        }

    def entity(self, space: Address, key: str) -> str:
        """Return the entity id behind a public name. Raises KeyError when there is none."""
        return self._entities[public_name(space, key)]

    def state(self, space: Address, key: str) -> str | None:
        """Return what an entity of a space says now, None when it says nothing."""
        found = self.states.get(self._entities.get(public_name(space, key), ""))
        return found.state if found else None

    def public(self, unique_id: str) -> str:
        """Return the entity id behind the public name of anything. Raises KeyError."""
        return self._entities[unique_id]

    async def attributes(self, entity_id: str, seconds: float) -> AsyncIterator[Mapping[str, Any]]:
        """Yield the attributes of any entity again and again, for so long at most."""
        deadline = monotonic() + seconds
        while True:
            found = self.states.get(entity_id)
            yield found.attributes if found else {}
            if monotonic() >= deadline:
                return
            await asyncio.sleep(STEP)

    def shown(self, entity_id: str) -> str | None:
        """Return what any entity says now, None when it says nothing."""
        found = self.states.get(entity_id)
        return found.state if found else None

    async def says(self, entity_id: str, state: str, seconds: float) -> str | None:
        """Wait until any entity says something, and return what it says at the end of the wait."""

        async def says_so() -> bool:
            return self.shown(entity_id) == state

        await until(says_so, seconds)
        return self.shown(entity_id)

    async def decision(
        self,
        space: Address,
        kind: str,
        seconds: float,
        since: int = 0,
        booking: str | None = None,
    ) -> Decision | None:
        """Return the first decision of a kind on a space; None when it does not come in time.

        `since` is how many decisions there were before what set it off.
        """
        entity_id = self._entities.get(public_name(space, "booking"))

        def found() -> Decision | None:
            return next(
                (
                    decision
                    for decision in self.decisions[since:]
                    if (decision.entity_id, decision.kind) == (entity_id, kind)
                    and booking in (None, decision.booking_id)
                ),
                None,
            )

        async def has_come() -> bool:
            return found() is not None

        await until(has_come, seconds)
        return found()

    async def becomes(self, space: Address, key: str, state: str, seconds: float) -> str | None:
        """Wait until an entity says something, and return what it says when the wait is over."""

        async def says_so() -> bool:
            return self.state(space, key) == state

        await until(says_so, seconds)
        return self.state(space, key)

    def _decided(self, event: JsonObject) -> None:
        decision = Decision.of(event["data"])
        if self.listener:
            self.listener(decision)
        else:
            self.decisions.append(decision)

    def _changed(self, event: JsonObject) -> None:
        if new := event["data"]["new_state"]:
            state = State.of(new)
            self.states[state.entity_id] = state
        else:
            self.states.pop(event["data"]["entity_id"], None)

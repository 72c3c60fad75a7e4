"""Lamps that may be groups: what a group says is looked for in its members.

A group that wants all of its lamps says "off" while all but one burn, and one that wants any says
"on" because of the one that does not obey: its own word alone hides which.
"""

from collections.abc import Iterator, Sequence
from typing import Final, override

from homeassistant.const import ATTR_ENTITY_ID, ATTR_GROUP_ENTITIES
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event

from ..journal import Journal
from .lamps import Lamp, Lamplight
from .thing import ThingListener

MOST_NESTED: Final = 4
"""Groups inside groups that are looked into; whoever nests deeper has made a loop."""
MOST_MEMBERS: Final = 40
"""Lamps of one group that are followed; a hall has no more on one switch."""


class GroupLamp(Lamp):
    """One lamp, or a group of lamps that is commanded as one."""

    def __init__(
        self, hass: HomeAssistant, journal: Journal, entity_id: str, listener: ThingListener
    ) -> None:
        """Take the entity; whether it is a group is seen when it is there."""
        super().__init__(hass, journal, entity_id, listener)
        self._members: Sequence[str] = ()
        self._unfollow_members: CALLBACK_TYPE | None = None

    @override
    async def stop(self) -> None:
        """Stop following it and its members."""
        self._follow_members(())
        await super().stop()

    @override
    def culprits(self) -> Sequence[str]:
        """Return the members that are not as it was told."""
        if (wanted := self.wanted) is None:
            return ()
        said = [(each, super(GroupLamp, self)._read(state)) for each, state in self._known()]
        return [each for each, light in said if light is not None and light != wanted]

    @override
    @callback
    def _take(self, state: State | None) -> None:
        if state is not None and state.entity_id == self.entity_id:
            self._follow_members(list(_leaves(self._hass, state))[:MOST_MEMBERS])
        super()._take(state)

    @override
    def _read(self, state: State) -> Lamplight | None:
        """Read its members where it has any, whichever of them spoke."""
        if not self._members:
            return super()._read(state)
        said = [light for _, each in self._known() if (light := super(GroupLamp, self)._read(each))]
        return Lamplight(on=any(light.on for light in said)) if said else None

    def _known(self) -> Iterator[tuple[str, State]]:
        for member in self._members:
            if (state := self._hass.states.get(member)) is not None:
                yield member, state

    @callback
    def _follow_members(self, members: Sequence[str]) -> None:
        if members == self._members:
            return
        if self._unfollow_members:
            self._unfollow_members()
        self._members, self._unfollow_members = members, None
        if members:
            self._unfollow_members = async_track_state_change_event(
                self._hass, members, self._member_changed
            )

    @callback
    def _member_changed(self, event: Event[EventStateChangedData]) -> None:
        """Look at the group anew; the one that changed says who caused it."""
        old, new = event.data["old_state"], event.data["new_state"]
        if new is not None and (old is None or old.state != new.state):
            self._take(new)


def _leaves(hass: HomeAssistant, state: State, depth: int = 0) -> Iterator[str]:
    """Yield the lamps of a group, down to those that are none; nothing for a plain lamp."""
    for member in _members(state):
        inner = hass.states.get(member)
        if inner is not None and depth < MOST_NESTED and _members(inner):
            yield from _leaves(hass, inner, depth + 1)
        else:
            yield member


def _members(state: State) -> list[str]:
    found = state.attributes.get(ATTR_ENTITY_ID) or state.attributes.get(ATTR_GROUP_ENTITIES)
    return [str(each) for each in found] if isinstance(found, list | tuple) else []

"""Lamps that may be groups: what a group says is looked for in its members.

A group that wants all of its lamps says "off" while all but one burn, and one that wants any says
"on" because of the one that does not obey: its own word alone hides which.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final, override

from homeassistant.const import ATTR_ENTITY_ID, ATTR_GROUP_ENTITIES
from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..engine.device_view import By
from ..engine.order import Done, Order
from ..engine.orders import MOST_OPEN
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
        self.members: Sequence[str] = ()
        """The lamps of a group; none of a plain lamp."""
        self._expected: Order[Lamplight] | None = None
        self._unfollow_members: CALLBACK_TYPE | None = None

    @override
    async def stop(self) -> None:
        """Stop following it and its members."""
        self._follow_members(())
        await super().stop()

    @callback
    def expect(self, word: Lamplight) -> None:
        """Know a word as what a scene of ours made of it, however late it comes."""
        now = dt_util.utcnow()
        self._expected = Order(word, None, now, sent_at=now, told_at=now)
        echoes = (*self._orders.echoes, self._expected)[-MOST_OPEN:]
        self._orders = replace(self._orders, echoes=echoes)

    @callback
    def accuse(self) -> None:
        """Take nothing of what it does from here on as a consequence of ours."""
        self.excuse(-timedelta(seconds=1))

    @override
    @callback
    def release(self) -> None:
        """Forget what it was told, and what a scene would have made of it."""
        super().release()
        self._expect_no_more()

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
        if state is not None and self._is_by_a_person(state.context):
            self.accuse()
        before = self.said
        super()._take(state)
        expected, said = self._expected, self.said
        if expected is not None and said not in (None, before) and said == expected.word:
            self._did_as_expected(said)

    @callback
    def _did_as_expected(self, word: Lamplight) -> None:
        """Take note that a scene of ours lit it: no scene puts out what it has lit."""
        self._expect_no_more()
        done = Done(word, 1, dt_util.utcnow())
        self._orders = replace(self._orders, done=done, by=By.HUB)
        self.accuse()

    @callback
    def _expect_no_more(self) -> None:
        echoes = tuple(each for each in self._orders.echoes if each is not self._expected)
        self._orders, self._expected = replace(self._orders, echoes=echoes), None

    def _is_by_a_person(self, context: Context) -> bool:
        """Return whether Home Assistant names somebody: no excuse of ours covers that."""
        is_ours = {context.id, context.parent_id}.intersection(self._contexts)
        return context.user_id is not None and not is_ours

    @override
    def _read(self, state: State) -> Lamplight | None:
        """Read its members where it has any, whichever of them spoke."""
        if not self.members:
            return super()._read(state)
        said = [light for _, each in self._known() if (light := super(GroupLamp, self)._read(each))]
        return Lamplight(on=any(light.on for light in said)) if said else None

    def _known(self) -> Iterator[tuple[str, State]]:
        for member in self.members:
            if (state := self._hass.states.get(member)) is not None:
                yield member, state

    @callback
    def _follow_members(self, members: Sequence[str]) -> None:
        if members == self.members:
            return
        if self._unfollow_members:
            self._unfollow_members()
        self.members, self._unfollow_members = members, None
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

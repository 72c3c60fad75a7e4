"""A place with doors that open by rights: give access, type codes, hold badges to the reader."""

from datetime import datetime
from typing import Any, cast

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.access.answer import DoorAnswer
from custom_components.faitout.engine.access.grant import Admission, Grant
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId, MemberId
from custom_components.faitout.hub.access.desk import AccessDesk
from tests.day import Day
from tests.locks import Bolt, fit
from tests.places import LOCK, door, plan, space

ENTRANCE, ROOM = DoorId("entrance"), DoorId("salle")
ROOM_LOCK = "lock.salle"


def own_door(name: str = "salle", **data: Any) -> ConfigSubentryData:
    """Return the door of a room itself, with a lock of its own and no contact."""
    made = door((name,), name=name.capitalize(), slug=name, lock=f"lock.{name}", **data)
    fields = {**made["data"], "opens": data.get("opens", "grants")}
    del fields["contact"]
    return ConfigSubentryData(
        **{**made, "unique_id": f"door_{name}", "title": name.capitalize(), "data": fields}
    )


class House:
    """One place on one day; `begin` opens it."""

    def __init__(self, day: Day) -> None:
        """Take the day."""
        self.day = day
        self.hass = day.hass
        self.entrance = Bolt(LOCK.partition(".")[2], locked=True)
        self.room = Bolt(ROOM_LOCK.partition(".")[2], locked=True)

    async def begin(self, *doors: ConfigSubentryData, **site: Any) -> None:
        """Open a place with one room, whose doors open by rights only."""
        await fit(self.hass, self.entrance, self.room)
        self.hass.states.async_set("binary_sensor.entrance_door", "off")
        await self.day.begin(
            space(), plan(), *(doors or (door(opens="grants", exit_confirmed=True), own_door()))
        )
        if site:
            entry = self.day.site.entry
            self.hass.config_entries.async_update_entry(entry, data={**entry.data, **site})
            await self.day.restart()

    @property
    def desk(self) -> AccessDesk:
        """The desk of the site as it is now."""
        desk = self.day.site.access
        assert isinstance(desk, AccessDesk)
        return desk

    def entity_of(self, door_key: str = "entrance") -> str:
        """Return the entity of a door, by which actions name it."""
        registry = er.async_get(self.hass)
        found = registry.async_get_entity_id("sensor", DOMAIN, f"luzech_{door_key}_door")
        assert found
        return found

    async def gives(self, door_key: str = "entrance", **data: Any) -> dict[str, Any]:
        """Give access by the action, for two hours from now unless said otherwise."""
        span = {} if "end" in data or "booking_id" in data else {"duration": {"hours": 2}}
        target = {} if "booking_id" in data else {"entity_id": self.entity_of(door_key)}
        return await self.day.act("grant_access", **{**target, **span, **data})

    async def joins(self, alias: str = "Camille") -> MemberId:
        """Let somebody become a member, with a plan that opens no door by itself."""
        member = await self.day.act("set_member", alias=alias, plan="dix")
        return MemberId(member["member_id"])

    async def books(self, start: str, end: str, **data: Any) -> tuple[str, str]:
        """Book the room, and give its holder a code; return the booking and the code."""
        booking = await self.day.book(start, end, **data)
        issued = await self.gives(booking_id=booking)
        return booking, cast("str", issued["code"])

    async def answer(
        self,
        code: str,
        door_id: DoorId = ENTRANCE,
        reader: str = "keypad",
        kind: KeyKind = KeyKind.CODE,
    ) -> DoorAnswer:
        """Type a code and return the answer."""
        answer = await self.desk.present(door_id, reader, kind, code)
        await self.day.settle()
        return answer

    async def types(self, code: str, door_id: DoorId = ENTRANCE, **more: Any) -> Admission:
        """Type a code and return what came of it."""
        return (await self.answer(code, door_id, **more)).outcome

    def grant(self, grant_id: str) -> Grant:
        """Return a grant as it is known now."""
        grant = self.desk.grant_of(GrantId(grant_id))
        assert grant
        return grant

    def clock(self, at: datetime) -> str:
        """Return an instant on the clock of the place."""
        return f"{dt_util.as_local(at):%H:%M}"

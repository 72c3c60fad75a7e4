"""A door that opens only to who shows the right, and what stands in for its devices."""

from datetime import datetime, timedelta
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId, MemberId
from custom_components.faitout.hub.members import Access, AtTheDoor
from custom_components.faitout.hub.site import Site
from tests.locks import Bolt, fit
from tests.places import door, set_up, space

NINE = datetime(2026, 10, 5, 7, 0, tzinfo=dt_util.UTC)
ENTRANCE = DoorId("entrance")
ANNE = MemberId("m_anne")


class Entrance:
    """The entrance of Luzech: its bolt, its desk, and what was answered there."""

    def __init__(self, site: Site, bolt: Bolt) -> None:
        assert site.access is not None
        self.site = site
        self.bolt = bolt
        self.desk: Access = site.access
        self.guests = 0
        self.answers: list[AtTheDoor] = []
        self.desk.subscribe_doors(self.answers.append)

    async def code(self) -> str:
        """Give a guest a code for the day, and return it."""
        self.guests += 1
        issued = await self.desk.grant(a_grant(f"g-{self.guests}"), with_code=True)
        assert issued.code
        return issued.code

    @property
    def outcomes(self) -> list[str]:
        return [each.answer.outcome.value for each in self.answers]


def a_grant(name: str, holder: MemberId | None = None) -> Grant:
    """Return the right to come in, at whatever hour it is."""
    now = dt_util.utcnow()
    return Grant(
        id=GrantId(name),
        kind=GrantKind.GUEST,
        doors=frozenset({ENTRANCE}),
        start=now - timedelta(hours=1),
        end=now + timedelta(hours=10),
        created_at=now,
        after_hours=True,
        holder=holder,
    )


async def an_entrance(hass: HomeAssistant, **keypads: Any) -> Entrance:
    """Bring Luzech up, with what its entrance has of keypads."""
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    hass.states.async_set("binary_sensor.entrance_door", "off")
    site = await set_up(hass, space(), door(opens="grants", exit_confirmed=True, keypads=keypads))
    return Entrance(site, bolt)


def a_device(hass: HomeAssistant, integration: str, name: str = "keypad") -> str:
    """Put a device of an integration into the registry; return its id."""
    entry = MockConfigEntry(domain=integration, title=name)
    entry.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={(integration, name)}, name=name
    )
    return device.id

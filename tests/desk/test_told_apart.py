"""Two places with a space of one name: what Home Assistant shows tells them apart."""

from homeassistant.core import HomeAssistant

from tests.day import Day
from tests.places import second_site, space


async def test_both_carry_their_place_as_long_as_there_are_two(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(space())

    def names() -> set[str]:
        return {
            state.name
            for state in hass.states.async_all("calendar")
            if state.entity_id.endswith("bookings") or "bookings_" in state.entity_id
        }

    assert names() == {"Salle Bookings"}
    other = await second_site(hass, space())
    await day.settle()
    assert names() == {"Salle, Luzech Bookings", f"Salle, {other.name} Bookings"}
    await hass.config_entries.async_remove(other.entry.entry_id)
    await day.settle()
    assert names() == {"Salle Bookings"}

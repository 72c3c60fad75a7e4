"""What is set up in the browser while a site is just coming up is not lost."""

from types import MappingProxyType

from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback

from custom_components.faitout.hub.site import Site
from tests.places import site_entry, space


async def test_a_space_added_while_the_site_comes_up_is_there_in_the_end(
    hass: HomeAssistant,
) -> None:
    entry = site_entry(space())
    entry.add_to_hass(hass)
    added = space("cabine", "phone_box")

    @callback
    def somebody_adds_a_space(_: Event[EventStateChangedData]) -> None:
        subentry = ConfigSubentry(
            data=MappingProxyType(added["data"]),
            subentry_type=added["subentry_type"],
            title=added["title"],
            unique_id=added["unique_id"],
        )
        hass.config_entries.async_add_subentry(entry, subentry)

    # The first entity appears when the spaces have been read, and before the site is up.
    hass.bus.async_listen_once(EVENT_STATE_CHANGED, somebody_adds_a_space)
    await hass.config_entries.async_setup(entry.entry_id)
    for _ in range(3):
        await hass.async_block_till_done(wait_background_tasks=True)
    site: Site = entry.runtime_data
    assert list(site.spaces) == ["salle", "cabine"]

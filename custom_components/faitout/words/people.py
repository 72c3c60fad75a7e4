"""People and their telephones, by the names that Home Assistant knows."""

from typing import Final

from homeassistant.core import HomeAssistant, callback

PERSON: Final = "person"


@callback
def person_name(hass: HomeAssistant, user_id: str) -> str:
    """Return what people call a user: by the person that goes with it; its id where none does."""
    for state in hass.states.async_all(PERSON):
        if state.attributes.get("user_id") == user_id:
            return state.name
    return user_id


@callback
def telephone_name(hass: HomeAssistant, phone_id: str) -> str:
    """Return what a telephone is called, and whose it is where that is known.

    It is given by the entry of its app, or by a notify entity.
    """
    if (state := hass.states.get(phone_id)) is not None:
        return state.name
    entry = hass.config_entries.async_get_entry(phone_id)
    if entry is None:
        return phone_id
    user_id = str(entry.data.get("user_id", ""))
    name = person_name(hass, user_id)
    return entry.title if name == user_id else f"{entry.title} ({name})"

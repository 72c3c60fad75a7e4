"""Where Home Assistant itself keeps codes that were typed: found, and told to the installer.

Events of other integrations are on the bus before anybody of ours hears them, and the recorder
writes down each event that it was not told to leave out. So is every call of an action, with all
that it was called with. Only the configuration of the recorder can change that.
"""

from collections.abc import Iterator
from typing import Final

from homeassistant.components.tag.const import DOMAIN as TAG, EVENT_TAG_SCANNED
from homeassistant.const import EVENT_CALL_SERVICE
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.recorder import DATA_INSTANCE, get_instance
from homeassistant.helpers.start import async_at_started

from ...hub.site import Site
from ...settings.keypads import DoorKeypads, keypads_of
from ...words.keypad_issues import codes_recorded, codes_shown
from .kinds import KEYPAD_KINDS

MQTT: Final = "mqtt"
SHOWS_CODES: Final = "_action_code_"
"""In the unique ids of the sensors of zigbee2mqtt whose state is the code that was typed last."""


class CodeTraces:
    """Looks where the codes of one site's keypads are kept by others."""

    def __init__(self, site: Site) -> None:
        """Take the site."""
        self._site = site
        self._hass = site.hass
        self._unsubscribe: list[CALLBACK_TYPE] = []

    async def start(self) -> None:
        """Look once all of Home Assistant is up, and again when entities come or change."""
        self._unsubscribe.append(async_at_started(self._hass, self._look))
        if self._has_topics:
            self._unsubscribe.append(
                self._hass.bus.async_listen(er.EVENT_ENTITY_REGISTRY_UPDATED, self._look_again)
            )

    async def stop(self) -> None:
        """Look no more."""
        while self._unsubscribe:
            self._unsubscribe.pop()()

    @property
    def _doors(self) -> list[DoorKeypads]:
        subentries = self._site.entry.subentries
        return [keypads_of(subentries[each].data) for each in self._site.doors]

    @property
    def _has_topics(self) -> bool:
        return any(door.topics for door in self._doors)

    @callback
    def _look(self, hass: HomeAssistant) -> None:
        told = {event for door in self._doors for event in events_with_codes(hass, door)}
        kept = {event for event in told if _keeps_event(hass, event)}
        tags = EVENT_TAG_SCANNED in told and _keeps_tags(hass)
        codes_recorded(hass, self._site.label, kept, tags=tags)
        self._look_again()

    @callback
    def _look_again(self, _: object = None) -> None:
        entities = showing_codes(self._hass) if self._has_topics else ()
        codes_shown(self._hass, self._site.label, tuple(entities))


def events_with_codes(hass: HomeAssistant, door: DoorKeypads) -> Iterator[str]:
    """Yield the events that codes and badges of a door go through."""
    if door.has_panel:
        yield EVENT_CALL_SERVICE
    if door.tags:
        yield EVENT_TAG_SCANNED
    for reader in door.readers:
        of_whom = _integrations(hass, reader)
        yield from (
            event
            for event, kind in KEYPAD_KINDS.items()
            if not kind.integrations.isdisjoint(of_whom)
        )


def showing_codes(hass: HomeAssistant) -> Iterator[str]:
    """Yield the entities whose state is a typed code."""
    for entity in er.async_get(hass).entities.values():
        is_one = entity.platform == MQTT and SHOWS_CODES in entity.unique_id
        if is_one and entity.disabled_by is None:
            yield entity.entity_id


def _integrations(hass: HomeAssistant, device_id: str) -> set[str]:
    device = dr.async_get(hass).async_get(device_id)
    entries = device.config_entries if device else ()
    found = (hass.config_entries.async_get_entry(entry) for entry in entries)
    return {entry.domain for entry in found if entry}


def _keeps_event(hass: HomeAssistant, event: str) -> bool:
    return DATA_INSTANCE in hass.data and event not in get_instance(hass).exclude_event_types


def _keeps_tags(hass: HomeAssistant) -> bool:
    """Return whether the states of tags are recorded, with the number of each."""
    if DATA_INSTANCE not in hass.data:
        return False
    is_recorded = get_instance(hass).entity_filter
    return is_recorded is None or is_recorded(f"{TAG}.of_a_member")

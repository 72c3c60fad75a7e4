"""The door of a subentry, and what the animator hears of it."""

from typing import Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant, callback

from ..const import CONF_CONTACT, CONF_LOCK
from ..engine.door.stimulus import DoorEvent, Told
from ..hub.site import Site
from ..settings.site import door_of
from ..words import issues
from ..words.reasons import phrase
from .doors import DoorRunner

FOR_ANIMATORS: Final = (
    DoorEvent.HELD_OPEN,
    DoorEvent.NOT_LOCKED,
    DoorEvent.FAILED,
    DoorEvent.SILENT,
    DoorEvent.EMERGENCY,
)


def door_part(site: Site, subentry: ConfigSubentry) -> DoorRunner:
    """Return the door of a subentry; it is told in repairs and to the animators."""
    door = DoorRunner(
        site,
        door_of(subentry, site.hours, site.spaces),
        subentry_id=subentry.subentry_id,
        name=subentry.title,
        lock=subentry.data[CONF_LOCK],
        contact=subentry.data.get(CONF_CONTACT),
    )

    @callback
    def news() -> None:
        issues.door_troubles(site.hass, site, door.spec.id, door.name, door.state.troubles)

    @callback
    def told(_: DoorRunner, news: Told) -> None:
        if news.event in FOR_ANIMATORS:
            title = f"{door.name} ({site.name})"
            site.notifier.tell_animators(title, door_sentence(site.hass, news))

    door.subscribe(news)
    door.subscribe_told(told)
    return door


def doors_of(site: Site) -> list[DoorRunner]:
    """Return the doors of a site."""
    return [part for part in site.parts.values() if isinstance(part, DoorRunner)]


def door_sentence(hass: HomeAssistant, told: Told) -> str:
    """Return what is told of a door, and why it is so, in the language of the installation."""
    event = phrase(hass, f"door_{told.event}")
    return f"{event} {phrase(hass, f'door_because_{told.rule}')}"

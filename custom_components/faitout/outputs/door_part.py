"""The door of a subentry, and what the animator hears of it."""

from dataclasses import replace
from typing import Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import callback

from ..const import CONF_CONTACT, CONF_LOCK, CONF_NODE
from ..engine.door.stimulus import DoorEvent, DoorEventType
from ..hub.hours.follower import door_hours
from ..hub.members import Door
from ..hub.site import Site
from ..settings.site import door_of
from ..words.door_issues import door_troubles
from ..words.doors import door_sentence
from ..words.labels import DoorLabel
from .doors import DoorRunner

FOR_ANIMATORS: Final = (
    DoorEventType.HELD_OPEN,
    DoorEventType.NOT_LOCKED,
    DoorEventType.FAILED,
    DoorEventType.SILENT,
    DoorEventType.SPRINGS_BACK,
    DoorEventType.LIES,
    DoorEventType.LOCKED_AGAIN,
    DoorEventType.WANTS_CODE,
    DoorEventType.REFUSED,
    DoorEventType.CONTACT_SILENT,
    DoorEventType.EMERGENCY,
)


def door_part(site: Site, subentry: ConfigSubentry) -> DoorRunner:
    """Return the door of a subentry; it is told in repairs and to the animators."""
    spec = door_of(subentry, site.hours, site.spaces)
    door = DoorRunner(
        site,
        replace(spec, hours=door_hours(site, spec)),
        subentry_id=subentry.subentry_id,
        name=subentry.title,
        lock=subentry.data[CONF_LOCK],
        contact=subentry.data.get(CONF_CONTACT),
        shuts_itself=bool(subentry.data.get(CONF_NODE)),
    )

    label = DoorLabel(site.label, door.spec.id, door.name, door.subentry_id)

    @callback
    def news() -> None:
        door_troubles(site.hass, label, door.state.troubles, door.refusal)

    @callback
    def told(_: Door, news: DoorEvent) -> None:
        if news.event in FOR_ANIMATORS:
            title = f"{door.name} ({site.name})"
            site.notifier.tell_animators(title, door_sentence(site.hass, news))

    door.subscribe(news)
    door.subscribe_events(told)
    return door

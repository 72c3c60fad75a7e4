"""The door of a subentry, and the repairs that tell of it; animators hear of its concerns."""

from dataclasses import replace

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import callback

from ..const import CONF_CONTACT, CONF_LOCK, CONF_NODE
from ..hub.hours.follower import door_hours
from ..hub.site import Site
from ..settings.site import door_of
from ..words.door_issues import door_troubles
from ..words.labels import DoorLabel
from .doors import DoorRunner


def door_part(site: Site, subentry: ConfigSubentry) -> DoorRunner:
    """Return the door of a subentry; what is wrong with it is told in repairs."""
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

    door.subscribe(news)
    return door

"""Which parts a site has: one for each of its subentries, and followers for each of its spaces."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigSubentry

from .const import SUBENTRY_DOOR, SUBENTRY_METRICS, SUBENTRY_MQTT, SUBENTRY_SCREEN, SUBENTRY_SOURCE
from .entities.figures import FiguresCoordinator
from .hub.listeners import apart
from .hub.part import Part
from .hub.runner import SpaceRunner
from .hub.site import Site
from .inputs.neighbours import Neighbourhood
from .inputs.sources.orphans import withdraw_orphans
from .inputs.sources.source import CalendarSource
from .mqtt_link.link import MqttLink
from .outputs.climate import follow_heat
from .outputs.door_part import door_part
from .outputs.doors import DoorRunner
from .outputs.lights import follow_light
from .outputs.metrics.part import Metrics, forget_metrics
from .screen import follow_space, screen_part

type Snapshot = Mapping[str, tuple[str, str, Mapping[str, Any]]]
"""Type, title and data of each subentry, by its id."""
type PartMaker = Callable[[Site, ConfigSubentry], Part]
type FollowerMaker = Callable[[Site, SpaceRunner, ConfigSubentry], Part | None]

PARTS: Final[Mapping[str, PartMaker]] = {
    SUBENTRY_DOOR: door_part,
    SUBENTRY_SCREEN: screen_part,
    SUBENTRY_METRICS: Metrics,
    SUBENTRY_MQTT: MqttLink,
    SUBENTRY_SOURCE: CalendarSource,
}
"""What serves a subentry, by its type."""
FOLLOWERS: Final[Sequence[FollowerMaker]] = (
    follow_light,
    follow_heat,
    follow_space,
)
"""What follows each space, where it is set up there: its light, its heat."""
APART: Final = frozenset({SUBENTRY_METRICS, SUBENTRY_MQTT, SUBENTRY_SCREEN, SUBENTRY_SOURCE})
"""Subentries that come and go without the site: no sensor has to speak again because of them."""


def build_parts(site: Site) -> None:
    """Make all that works beside the spaces, so that entities can show it."""
    site.followers.extend((Neighbourhood(site), FiguresCoordinator(site)))
    for runner in site.spaces.values():
        subentry = site.entry.subentries[runner.subentry_id]
        for maker in FOLLOWERS:
            with apart(f"space {runner.space.id} that is set up"):
                if follower := maker(site, runner, subentry):
                    site.followers.append(follower)
    for subentry in site.entry.subentries.values():
        _build(site, subentry)


async def start_parts(site: Site) -> None:
    """Begin all that works beside the spaces: the alarm first."""
    await site.alarm.start()
    for part in sorted((*site.followers, *site.parts.values()), key=_urgency):
        with apart("a part that begins"):
            await part.start()
    await _forget_what_nobody_gets(site)


async def follow_changes(site: Site, before: Snapshot) -> None:
    """Begin and end the parts whose subentries came, went or changed since `before`."""
    after = snapshot(site.entry)
    for subentry_id, known in before.items():
        if after.get(subentry_id) != known and (part := site.parts.pop(subentry_id, None)):
            with apart("a part that ends"):
                await part.stop()
    for subentry_id, known in after.items():
        if before.get(subentry_id) != known:
            _build(site, site.entry.subentries[subentry_id])
            if part := site.parts.get(subentry_id):
                with apart("a part that begins"):
                    await part.start()
    await _forget_what_nobody_gets(site)


def foundation(entry: ConfigEntry[Any]) -> object:
    """Return what of a site's set-up cannot change without beginning anew."""
    return (
        entry.title,
        dict(entry.data),
        {key: each for key, each in snapshot(entry).items() if each[0] not in APART},
    )


def snapshot(entry: ConfigEntry[Any]) -> Snapshot:
    """Return what is set up inside a site: Home Assistant changes subentries in place."""
    return {
        key: (each.subentry_type, each.title, dict(each.data))
        for key, each in entry.subentries.items()
    }


def _build(site: Site, subentry: ConfigSubentry) -> None:
    if maker := PARTS.get(subentry.subentry_type):
        with apart(f"{subentry.title} that is set up"):
            site.parts[subentry.subentry_id] = maker(site, subentry)


def _urgency(part: Part) -> bool:
    """Return a key by which doors come first: smoke may be in the house already."""
    return not isinstance(part, DoorRunner)


async def _forget_what_nobody_gets(site: Site) -> None:
    if not any(site.entry.get_subentries_of_type(SUBENTRY_METRICS)):
        await forget_metrics(site)
    withdraw_orphans(site)

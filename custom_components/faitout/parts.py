"""Puts a site together: its spaces, what they hear and what follows them, and its other members."""

from collections.abc import Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from . import const
from .concerns import SiteConcerns
from .engine.door.door import DoorId
from .engine.ids import SpaceId
from .floor_plan.part import floor_plan_part
from .guest import guest_part
from .hub.abilities import PresetWatch
from .hub.absences import ThingWatch
from .hub.access.booked_rights import BookedRights
from .hub.access.courier import Courier
from .hub.access.desk import AccessDesk
from .hub.access.lockers import LockerWatch
from .hub.access.notices import AccessNotices
from .hub.access.plan_rights import PlanRights
from .hub.door_nodes.part import DoorNodes
from .hub.figures import FiguresCoordinator
from .hub.hours.book import HoursBook
from .hub.hours.follower import HoursFollower
from .hub.listeners import apart
from .hub.members import Part
from .hub.pruning import Pruning
from .hub.runner import SpaceRunner
from .hub.site import OPEN_SECONDS, FaitoutConfigEntry, Site, journal_path
from .inputs.appliances import ApplianceInput
from .inputs.beacon_notices import BeaconNotices
from .inputs.beacons import BeaconInput
from .inputs.closings.calendar import ClosingsCalendar
from .inputs.closings.holidays import PublicHolidays
from .inputs.keypads.keypads import KeypadInput
from .inputs.keypads.traces import CodeTraces
from .inputs.neighbours import Neighbourhood
from .inputs.nodes.ear import hear_nodes
from .inputs.sensors import SensorInput
from .inputs.sources.orphans import withdraw_orphans
from .inputs.sources.source import CalendarSource
from .inputs.space import SpaceInputs
from .journal import Journal, JournalError
from .mqtt_link.link import MqttLink
from .outputs.animators import Announcer
from .outputs.climate import heat_of
from .outputs.device_memory import take_over_profiles
from .outputs.door_part import door_part
from .outputs.lights import light_of
from .outputs.lock_codes.part import keeps_codes, lock_codes_part
from .outputs.metrics.part import Metrics, forget_metrics
from .outputs.nodes.voice import EsphomeVoice
from .outputs.notifications import Notifier
from .screen import screen_part, space_on_screens
from .settings.access import access_settings
from .settings.beacons import beacons_of
from .settings.door_nodes import door_nodes, node_marker
from .settings.remembered import forget_former_names, former_names
from .settings.site import classes_of, site_hours, space_of, units_of
from .sign_parts import served_sign
from .usage.monthly import MonthlyReport
from .words import issues

type Snapshot = Mapping[str, tuple[str, str, Mapping[str, Any]]]
"""Type, title and data of each subentry, by its id."""

APART: Final = frozenset(
    {
        const.SUBENTRY_FLOOR_PLAN,
        const.SUBENTRY_METRICS,
        const.SUBENTRY_MQTT,
        const.SUBENTRY_PLAN,
        const.SUBENTRY_SCREEN,
        const.SUBENTRY_SIGN,
        const.SUBENTRY_SOURCE,
    }
)
"""Subentries that come and go without the site: no sensor has to speak again because of them."""


async def open_site(hass: HomeAssistant, entry: FaitoutConfigEntry) -> Site:
    """Return the site of a config entry, with its spaces as they are remembered.

    Where the journal cannot be read the site comes up all the same, knows no bookings, decides
    nothing, and begins anew as soon as it can.
    """
    zone = await dt_util.async_get_time_zone(hass.config.time_zone)
    notifier = Notifier(hass)
    journal = Journal(journal_path(hass, entry))
    book = HoursBook(journal, site_hours(entry, zone or ZoneInfo("UTC")), entry.title)
    site = Site(hass, entry, journal, book, notifier)
    notifier.member_of = site.membership.of_holder
    try:
        await site.journal.begin(dt_util.utcnow(), OPEN_SECONDS)
    except JournalError as error:
        site.lacks_record(error)
    else:
        issues.journal_works(hass, site.label)
        await _recall(site)
        if (names := former_names(entry)) and await take_over_profiles(site.journal, names):
            forget_former_names(hass, entry)
    for subentry in entry.get_subentries_of_type(const.SUBENTRY_SPACE):
        slug = SpaceId(subentry.data[const.CONF_SLUG])
        space = space_of(entry, subentry, book.hours(slug))
        await site.add_space(space, subentry.title, subentry.subentry_id)
    return site


async def _recall(site: Site) -> None:
    """Have the site know its hours and members. Where that cannot be, no booking is taken."""
    try:
        await site.timetable.open()
        await site.membership.open()
    except JournalError as error:
        site.lacks_record(error)


def build_members(site: Site) -> None:
    """Make all that works beside the spaces, so that entities can show it."""
    site.neighbours = Neighbourhood(site)
    site.figures = FiguresCoordinator(site.hass, site.entry, site.journal, site.spaces)
    site.access = desk = AccessDesk(site, access_settings(site.entry.data))
    site.guests = guest_part(site, desk)
    site.rights.append(BookedRights(site, desk))
    site.rights.append(PlanRights(site, desk))
    site.rights.append(Courier(site, desk))
    site.rights.append(AccessNotices(site, desk))
    site.rights.append(_door_nodes(site, desk))
    site.rights.append(KeypadInput(site, desk))
    site.rights.append(CodeTraces(site))
    site.rights.append(LockerWatch(site, desk))
    site.rights.append(SiteConcerns(site))
    site.rights.append(MonthlyReport(site))
    site.rights.append(Announcer(site))
    site.rights.append(Pruning(site))
    site.rights.append(HoursFollower(site))
    site.rights.append(PublicHolidays(site))
    site.closings = ClosingsCalendar(site)
    site.rights.append(site.closings)
    site.absences = ThingWatch(site)
    site.abilities = PresetWatch(site)
    for runner in site.spaces.values():
        subentry = site.entry.subentries[runner.subentry_id]
        site.inputs[runner.space.id] = _inputs(site, runner, subentry)
        _follow(site, runner, subentry)
    for subentry in site.entry.subentries.values():
        _build(site, subentry)
    _keep_codes(site, desk)


async def start_members(site: Site) -> None:
    """Begin all that works beside the spaces: the alarm first, then the doors."""
    await site.alarm.start()
    await site.makers.start()
    await site.faults.start()
    for part in site.parts:
        with apart("a part that begins"):
            await part.start()
    await _forget_what_nobody_gets(site)


async def follow_changes(site: Site, before: Snapshot) -> None:
    """Begin and end the members whose subentries came, went or changed since `before`."""
    after = snapshot(site.entry)
    for subentry_id, known in before.items():
        if after.get(subentry_id) != known and (part := _taken_out(site, subentry_id)):
            with apart("a part that ends"):
                await part.stop()
    for subentry_id, known in after.items():
        if before.get(subentry_id) != known and (
            part := _build(site, site.entry.subentries[subentry_id])
        ):
            with apart("a part that begins"):
                await part.start()
    if _plans(before) != _plans(after):
        site.membership.plans_changed()
    await _forget_what_nobody_gets(site)


def _plans(known: Snapshot) -> Snapshot:
    return {key: each for key, each in known.items() if each[0] == const.SUBENTRY_PLAN}


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


def _door_nodes(site: Site, desk: AccessDesk) -> DoorNodes:
    """Return what talks with the nodes at the doors; codes get their marks there from now on."""
    nodes = door_nodes(site.entry)
    desk.node_marker = node_marker(nodes)
    return DoorNodes(
        site,
        nodes,
        desk,
        lambda node: EsphomeVoice(site.hass, node.device_id),
        lambda heard: hear_nodes(site.hass, heard),
    )


def _inputs(site: Site, runner: SpaceRunner, subentry: ConfigSubentry) -> SpaceInputs:
    """Return what a space hears."""
    notices = BeaconNotices(site.hass, runner.label)
    beacons = beacons_of(subentry.data)
    return SpaceInputs(
        SensorInput(site.hass, runner, units_of(subentry), classes_of(subentry)),
        BeaconInput(site.hass, runner, site.journal, notices, beacons),
        ApplianceInput(site.hass, runner, subentry.data.get(const.CONF_CLIMATE, ())),
    )


def _follow(site: Site, runner: SpaceRunner, subentry: ConfigSubentry) -> None:
    """Make what follows a space, as far as it is set up there."""
    space = runner.space.id
    with apart(f"the light of {space} that is set up"):
        if light := light_of(site, runner, subentry):
            site.lights[space] = light
    with apart(f"the heating of {space} that is set up"):
        if heating := heat_of(site, runner, subentry):
            site.heatings[space] = heating
    with apart(f"the screens of {space} that are set up"):
        site.on_screens[space] = space_on_screens(site, runner)


def _keep_codes(site: Site, desk: AccessDesk) -> None:
    """Make what writes codes into the locks that keep them."""
    doors = list(site.entry.get_subentries_of_type(const.SUBENTRY_DOOR))
    keeping = {DoorId(each.data[const.CONF_SLUG]) for each in doors if keeps_codes(each.data)}
    desk.keeps_codes = keeping.__contains__
    for subentry in doors:
        with apart(f"the codes of {subentry.title} that is set up"):
            site.rights.append(lock_codes_part(site, subentry))


def _build(site: Site, subentry: ConfigSubentry) -> Part | None:
    """Make what serves a subentry other than a space, and give it its place in the site."""
    key = subentry.subentry_id
    part: Part | None = None
    with apart(f"{subentry.title} that is set up"):
        match subentry.subentry_type:
            case const.SUBENTRY_DOOR:
                part = site.doors[key] = door_part(site, subentry)
            case const.SUBENTRY_SOURCE:
                part = site.sources[key] = CalendarSource(site, subentry)
            case const.SUBENTRY_SCREEN:
                part = site.screens[key] = screen_part(site, subentry)
            case const.SUBENTRY_FLOOR_PLAN:
                part = site.screens[key] = floor_plan_part(site, subentry)
            case const.SUBENTRY_SIGN:
                part = site.signs[key] = served_sign(site, subentry)
            case const.SUBENTRY_MQTT:
                part = site.links[key] = MqttLink(site, subentry)
            case const.SUBENTRY_METRICS:
                part = site.metrics[key] = Metrics(site, subentry)
    return part


def _taken_out(site: Site, subentry_id: str) -> Part | None:
    """Take what serves a subentry out of the site and return it."""
    for members in (
        site.doors,
        site.sources,
        site.screens,
        site.signs,
        site.links,
        site.metrics,
    ):
        if part := members.pop(subentry_id, None):
            return part
    return None


async def _forget_what_nobody_gets(site: Site) -> None:
    if not any(site.entry.get_subentries_of_type(const.SUBENTRY_METRICS)):
        await forget_metrics(site)
    withdraw_orphans(site)

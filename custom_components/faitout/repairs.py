"""Repairs: what a person can settle with one tap. Here is only who settles what."""

from homeassistant.components.repairs import RepairsFlow
from homeassistant.core import HomeAssistant

from .engine.sensor import Health
from .flows.door_repairs import DoorRepair
from .flows.journal_repairs import journal_repair
from .flows.repairs.access import AccessBegunAnew
from .flows.repairs.faults import FaultSeenTo
from .flows.repairs.presets import PresetsChosen
from .flows.repairs.space import BeaconRestarted, SensorReplaced, SeriesCancelled, UnitAccepted
from .flows.repairs.things import ThingRepair
from .hub.journal_news import ABOUT
from .words.access_issues import ACCESS_KEY
from .words.door_issues import DOOR
from .words.fault_issues import REPORTED_FAULT
from .words.issues import IssueData


async def async_create_fix_flow(
    hass: HomeAssistant, issue_id: str, data: IssueData | None
) -> RepairsFlow:
    """Return the flow that settles an issue."""
    about = data or {}
    if ABOUT in about:
        return journal_repair(about)
    if ACCESS_KEY in about:
        return AccessBegunAnew(about)
    if DOOR in about:
        return DoorRepair(about)
    if REPORTED_FAULT in about:
        return FaultSeenTo(about)
    if "thing" in about:
        return ThingRepair(about)
    if "presets" in about:
        return PresetsChosen(about)
    if "series" in about:
        return SeriesCancelled(about)
    if "beacon" in about:
        return BeaconRestarted(about)
    if about["health"] == Health.VANISHED:
        return SensorReplaced(about)
    return UnitAccepted(about)

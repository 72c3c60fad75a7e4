"""What people say is wrong with a space, told in words in Home Assistant's repairs."""

from collections.abc import Collection
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..engine.faults import Fault, FaultReport
from .issues import tell
from .labels import SpaceLabel
from .local_times import dated_text
from .reasons import phrase

REPORTED_FAULT: Final = "reported_fault"
"""What an issue keeps: the fault that it is about."""


@callback
def fault_reported(hass: HomeAssistant, space: SpaceLabel, report: FaultReport) -> None:
    """Tell what was reported of a space, since when and how often."""
    tell(
        hass,
        space.site,
        _issue_id(space, report.fault),
        "fault_reported_out" if report.took_out else "fault_reported",
        is_fixable=True,
        data={"subentry_id": space.subentry_id, REPORTED_FAULT: str(report.fault)},
        space=space.name,
        fault=fault_words(hass, report.fault),
        at=dated_text(hass, report.since),
        count=str(report.count),
    )


@callback
def fault_over(hass: HomeAssistant, space: SpaceLabel, fault: Fault) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, _issue_id(space, fault))


@callback
def forget_faults(hass: HomeAssistant, space: SpaceLabel, reported: Collection[Fault]) -> None:
    """Take back what was told of faults of a space other than these."""
    for fault in Fault:
        if fault not in reported:
            fault_over(hass, space, fault)


def fault_words(hass: HomeAssistant, fault: Fault) -> str:
    """Return what a fault is called, in the language of the installation."""
    return phrase(hass, f"fault_{fault}")


def _issue_id(space: SpaceLabel, fault: Fault) -> str:
    return f"fault_{space.site.slug}_{space.id}_{fault}"

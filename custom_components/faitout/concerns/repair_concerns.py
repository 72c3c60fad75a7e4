"""The repairs of a site that are open: what Home Assistant shows of it must not be missing here."""

from collections.abc import Iterable, Iterator

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..engine.concern import Concern, ConcernKind
from ..engine.faults import Fault
from ..hub.site import Site
from ..words.fault_issues import REPORTED_FAULT

GRAVE = frozenset({ir.IssueSeverity.CRITICAL})
OF_DOORS = "door_"
"""How the translation keys of repairs of doors begin; a detector of smoke is one of the doors'."""
OF_DETECTORS = "detector_"


@callback
def open_repairs(hass: HomeAssistant, site: Site) -> Iterator[ir.IssueEntry]:
    """Yield the repairs of a site that nobody has put aside."""
    for (domain, _), issue in ir.async_get(hass).issues.items():
        is_open = issue.active and issue.dismissed_version is None
        if domain == DOMAIN and is_open and _entry_of(issue) == site.entry.entry_id:
            yield issue


@callback
def repair_concerns(site: Site, issues: Iterable[ir.IssueEntry]) -> Iterator[Concern]:
    """Yield a concern for each of them."""
    for issue in issues:
        key = issue.translation_key or ""
        yield Concern(
            kind=ConcernKind.REPAIR,
            site=site.slug,
            subject=issue.issue_id,
            since=issue.created,
            is_urgent=issue.severity in GRAVE
            or key.startswith((OF_DOORS, OF_DETECTORS))
            or (issue.data or {}).get(REPORTED_FAULT) == Fault.SOMEBODY,
            is_safety=key.startswith((OF_DOORS, OF_DETECTORS)),
        )


def _entry_of(issue: ir.IssueEntry) -> object:
    return (issue.data or {}).get("entry_id")

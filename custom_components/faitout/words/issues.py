"""Issues: what needs a person, told in words in Home Assistant's repairs."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..engine.effect import Decided, Jumped
from ..engine.ghosts import Haunting
from ..engine.ids import SensorId
from ..engine.sensor import Health
from ..journal import JournalTooNewError
from .labels import SiteLabel, SpaceLabel
from .local_times import dated_text
from .reasons import length, sensor_name
from .sight import ghost_sentence

FIXABLE = (Health.VANISHED, Health.UNIT_CHANGED)

type IssueData = Mapping[str, str | int | float | None]
"""What an issue keeps of what it is about, for who repairs it."""


@callback
def sensor_trouble(
    hass: HomeAssistant, space: SpaceLabel, sensor: SensorId, health: Health
) -> None:
    """Tell of a sensor that failed; one that is gone or changed can be mended with a tap."""
    tell(
        hass,
        space.site,
        sensor_issue_id(space, sensor),
        f"sensor_{health}",
        is_fixable=health in FIXABLE,
        data={"subentry_id": space.subentry_id, "sensor": sensor, "health": str(health)},
        sensor=sensor_name(hass, sensor),
        space=space.name,
    )


@callback
def sensor_mended(hass: HomeAssistant, space: SpaceLabel, sensor: SensorId) -> None:
    """Take back what was told of a sensor."""
    ir.async_delete_issue(hass, DOMAIN, sensor_issue_id(space, sensor))


@callback
def forget_sensors(hass: HomeAssistant, space: SpaceLabel, sensors: Iterable[SensorId]) -> None:
    """Take back what was told of sensors other than these, which the space has."""
    prefix = sensor_issue_id(space, SensorId(""))
    known = {sensor_issue_id(space, sensor) for sensor in sensors}
    for domain, issue_id in list(ir.async_get(hass).issues):
        if domain == DOMAIN and issue_id.startswith(prefix) and issue_id not in known:
            ir.async_delete_issue(hass, DOMAIN, issue_id)


def sensor_issue_id(space: SpaceLabel, sensor: SensorId) -> str:
    """Return the id of what is told of one sensor."""
    return f"sensor_{space.site.slug}_{space.id}_{sensor}"


@callback
def ghosts_explained(
    hass: HomeAssistant, space: SpaceLabel, found: Mapping[SensorId, Haunting]
) -> None:
    """Tell of sensors that see ghosts with a cause, and take back what is known no longer."""
    prefix = f"ghosts_{space.site.slug}_{space.id}_"
    for sensor, haunting in found.items():
        tell(
            hass,
            space.site,
            f"{prefix}{sensor}",
            f"ghosts_{haunting.during or 'hour'}",
            sensor=sensor_name(hass, sensor),
            space=space.name,
            advice=ghost_sentence(hass, haunting),
        )
    for domain, issue_id in list(ir.async_get(hass).issues):
        told = issue_id.removeprefix(prefix)
        if domain == DOMAIN and told != issue_id and told not in found:
            ir.async_delete_issue(hass, DOMAIN, issue_id)


@callback
def series_missed(hass: HomeAssistant, space: SpaceLabel, decided: Decided, limit: int) -> None:
    """Tell of a series that nobody attended `limit` times, with a button that cancels the rest."""
    series = decided.reason.series
    tell(
        hass,
        space.site,
        f"series_missed_{space.site.slug}_{space.id}_{series}",
        "series_missed",
        is_fixable=True,
        is_persistent=True,
        data={"subentry_id": space.subentry_id, "series": series},
        space=space.name,
        count=str(limit),
        at=dated_text(hass, decided.reason.at),
    )


@callback
def clock_jumped(hass: HomeAssistant, space: SpaceLabel, jumped: Jumped, at: datetime) -> None:
    """Tell that the clock of a site jumped (`at`: aware UTC); what was put back, for each space."""
    way = "forwards" if jumped.by > timedelta(0) else "backwards"
    by = length(hass, abs(jumped.by))
    if jumped.put_back or jumped.lost:
        tell(
            hass,
            space.site,
            f"clock_put_back_{space.site.slug}_{space.id}",
            f"clock_put_back_{way}",
            is_persistent=True,
            space=space.name,
            by=by,
            count=str(jumped.put_back),
            lost=str(jumped.lost),
        )
    issue_id = f"clock_jumped_{space.site.slug}"
    tell(hass, space.site, issue_id, f"clock_jumped_{way}", by=by, at=dated_text(hass, at))


@callback
def journal_failed(hass: HomeAssistant, site: SiteLabel, error: Exception) -> None:
    """Tell that nothing can be written down."""
    issue_id = f"journal_failed_{site.slug}"
    severity = ir.IssueSeverity.CRITICAL
    tell(hass, site, issue_id, "journal_failed", severity, error=str(error))


@callback
def journal_unread(hass: HomeAssistant, site: SiteLabel, error: Exception) -> None:
    """Tell that the site came up without its journal, and what works all the same."""
    key = "journal_too_new" if isinstance(error, JournalTooNewError) else "journal_unread"
    issue_id = f"journal_failed_{site.slug}"
    tell(hass, site, issue_id, key, ir.IssueSeverity.CRITICAL, error=str(error))


@callback
def journal_works(hass: HomeAssistant, site: SiteLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"journal_failed_{site.slug}")


@callback
def command_failed(
    hass: HomeAssistant, space: SpaceLabel, entity_id: str, culprits: Collection[str] = ()
) -> None:
    """Tell of a lamp or a thermostat that does not do what it is told.

    `culprits`: where it is made of others, those that do not.
    """
    issue_id = f"command_{space.site.slug}_{space.id}_{entity_id}"
    thing = sensor_name(hass, SensorId(entity_id))
    if culprits := [each for each in culprits if each != entity_id]:
        names = ", ".join(sensor_name(hass, SensorId(each)) for each in culprits)
        thing = f"{thing} ({names})"
    tell(hass, space.site, issue_id, "command_failed", thing=thing, space=space.name)


@callback
def command_works(hass: HomeAssistant, space: SpaceLabel, entity_id: str) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"command_{space.site.slug}_{space.id}_{entity_id}")


@callback
def metrics_refused(hass: HomeAssistant, site: SiteLabel, url: str, why: str) -> None:
    """Tell that the metrics server takes nothing, and why; the points wait."""
    tell(hass, site, f"metrics_{site.slug}", f"metrics_{why}", url=url)


@callback
def metrics_work(hass: HomeAssistant, site: SiteLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"metrics_{site.slug}")


@callback
def metrics_lost(hass: HomeAssistant, site: SiteLabel, count: int) -> None:
    """Tell that the server was away for so long that points had to be given up."""
    issue_id = f"metrics_lost_{site.slug}"
    severity = ir.IssueSeverity.ERROR
    tell(hass, site, issue_id, "metrics_lost", severity, is_persistent=True, count=str(count))


@callback
def link_lost(hass: HomeAssistant, site: SiteLabel, host: str, fault: str) -> None:
    """Tell that the MQTT broker cannot be reached, and why."""
    tell(hass, site, f"mqtt_{site.slug}", f"mqtt_{fault}", host=host)


@callback
def link_works(hass: HomeAssistant, site: SiteLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"mqtt_{site.slug}")


@callback
def detectors_missed(
    hass: HomeAssistant, site: SiteLabel, detectors: Iterable[str], missed: Collection[str]
) -> None:
    """Tell which smoke detectors and switches cannot be read, and take back what is mended."""
    for detector in detectors:
        issue_id = f"detector_{site.slug}_{detector}"
        if detector in missed:
            name = sensor_name(hass, SensorId(detector))
            tell(hass, site, issue_id, "detector_silent", ir.IssueSeverity.ERROR, detector=name)
        else:
            ir.async_delete_issue(hass, DOMAIN, issue_id)


@callback
def forget_site(hass: HomeAssistant, entry_id: str) -> None:
    """Take back all that was told of a site that is no more."""
    for (domain, issue_id), issue in list(ir.async_get(hass).issues.items()):
        if domain == DOMAIN and issue.data and issue.data.get("entry_id") == entry_id:
            ir.async_delete_issue(hass, DOMAIN, issue_id)


@callback
def tell(
    hass: HomeAssistant,
    site: SiteLabel,
    issue_id: str,
    key: str,
    severity: ir.IssueSeverity = ir.IssueSeverity.WARNING,
    *,
    is_fixable: bool = False,
    is_persistent: bool = False,
    data: IssueData | None = None,
    **placeholders: str,
) -> None:
    """Tell something of a site; its data says whose it is."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue_id,
        is_fixable=is_fixable,
        is_persistent=is_persistent,
        severity=severity,
        translation_key=key,
        translation_placeholders={"site": site.name, **placeholders},
        data={"entry_id": site.entry_id, **(data or {})},
    )

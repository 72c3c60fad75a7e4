"""Issues: what needs a person, told in words in Home Assistant's repairs."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN
from .engine.door.door import DoorId, Trouble
from .engine.effect import Decided
from .engine.ids import SensorId
from .engine.sensor import Health
from .reasons import sensor_name
from .refusals import local_text
from .runner import SpaceRunner

if TYPE_CHECKING:
    from .site import Site

FIXABLE = (Health.VANISHED, Health.UNIT_CHANGED)


@callback
def sensor_trouble(
    hass: HomeAssistant, site: Site, runner: SpaceRunner, sensor: SensorId, health: Health
) -> None:
    """Tell of a sensor that failed; one that is gone or changed can be mended with a tap."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        sensor_issue_id(site, runner, sensor),
        is_fixable=health in FIXABLE,
        severity=ir.IssueSeverity.WARNING,
        translation_key=f"sensor_{health}",
        translation_placeholders={
            "sensor": sensor_name(hass, sensor),
            "space": runner.name,
            "site": site.name,
        },
        data={
            "entry_id": site.entry.entry_id,
            "subentry_id": runner.subentry_id,
            "sensor": sensor,
            "health": str(health),
        },
    )


@callback
def sensor_mended(hass: HomeAssistant, site: Site, runner: SpaceRunner, sensor: SensorId) -> None:
    """Take back what was told of a sensor."""
    ir.async_delete_issue(hass, DOMAIN, sensor_issue_id(site, runner, sensor))


@callback
def forget_sensors(hass: HomeAssistant, site: Site, runner: SpaceRunner) -> None:
    """Take back what was told of sensors that the space no longer has."""
    prefix = sensor_issue_id(site, runner, SensorId(""))
    known = {sensor_issue_id(site, runner, spec.id) for spec in runner.space.sensors}
    for domain, issue_id in list(ir.async_get(hass).issues):
        if domain == DOMAIN and issue_id.startswith(prefix) and issue_id not in known:
            ir.async_delete_issue(hass, DOMAIN, issue_id)


@callback
def series_missed(hass: HomeAssistant, site: Site, runner: SpaceRunner, decided: Decided) -> None:
    """Tell of a series that nobody attends, with a button that cancels the rest."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"series_missed_{site.slug}_{runner.space.id}_{decided.reason.series}",
        is_fixable=True,
        is_persistent=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key="series_missed",
        translation_placeholders={
            "space": runner.name,
            "site": site.name,
            "count": str(runner.space.policy.series_limit),
            "at": local_text(decided.reason.at),
        },
        data={
            "entry_id": site.entry.entry_id,
            "subentry_id": runner.subentry_id,
            "series": decided.reason.series,
        },
    )


@callback
def journal_damaged(hass: HomeAssistant, site: Site, path: Path) -> None:
    """Tell where a damaged journal was put."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"journal_damaged_{site.slug}",
        is_fixable=False,
        is_persistent=True,
        severity=ir.IssueSeverity.ERROR,
        translation_key="journal_damaged",
        translation_placeholders={"site": site.name, "path": str(path)},
    )


@callback
def journal_failed(hass: HomeAssistant, site: Site, error: Exception) -> None:
    """Tell that nothing can be written down."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"journal_failed_{site.slug}",
        is_fixable=False,
        severity=ir.IssueSeverity.CRITICAL,
        translation_key="journal_failed",
        translation_placeholders={"site": site.name, "error": str(error)},
    )


@callback
def journal_works(hass: HomeAssistant, site: Site) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"journal_failed_{site.slug}")


@callback
def command_failed(hass: HomeAssistant, site: Site, runner: SpaceRunner, entity_id: str) -> None:
    """Tell of a lamp or a thermostat that does not do what it is told."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"command_{site.slug}_{runner.space.id}_{entity_id}",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key="command_failed",
        translation_placeholders={
            "thing": sensor_name(hass, SensorId(entity_id)),
            "space": runner.name,
            "site": site.name,
        },
    )


@callback
def command_works(hass: HomeAssistant, site: Site, runner: SpaceRunner, entity_id: str) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"command_{site.slug}_{runner.space.id}_{entity_id}")


def sensor_issue_id(site: Site, runner: SpaceRunner, sensor: SensorId) -> str:
    """Return the id of what is told of one sensor."""
    return f"sensor_{site.slug}_{runner.space.id}_{sensor}"


@callback
def metrics_refused(hass: HomeAssistant, site: Site, url: str, why: str) -> None:
    """Tell that the metrics server takes nothing, and why; the points wait."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"metrics_{site.slug}",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key=f"metrics_{why}",
        translation_placeholders={"site": site.name, "url": url},
    )


@callback
def metrics_work(hass: HomeAssistant, site: Site) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"metrics_{site.slug}")


@callback
def metrics_lost(hass: HomeAssistant, site: Site, count: int) -> None:
    """Tell that the server was away for so long that points had to be given up."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"metrics_lost_{site.slug}",
        is_fixable=False,
        is_persistent=True,
        severity=ir.IssueSeverity.ERROR,
        translation_key="metrics_lost",
        translation_placeholders={"site": site.name, "count": str(count)},
    )


@callback
def link_lost(hass: HomeAssistant, site: Site, host: str, fault: str) -> None:
    """Tell that the MQTT broker cannot be reached, and why."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"mqtt_{site.slug}",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key=f"mqtt_{fault}",
        translation_placeholders={"site": site.name, "host": host},
    )


@callback
def link_works(hass: HomeAssistant, site: Site) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"mqtt_{site.slug}")


@callback
def detectors_missed(hass: HomeAssistant, site: Site) -> None:
    """Tell which smoke detectors and switches cannot be read, and take back what is mended."""
    for detector in site.alarm.detectors:
        issue_id = f"detector_{site.slug}_{detector}"
        if detector not in site.alarm.missed:
            ir.async_delete_issue(hass, DOMAIN, issue_id)
            continue
        ir.async_create_issue(
            hass,
            DOMAIN,
            issue_id,
            is_fixable=False,
            severity=ir.IssueSeverity.ERROR,
            translation_key="detector_silent",
            translation_placeholders={
                "detector": sensor_name(hass, SensorId(detector)),
                "site": site.name,
            },
        )


@callback
def door_troubles(
    hass: HomeAssistant, site: Site, door: DoorId, name: str, troubles: Iterable[Trouble]
) -> None:
    """Tell what is wrong with a door, and take back what no longer is."""
    for trouble in Trouble:
        issue_id = f"door_{trouble}_{site.slug}_{door}"
        if trouble not in troubles:
            ir.async_delete_issue(hass, DOMAIN, issue_id)
            continue
        ir.async_create_issue(
            hass,
            DOMAIN,
            issue_id,
            is_fixable=False,
            severity=ir.IssueSeverity.ERROR,
            translation_key=f"door_{trouble}",
            translation_placeholders={"door": name, "site": site.name},
        )

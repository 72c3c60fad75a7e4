"""What was found in a trial, as sentences."""

from homeassistant.core import HomeAssistant, callback

from ..engine.trial.findings import Finding
from .devices import device_word, rounded_length
from .reasons import phrase


@callback
def finding_sentence(hass: HomeAssistant, entity_id: str, finding: Finding) -> str:
    """Return one finding in the language of the installation."""
    return phrase(
        hass,
        f"trial_{finding.kind}",
        span=rounded_length(hass, finding.span) if finding.span is not None else "",
        count=str(finding.count),
        degrees="" if finding.degrees is None else _degrees(hass, entity_id, finding.degrees),
        name=_name(hass, entity_id, finding.name),
        other=_name(hass, entity_id, finding.other),
    )


def _degrees(hass: HomeAssistant, entity_id: str, degrees: float) -> str:
    return device_word(hass, entity_id, f"{degrees:g}")


def _name(hass: HomeAssistant, entity_id: str, name: str) -> str:
    """Return a mode or preset by its name; what an integration said stays as it is."""
    return device_word(hass, entity_id, name) if name.replace("_", "").isalpha() else name

"""A site is set up in the browser, and changed there; what is wrong is said at its field."""

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.hub.site import Site
from tests.places import SITE_DATA, set_up


async def fill_in(hass: HomeAssistant, **changes: Any) -> dict[str, Any]:
    """Return what comes of filling the form of a site in."""
    form = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert form["type"] is FlowResultType.FORM
    assert form["errors"] == {}
    answer = await hass.config_entries.flow.async_configure(
        form["flow_id"], {**SITE_DATA, **changes}
    )
    return dict(answer)


async def reconfigure(hass: HomeAssistant, site: Site) -> ConfigFlowResult:
    """Return the form in which a site is changed."""
    return await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_RECONFIGURE, "entry_id": site.entry.entry_id}
    )


async def test_a_site_is_made_of_its_name_and_its_hours(hass: HomeAssistant) -> None:
    made = await fill_in(hass, name="Prayssac")
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert made["title"] == "Prayssac"
    assert made["result"].unique_id == "prayssac"
    assert made["data"]["opens"] == "08:00:00"


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"name": "…"}, {"name": "no_letters"}),
        ({"name": "x" * 61}, {"name": "name_too_long"}),
        ({"opens": "20:00:00", "closes": "08:00:00"}, {"closes": "closes_before_opening"}),
        ({"opens": "08:00:00", "closes": "08:00:00"}, {"closes": "closes_before_opening"}),
        ({"open_days": []}, {"open_days": "never_open"}),
    ],
)
async def test_what_is_wrong_is_said_at_its_field_and_can_be_mended(
    hass: HomeAssistant, changes: dict[str, Any], errors: dict[str, str]
) -> None:
    form = await fill_in(hass, **changes)
    assert form["type"] is FlowResultType.FORM
    assert form["errors"] == errors
    made = await hass.config_entries.flow.async_configure(form["flow_id"], SITE_DATA)
    assert made["type"] is FlowResultType.CREATE_ENTRY


async def test_midnight_is_the_end_of_the_day(hass: HomeAssistant) -> None:
    made = await fill_in(hass, closes="00:00:00")
    assert made["type"] is FlowResultType.CREATE_ENTRY


async def test_a_second_site_of_the_same_name_is_refused(hass: HomeAssistant) -> None:
    await set_up(hass)
    again = await fill_in(hass)
    assert again["type"] is FlowResultType.ABORT
    assert again["reason"] == "already_configured"


async def test_a_site_is_changed_and_keeps_its_names(hass: HomeAssistant) -> None:
    site = await set_up(hass)
    form = await reconfigure(hass, site)
    refused = await hass.config_entries.flow.async_configure(
        form["flow_id"], {**SITE_DATA, "name": "…"}
    )
    assert refused["errors"] == {"name": "no_letters"}
    done = await hass.config_entries.flow.async_configure(
        form["flow_id"], {**SITE_DATA, "name": "Luzech centre", "closes": "20:00:00"}
    )
    await hass.async_block_till_done()
    assert done["reason"] == "reconfigure_successful"
    assert site.entry.title == "Luzech centre"
    assert site.entry.unique_id == "luzech"
    runner = next(iter(site.entry.runtime_data.spaces.values()))
    assert runner.space.hours.week[0][0].closes == 20 * 60

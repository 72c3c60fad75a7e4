"""The form of a place that asks who is told, and tries their telephones at once."""

from typing import Any

from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigFlowResult

from custom_components.faitout.engine.concern import ConcernKind
from tests.day import Day
from tests.outputs.animators.conftest import concerns
from tests.people import administrator, ordinary
from tests.telephones import Telephone

CHOSEN = {"told_releases": [], "quiet_from": "21:00:00", "quiet_to": "06:30:00"}


async def opened(house: Day) -> ConfigFlowResult:
    """Open the form."""
    options = house.hass.config_entries.options
    flow = await options.async_init(house.site.entry.entry_id)
    return await options.async_configure(flow["flow_id"], {"next_step_id": "telling"})


async def typed(house: Day, form: ConfigFlowResult, **fields: Any) -> ConfigFlowResult:
    """Type something into it."""
    options = house.hass.config_entries.options
    result = await options.async_configure(form["flow_id"], {**CHOSEN, **fields})
    await house.settle()
    return result


def suggested(form: ConfigFlowResult) -> dict[str, Any]:
    """Return what stands in the form."""
    schema = form["data_schema"]
    assert schema
    return {str(key): (key.description or {}).get("suggested_value") for key in schema.schema}


def people(form: ConfigFlowResult) -> list[str]:
    """Return who can be chosen."""
    schema = form["data_schema"]
    assert schema
    (selector,) = [each for key, each in schema.schema.items() if str(key) == "told_people"]
    return [each["label"] for each in selector.config["options"]]


async def test_the_animators_stand_in_it_before_anybody_chose(
    house: Day, phone: Telephone, camille: User
) -> None:
    await ordinary(house.hass, "Nobody of importance")
    form = await opened(house)
    assert suggested(form)["told_people"] == [camille.id]
    assert people(form) == ["Camille", "Owner"]
    assert phone.shows == {}


async def test_what_is_chosen_counts_at_once(house: Day, phone: Telephone, camille: User) -> None:
    anna = await administrator(house.hass)
    form = await opened(house)
    await typed(house, form, told_people=[camille.id, anna.id], try_telephones=False)
    assert house.site.entry.options["quiet_from"] == "21:00:00"
    assert "try_telephones" not in house.site.entry.options
    assert [each.subject for each in concerns(house, ConcernKind.NO_PHONE)] == [anna.id]
    assert suggested(await opened(house))["told_people"] == [camille.id, anna.id]
    assert phone.shows == {}


async def test_a_message_tries_the_telephones_and_says_who_was_reached(
    house: Day, phone: Telephone, camille: User
) -> None:
    form = await opened(house)
    tried = await typed(house, form, told_people=[camille.id], try_telephones=True)
    assert tried["step_id"] == "tried"
    assert tried["description_placeholders"] == {"tried": "- Camille: sent to Pixel."}
    assert phone.texts == [("Luzech", "This is how you are told what needs you here.")]
    await phone.push.stop()
    again = await typed(house, await opened(house), told_people=[camille.id], try_telephones=True)
    placeholders = again["description_placeholders"]
    assert placeholders
    assert "Pixel was not reached" in placeholders["tried"]
    nobody = await typed(house, await opened(house), told_people=[], try_telephones=True)
    placeholders = nobody["description_placeholders"]
    assert placeholders
    assert placeholders["tried"].startswith("Nobody is told")
    done = await house.hass.config_entries.options.async_configure(nobody["flow_id"], {})
    assert done["type"] == "create_entry"
    assert house.site.entry.options["told_people"] == []

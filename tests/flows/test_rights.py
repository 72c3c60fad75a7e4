"""Who may do what is chosen in the browser, and counts at once."""

from typing import Any

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, section
import probatio

from custom_components.faitout.engine.rights import (
    EVERYTHING,
    ROLES as ROLES_RIGHTS,
    DeskRole,
    Right,
)
from custom_components.faitout.hub.rights import rights_at
from tests.day import Day
from tests.people import administrator, ordinary, reader

ROLES = ("animators", "colleagues", "readers")


async def form_of(day: Day) -> ConfigFlowResult:
    """Open the form; return it as browsers are handed it."""
    flows = day.hass.config_entries.options
    menu = await flows.async_init(day.site.entry.entry_id)
    assert menu["menu_options"] == ["rights", "telling", "phones", "feeds", "monthly"]
    return await flows.async_configure(menu["flow_id"], {"next_step_id": "rights"})


def shown_in(schema: probatio.Schema | None) -> dict[str, Any]:
    """Return what a form shows as chosen already, as a browser does."""
    assert schema is not None
    shown = {
        str(field): field.description["suggested_value"]
        for field in schema.schema
        if field.description and "suggested_value" in field.description
    }
    inside = {str(k): v for k, v in schema.schema.items() if isinstance(v, section)}
    return {**shown, **{name: shown_in(each.schema) for name, each in inside.items()}}


async def chosen(day: Day, *, is_open: bool = True, **wanted: object) -> None:
    """Choose in the form; what is not named stays as the form shows it.

    `is_open`: whether the section of single rights is, so that the browser sends it.
    """
    form = await form_of(day)
    shown = shown_in(form["data_schema"])
    single = shown.pop("single_rights")
    sent = {**shown, **{key: value for key, value in wanted.items() if key in ROLES}}
    if is_open:
        others = {key: value for key, value in wanted.items() if key not in ROLES}
        sent["single_rights"] = {**single, **others}
    flows = day.hass.config_entries.options
    done = await flows.async_configure(form["flow_id"], sent)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await day.settle()


async def test_an_ordinary_user_may_look_and_book_and_nothing_else(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    assert rights_at(await ordinary(hass), day.site) == {Right.LOOK, Right.BOOK}
    assert rights_at(await reader(hass), day.site) == {Right.LOOK}
    assert rights_at(await administrator(hass), day.site) == EVERYTHING
    assert rights_at(None, day.site) == EVERYTHING - {Right.TITLES}


async def test_the_animator_may_all_without_being_an_administrator(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    camille, paul = await ordinary(hass), await ordinary(hass, "Paul")
    before = day.site
    await chosen(day, is_open=False, animators=[camille.id])
    assert rights_at(camille, day.site) == EVERYTHING
    assert rights_at(paul, day.site) == {Right.LOOK, Right.BOOK}
    assert day.site is before


async def test_a_colleague_and_the_town_hall_are_chosen_by_their_names(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    camille, mairie = await ordinary(hass), await ordinary(hass, "Mairie")
    await chosen(day, colleagues=[camille.id], readers=[mairie.id])
    assert rights_at(camille, day.site) == ROLES_RIGHTS[DeskRole.COLLEAGUE]
    assert rights_at(mairie, day.site) == {Right.FIGURES}


async def test_a_role_is_given_something_else_by_name_and_not_by_what_all_may(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    mairie = await ordinary(hass, "Mairie")
    await chosen(day, readers=[mairie.id], records=[mairie.id], alarm=["group:system-users"])
    assert rights_at(mairie, day.site) == {Right.FIGURES, Right.RECORDS}


async def test_a_role_of_a_group_is_for_who_has_none_by_name(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    camille, mairie = await ordinary(hass), await ordinary(hass, "Mairie")
    await chosen(day, colleagues=["group:system-users"], readers=[mairie.id])
    assert rights_at(camille, day.site) == ROLES_RIGHTS[DeskRole.COLLEAGUE]
    assert rights_at(mairie, day.site) == {Right.FIGURES}


async def test_rights_go_to_a_group_and_can_be_taken_from_it(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    camille, rene = await ordinary(hass), await reader(hass)
    await chosen(day, book=[], look=[rene.id], records=["group:system-users", rene.id])
    assert rights_at(camille, day.site) == {Right.RECORDS}
    assert rights_at(rene, day.site) == {Right.LOOK, Right.RECORDS}


async def test_what_was_chosen_before_there_were_roles_counts_on(
    hass: HomeAssistant, day: Day
) -> None:
    """Who could read the records could read the figures: in the form and by right."""
    await day.begin()
    camille, paul, rene = await ordinary(hass), await ordinary(hass, "Paul"), await reader(hass)
    old = {
        "animators": [camille.id],
        "book": [paul.id],
        "for_others": [],
        "titles": [paul.id],
        "records": [rene.id],
        "access": [],
        "service": [paul.id],
        "alarm": [],
        "titles_for_house": True,
        "names_in_actions": False,
    }
    hass.config_entries.async_update_entry(day.site.entry, options=old)
    told = {each.id: rights_at(each, day.site) for each in (camille, paul, rene)}
    assert told == {
        camille.id: EVERYTHING,
        paul.id: {Right.LOOK, Right.BOOK, Right.TITLES, Right.SERVICE},
        rene.id: {Right.LOOK, Right.FIGURES, Right.RECORDS},
    }
    for is_open in (False, True):
        await chosen(day, is_open=is_open)
        assert told == {each.id: rights_at(each, day.site) for each in (camille, paul, rene)}
        assert old.items() <= day.site.entry.options.items()


async def test_a_section_that_is_closed_changes_nothing(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    camille = await ordinary(hass)
    await chosen(day, book=[camille.id])
    before = {key: value for key, value in day.site.entry.options.items() if key not in ROLES}
    await chosen(day, is_open=False, colleagues=[camille.id])
    after = {key: value for key, value in day.site.entry.options.items() if key not in ROLES}
    assert before == after


async def test_automations_read_titles_only_where_that_is_chosen(day: Day) -> None:
    await day.begin()
    await chosen(day, titles_for_house=True)
    assert rights_at(None, day.site) == EVERYTHING


async def test_who_has_gone_is_left_out_the_next_time(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    camille, paul = await ordinary(hass), await ordinary(hass, "Paul")
    await chosen(day, animators=[camille.id, paul.id], titles=[paul.id])
    await hass.auth.async_remove_user(paul)
    await chosen(day)
    assert day.site.entry.options["animators"] == [camille.id]
    assert day.site.entry.options["titles"] == []

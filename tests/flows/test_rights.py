"""Who may do what is chosen in the browser, and counts at once."""

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.faitout.engine.rights import EVERYTHING, Right
from custom_components.faitout.hub.rights import rights_at
from tests.day import Day
from tests.people import administrator, ordinary, reader


async def chosen(day: Day, **wanted: object) -> None:
    """Choose in the form; what is not named stays as the form shows it."""
    flows = day.hass.config_entries.options
    menu = await flows.async_init(day.site.entry.entry_id)
    assert menu["menu_options"] == ["rights", "phones", "feeds", "monthly"]
    form = await flows.async_configure(menu["flow_id"], {"next_step_id": "rights"})
    schema = form["data_schema"]
    assert schema is not None
    shown = {
        str(field): field.description["suggested_value"]
        for field in schema.schema
        if field.description and "suggested_value" in field.description
    }
    done = await flows.async_configure(form["flow_id"], {**shown, **wanted})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await day.settle()


async def test_an_ordinary_user_may_book_and_nothing_else(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    assert rights_at(await ordinary(hass), day.site) == {Right.BOOK}
    assert rights_at(await reader(hass), day.site) == frozenset()
    assert rights_at(await administrator(hass), day.site) == EVERYTHING
    assert rights_at(None, day.site) == EVERYTHING - {Right.TITLES}


async def test_the_animator_may_all_without_being_an_administrator(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    camille, paul = await ordinary(hass), await ordinary(hass, "Paul")
    before = day.site
    await chosen(day, animators=[camille.id])
    assert rights_at(camille, day.site) == EVERYTHING
    assert rights_at(paul, day.site) == {Right.BOOK}
    assert day.site is before


async def test_rights_go_to_a_group_and_can_be_taken_from_it(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    camille, rene = await ordinary(hass), await reader(hass)
    await chosen(day, book=[], records=["group:system-users", rene.id])
    assert rights_at(camille, day.site) == {Right.RECORDS}
    assert rights_at(rene, day.site) == {Right.RECORDS}


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

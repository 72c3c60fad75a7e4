"""What if, asked of a hub that cannot say: each time a person is told why, in words."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.hindsight import hindsight as module
from custom_components.faitout.hindsight.hindsight import Hindsight
from custom_components.faitout.hub.site import Site
from tests.hindsight.damage import spoil
from tests.places import set_up, space


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with two rooms in which nothing has happened yet."""
    return await set_up(hass, space(), space("cabine", "phone_box"))


async def what_if(hass: HomeAssistant) -> Any:
    return await hass.services.async_call(
        DOMAIN, "what_if", {"grace": "00:20:00"}, blocking=True, return_response=True
    )


async def refusal_of(hass: HomeAssistant) -> str | None:
    """Return the key of the words in which it is refused."""
    with pytest.raises(HomeAssistantError) as refused:
        await what_if(hass)
    assert refused.value.translation_domain == DOMAIN
    return refused.value.translation_key


@pytest.mark.usefixtures("site")
async def test_each_room_is_answered_for_in_the_order_of_rooms(hass: HomeAssistant) -> None:
    answer = await what_if(hass)
    assert [each["space"] for each in answer["spaces"]] == ["salle", "cabine"]


async def test_an_answer_that_took_too_long_is_said_in_words(
    hass: HomeAssistant, site: Site
) -> None:
    site.hindsight = Hindsight(site.journal, seconds=0.001)
    assert await refusal_of(hass) == "what_if_too_long"


@pytest.mark.usefixtures("site")
async def test_a_replay_that_fails_is_said_in_words(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "START", "/nowhere/start.py")
    assert await refusal_of(hass) == "what_if_failed"


async def test_a_damaged_journal_is_said_in_words(hass: HomeAssistant, site: Site) -> None:
    await site.journal.flushed()
    spoil(site.journal.path)
    assert await refusal_of(hass) == "journal_unreadable"


async def test_a_site_that_is_taken_down_answers_nothing_more(
    hass: HomeAssistant, site: Site
) -> None:
    await hass.config_entries.async_unload(site.entry.entry_id)
    with pytest.raises(module.HindsightError):
        await site.hindsight.outcomes([])

"""What the voice assistant answers, through Home Assistant's own conversation."""

from homeassistant.core import HomeAssistant

from custom_components.faitout.engine.ids import SpaceId
from tests.assistant.conftest import Tell
from tests.day import Day
from tests.people import ordinary, reader
from tests.test_closed_everywhere import closes


async def test_which_is_free_is_answered_in_the_language_that_was_asked(tell: Tell) -> None:
    assert await tell("quelle salle est libre ?") == "Libre jusqu’à 22 h : Salle."
    assert await tell("Quelle cabine est libre ?") == "Sont libres : Cabine_1, Cabine_2."
    assert await tell("Which room is free?", language="en") == "Salle is free until 22:00."
    assert (
        await tell("Is there a free phone box?", language="en") == "Free are: Cabine_1, Cabine_2."
    )


async def test_a_room_that_is_booked_soon_is_not_free_until_later(place: Day, tell: Tell) -> None:
    await place.book("11:00", "12:00")
    free = "Libre jusqu’à 11 h : Salle."
    assert await tell("quelle salle est libre jusqu'à 11 heures ?") == free
    assert await tell("quelle salle est libre jusqu'à 16 heures ?") == "Rien de tel n’est libre."
    assert await tell("which room is free until 4 pm", language="en") == "None is free."
    assert (await tell("quelle salle est libre jusqu'à pâques")).startswith("Jusqu’à quand")
    assert "Salle" not in await tell("qu'est-ce qui est libre jusqu'à midi")


async def test_a_phone_box_is_booked_by_its_kind_and_a_room_by_its_name(
    place: Day, tell: Tell
) -> None:
    said = await tell("réserve la cabine pour 30 minutes")
    assert said == "C’est réservé jusqu’à 9 h 30 : Cabine_1."
    assert await tell("quelle cabine est libre ?") == "Libre jusqu’à 22 h : Cabine_2."
    assert await tell("book the phone box for half an hour", language="en") == (
        "Cabine_2 is booked until 09:30."
    )
    assert await tell("réserve la cabine pendant une heure") == "Rien de tel n’est libre."
    assert await tell("book salle for 45 minutes", language="en") == "Salle is booked until 09:45."
    assert [len(runner.state.ledger) for runner in place.site.spaces.values()] == [1, 1, 1]


async def test_what_cannot_be_done_is_said_in_words(
    hass: HomeAssistant, place: Day, tell: Tell
) -> None:
    assert (await tell("réserve la cave pour 10 minutes")).startswith("Aucun espace ne s’appelle")
    assert (await tell("réserve la salle pour longtemps")).startswith("Pour combien de temps")
    rene = await reader(hass)
    assert (await tell("book the room for an hour", rene, "en")).startswith(
        "You may not book here."
    )
    refused = await tell("réserve la salle pour une heure", rene)
    assert refused.startswith("Vous n’avez pas le droit de réserver ici")
    assert not any(runner.state.ledger for runner in place.site.spaces.values())


async def test_why_a_room_was_released_is_told_to_who_may_read_the_record(
    hass: HomeAssistant, place: Day, tell: Tell
) -> None:
    assert (await tell("pourquoi la salle a-t-elle été libérée ?")).startswith("D’après")
    await place.book("09:05", "10:00", title="Conseil secret")
    await place.until("09:20")
    french = await tell("Pourquoi la salle a-t-elle été libérée ?")
    assert french.startswith("Salle, 9 h 15. Libéré")
    english = await tell("why was the room released?", language="en")
    assert english.startswith("Salle, 09:15. Released: nobody was seen within 10 min")
    assert "Conseil" not in french + english
    refused = await tell("why was the room released?", await ordinary(hass), "en")
    assert refused.startswith("You may not read the decisions")


async def test_what_needs_me_says_all_that_does(
    hass: HomeAssistant, place: Day, tell: Tell
) -> None:
    assert await tell("qu'est-ce qui m'attend ?") == "Rien ne vous attend."
    await place.tap("select.service", "select_option", option="out_of_service")
    french = await tell("qu’est-ce qui m’attend ?")
    assert french == "Ce qui vous attend : Salle, Luzech : Hors service."
    assert await tell("what needs me?", language="en") == (
        "What needs you: Salle, Luzech: Out of service."
    )
    refused = await tell("what needs me?", await ordinary(hass), "en")
    assert refused.startswith("You may not take a space out of service")


async def test_other_sentences_are_left_to_home_assistant(tell: Tell) -> None:
    answer = await tell("which lamp is free?", language="en")
    assert answer == "Sorry, I couldn't understand that"


async def test_a_house_without_a_place_says_so(place: Day, tell: Tell) -> None:
    assert await place.hass.config_entries.async_unload(place.site.entry.entry_id)
    assert await tell("what is free?", language="en") == "No place is at work here."


async def test_that_all_is_closed_is_answered_with_why_and_until_when(
    place: Day, tell: Tell
) -> None:
    for box in ("cabine_1", "cabine_2"):
        only = SpaceId(box)
        await closes(place.site, place.at("09:00"), place.at("14:00", day=1), "Peinture", only)
    await place.settle()
    opens = "mardi 6 octobre à 14\u00a0h"
    closed = f"Fermé\u00a0: Peinture. Réouverture\u00a0: {opens}."
    assert await tell("quelle cabine est libre ?") == closed
    assert await tell("réserve une cabine pour 30 minutes") == closed
    assert (await tell("quelle salle est libre ?")).startswith("Libre jusqu’à 22")
    await place.leap("23:00")
    assert await tell("which room is free?", language="en") == (
        "Closed. Open again: Tuesday 6 October at 08:00."
    )

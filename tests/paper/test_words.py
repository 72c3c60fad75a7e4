"""What a sign says, in French and in English."""

import pytest

from custom_components.faitout.paper import words
from tests.paper.signs import at, notice


@pytest.mark.parametrize(
    ("state", "language", "told"),
    [
        ("free", "fr", ("Libre", "jusqu’à 14\u00a0h")),
        ("free", "en", ("Free", "until 14:00")),
        ("free until closing", "fr", ("Libre", "jusqu’à 22\u00a0h")),
        ("booked", "fr", ("Réservé", "jusqu’à 14\u00a0h")),
        ("occupied", "fr", ("Occupé", "jusqu’à 12\u00a0h\u00a030")),
        ("walk-in", "fr", ("Occupé", "sans réservation")),
        ("closed", "fr", ("Fermé", "ouvre jeu.\u00a08\u00a0h")),
        ("closed", "en", ("Closed", "opens Thu\u00a008:00")),
        ("closed for a reason", "fr", ("Fermé", "ouvre 28\u00a0déc.\u00a08\u00a0h")),
        ("unsure", "fr", ("Non réservé", "présence inconnue")),
        ("bookings unknown", "fr", ("Incertain", "agenda inconnu")),
        ("unknown", "fr", ("Inconnu", "pas encore connu")),
        ("out of service", "xx", ("Out of service", "")),
    ],
)
def test_a_state_is_told_with_what_is_known_of_its_end(
    state: str, language: str, told: tuple[str, str]
) -> None:
    seen = notice(state, language=language)
    assert (words.state(seen.content), words.until(seen)) == told


def test_its_age_and_its_next_check_stand_on_it() -> None:
    assert words.age(notice()) == ("Vu 11\u00a0h\u00a005 \u2013 prochain 11\u00a0h\u00a025")


def test_who_does_not_come_is_told_what_becomes_of_the_booking() -> None:
    assert words.remark(notice("booked")) == "Libre à 11\u00a0h\u00a010 si personne ne vient"
    assert not words.remark(notice("free"))


def test_why_it_is_closed_stands_on_it() -> None:
    assert words.remark(notice("closed for a reason")) == "Congés d’hiver"
    assert not words.remark(notice("closed"))


def test_midnight_belongs_to_the_day_that_ends() -> None:
    content = notice().content
    assert words.ends_at(at(0, day=3), at(11), content) == "24\u00a0h"
    assert words.ends_at(at(0, 1, day=3), at(11), content) == "jeu.\u00a00\u00a0h\u00a001"

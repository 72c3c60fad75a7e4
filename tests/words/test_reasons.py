"""Reasons are sentences that a person understands, in the language of the installation."""

from datetime import UTC, datetime, timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.reason import Evidence, Reason, Rule, Sign
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.words.reasons import length, sentence
from tests.places import set_up

RADAR = SensorId("binary_sensor.salle_radar")
TEN_TO_NINE = datetime(2026, 10, 5, 6, 50, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def french(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let it be nine on a Monday in Luzech, in French."""
    freezer.move_to("2026-10-05T07:00:00+00:00")
    hass.config.language = "fr"
    hass.states.async_set(RADAR, "off", {"friendly_name": "Radar"})
    await set_up(hass)


def because(rule: Rule, *evidence: Evidence, after: timedelta | None = None) -> Reason:
    """Return a reason."""
    return Reason(rule=rule, at=TEN_TO_NINE, evidence=evidence, after=after, until=TEN_TO_NINE)


async def test_a_release_names_the_rule_the_sensors_and_the_time(hass: HomeAssistant) -> None:
    nobody = Evidence(Sign.AGAINST, RADAR, SensorKind.RADAR, at=TEN_TO_NINE)
    reason = because(Rule.NO_SHOW, nobody, after=timedelta(minutes=10))
    assert sentence(hass, reason) == (
        "Libéré : personne n’a été vu en 10 min (Radar : personne depuis 8\u00a0h\u00a050)."
    )


async def test_a_blind_sensor_is_named_with_what_is_wrong(hass: HomeAssistant) -> None:
    blind = Evidence(Sign.BLIND, RADAR, SensorKind.RADAR, Health.SILENT, TEN_TO_NINE)
    assert sentence(hass, because(Rule.KEPT_BLIND, blind)) == (
        "Pas libéré : les capteurs n’ont pas pu le dire (Radar : muet)."
    )


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        (
            Evidence(Sign.FOR, RADAR, SensorKind.RADAR, at=TEN_TO_NINE),
            "Radar : quelqu’un depuis 8\u00a0h\u00a050",
        ),
        (Evidence(Sign.AGAINST, RADAR, SensorKind.RADAR), "Radar : personne"),
        (Evidence(Sign.FOR, at=TEN_TO_NINE), "quelqu’un l’a dit à 8\u00a0h\u00a050"),
        (
            Evidence(Sign.FOR, kind=SensorKind.DOOR, at=TEN_TO_NINE),
            "vu derrière la porte fermée à 8\u00a0h\u00a050",
        ),
        (Evidence(Sign.AGAINST, SensorId("binary_sensor.gone")), "binary_sensor.gone : personne"),
        (
            Evidence(Sign.FOR, RADAR, SensorKind.RADAR, at=TEN_TO_NINE - timedelta(days=1)),
            "Radar : quelqu’un depuis dimanche 4 octobre à 8\u00a0h\u00a050",
        ),
    ],
)
async def test_each_kind_of_evidence_has_its_words(
    hass: HomeAssistant, evidence: Evidence, words: str
) -> None:
    assert words in sentence(hass, because(Rule.SOMEBODY_THERE, evidence))


@pytest.mark.parametrize("rule", Rule)
async def test_every_rule_makes_a_sentence(hass: HomeAssistant, rule: Rule) -> None:
    text = sentence(hass, because(rule, after=timedelta(minutes=10)))
    assert text.endswith(".")
    assert "reason_" not in text
    assert "{" not in text


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(minutes=90), "1 h 30 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(seconds=20), "20 s"),
        (timedelta(0), "0 s"),
    ],
)
async def test_lengths_of_time_are_short(hass: HomeAssistant, span: timedelta, words: str) -> None:
    assert length(hass, span) == words


async def test_several_signs_stand_beside_each_other(hass: HomeAssistant) -> None:
    said = (
        Evidence(Sign.AGAINST, RADAR, SensorKind.RADAR),
        Evidence(Sign.FOR, at=TEN_TO_NINE),
    )
    assert "Radar : personne ; quelqu’un l’a dit à 8\u00a0h\u00a050" in sentence(
        hass, because(Rule.SOMEBODY_THERE, *said)
    )

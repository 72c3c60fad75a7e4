"""What would help a room is a sentence that says what to buy or do, in either language."""

from datetime import time, timedelta

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.engine.advice import Advice, Help
from custom_components.faitout.engine.ghosts import Haunting
from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.record import Appliance
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.words.sight import advice_sentence
from tests.places import set_up

RADAR = SensorId("binary_sensor.salle_radar")
LONG = timedelta(minutes=24)
AT_THREE = Haunting(RADAR, SensorKind.RADAR, 4, at=time(3, 0))


def advice_on(help_by: Help) -> Advice:
    """Return advice with all that it may be about."""
    return Advice(help_by, RADAR, Health.SILENT, LONG, count=4, of=20)


@pytest.fixture
async def site(hass: HomeAssistant, language: str) -> None:
    """Let there be a site in a language, with a radar that has a name."""
    hass.states.async_set(RADAR, "off", {"friendly_name": "Radar"})
    await hass.config.async_update(language=language)
    await set_up(hass)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("help_by", [each for each in Help if each is not Help.CALM])
@pytest.mark.usefixtures("site")
async def test_every_advice_is_a_sentence(hass: HomeAssistant, help_by: Help) -> None:
    text = advice_sentence(hass, advice_on(help_by))
    assert text.endswith(".")
    assert "advice_" not in text
    assert "{" not in text


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("during", [None, *Appliance])
@pytest.mark.usefixtures("site")
async def test_every_cause_of_ghosts_is_a_sentence(
    hass: HomeAssistant, during: Appliance | None
) -> None:
    found = Haunting(RADAR, SensorKind.RADAR, 4, None if during else time(3, 0), during)
    text = advice_sentence(hass, Advice(Help.CALM, RADAR, count=4, haunting=found))
    assert "Radar" in text
    assert "advice_" not in text
    assert "{" not in text


@pytest.mark.parametrize("language", ["fr"])
@pytest.mark.parametrize(
    ("advice", "words"),
    [
        (advice_on(Help.RADAR_OR_DOOR), "a manqué des gens ici, jusqu’à 24 min de suite"),
        (Advice(Help.RADAR_OR_DOOR), "manque les gens immobiles, jusqu’à 25 min de suite"),
        (advice_on(Help.BATTERY), "Une pile neuve pour Radar"),
        (advice_on(Help.HANG_ELSEWHERE), "il a manqué 4 utilisations sur 20"),
        (
            Advice(Help.HANG_ELSEWHERE, RADAR, count=3, of=3),
            "il n’a vu aucune des 3 utilisations",
        ),
        (Advice(Help.CALM, RADAR, haunting=AT_THREE), "vers 3\u00a0h, 4 fois"),
        (advice_on(Help.CONNECTION), "il a disparu 4 fois, 24 min en tout"),
    ],
)
@pytest.mark.usefixtures("site")
async def test_it_says_in_french_what_to_buy_or_do(
    hass: HomeAssistant, advice: Advice, words: str
) -> None:
    assert words in advice_sentence(hass, advice)

"""What the dashboard lets Home Assistant write: the bookings of the day, and the month's table."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers.template import Template
import pytest

from custom_components.faitout.dashboard.figures import TABLE
from custom_components.faitout.dashboard.plan import Card, PlannedSite, PlannedSpace
from custom_components.faitout.dashboard.today import today
from custom_components.faitout.engine.policy import SpaceKind
from tests.day import Day

ODD = """Salle "A" %} {{ 1 + 1 }} 'b' {# no #} \\"""


def say(key: str, **_: str) -> str:
    """Return the key for the text."""
    return key


def written(hass: HomeAssistant, *names: str) -> str:
    """Return the bookings of the day as they are written for spaces of these names."""
    spaces = tuple(
        PlannedSpace(
            name=name,
            kind=SpaceKind.MEETING_ROOM,
            entities={"bookings": f"calendar.salle_{index}"},
        )
        for index, name in enumerate(names)
    )
    view = today((PlannedSite(name="Luzech", spaces=spaces, entities={}),), say)
    return str(Template(_last_note(view)["content"], hass).async_render(parse_result=False))


def _last_note(view: Card) -> Card:
    card: Card = view["sections"][0]["cards"][-1]
    return card


def event(hass: HomeAssistant, index: int, start: str, end: str, state: str = "off") -> None:
    """Let a calendar have an event that runs or comes next."""
    times = {"start_time": start, "end_time": end, "message": "Secret"}
    hass.states.async_set(f"calendar.salle_{index}", state, times)


@pytest.mark.usefixtures("day")
async def test_the_bookings_of_the_day_come_by_their_time_without_titles(
    hass: HomeAssistant,
) -> None:
    await hass.config.async_set_time_zone("Europe/Paris")
    event(hass, 0, "2026-10-05 15:00:00", "2026-10-05 16:30:00")
    event(hass, 1, "2026-10-05 08:00:00", "2026-10-05 10:00:00", "on")
    event(hass, 2, "2026-10-06 08:00:00", "2026-10-06 10:00:00")
    text = written(hass, "Grande salle", "Cabine", "Demain")
    assert text.split("\n") == [
        "- **08:00\u201310:00** Cabine",
        "- **15:00\u201316:30** Grande salle",
    ]


@pytest.mark.usefixtures("day")
async def test_a_day_without_bookings_says_so(hass: HomeAssistant) -> None:
    hass.states.async_set("calendar.salle_0", "off")
    assert written(hass, "Grande salle") == "nothing_comes"


@pytest.mark.usefixtures("day")
async def test_no_name_of_a_space_breaks_the_page(hass: HomeAssistant) -> None:
    event(hass, 0, "2026-10-05 15:00:00", "2026-10-05 16:30:00")
    assert written(hass, ODD) == f"- **15:00\u201316:30** {ODD}"


async def test_the_table_of_the_month_has_a_line_for_each_space(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    room = {"name": "A|b", "used_hours": 1.26, "booked_hours": 3, "no_shows": 2}
    hass.states.async_set("sensor.used", "1.26", {"spaces": [room]})
    table = TABLE.format(
        entity="sensor.used", point=",", space="space", used="used", booked="booked", no_shows="no"
    )
    text = Template(table, hass).async_render(parse_result=False)
    assert text.split("\n")[2:] == ["| A/b | 1,3 h | 3,0 h | 2 |"]

"""A place, its animator, and a telephone of hers with the companion app."""

from collections.abc import AsyncIterator
from typing import Any

from aiohttp.test_utils import TestClient
from homeassistant.auth.models import User
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.concerns import concerns_at
from custom_components.faitout.engine.concern import Concern, ConcernKind
from custom_components.faitout.engine.faults import Fault
from custom_components.faitout.engine.ids import SpaceId
from tests.day import Day
from tests.people import make_animators, ordinary
from tests.places import SITE_DATA
from tests.telephones import PushServer, Telephone, register

type Client = TestClient[Any, Any]

SALLE = SpaceId("salle")
SMOKE = "binary_sensor.smoke"


async def report(house: Day, fault: Fault = Fault.HEATING) -> None:
    """Let a member say that something is wrong with the room."""
    await house.site.faults.report(SALLE, fault, by="screen", takes_out=False)
    await house.settle()


async def settle_fault(house: Day, fault: Fault = Fault.HEATING) -> None:
    """Let somebody see to it."""
    await house.site.faults.seen_to(SALLE, [fault], back_in_service=False)
    await house.settle()


async def burns(house: Day, word: str = "on") -> None:
    """Let the smoke detector say something."""
    house.hass.states.async_set(SMOKE, word)
    await house.settle()


async def choose(house: Day, **options: Any) -> None:
    """Choose something in the options of the place."""
    entry = house.site.entry
    house.hass.config_entries.async_update_entry(entry, options={**entry.options, **options})
    await house.settle()


def concerns(house: Day, kind: ConcernKind) -> list[Concern]:
    """Return what of a kind needs a person."""
    kept = concerns_at(house.site)
    return [each for each in kept.attention.concerns if each.kind is kind] if kept else []


@pytest.fixture
async def push(request: pytest.FixtureRequest) -> AsyncIterator[PushServer]:
    """Let there be a push server."""
    request.getfixturevalue("socket_enabled")
    server = PushServer()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def house(day: Day, monkeypatch: pytest.MonkeyPatch) -> Day:
    """Let the place have a room and a smoke detector, in a home that knows the app."""
    for part in ("webhook", "mobile_app", "repairs", "notify"):
        assert await async_setup_component(day.hass, part, {})
    monkeypatch.setitem(SITE_DATA, "emergency", [SMOKE])
    day.hass.states.async_set(SMOKE, "off")
    await day.begin()
    return day


@pytest.fixture
async def client(house: Day, hass_client_no_auth: ClientSessionGenerator) -> Client:
    """Let telephones reach Home Assistant, which takes no more pages from then on."""
    assert house.hass.is_running
    return await hass_client_no_auth()


@pytest.fixture
async def camille(house: Day) -> User:
    """Let there be an animator."""
    user = await ordinary(house.hass, "Camille")
    make_animators(house.site, user)
    await house.settle()
    return user


@pytest.fixture
async def phone(house: Day, client: Client, push: PushServer, camille: User) -> Telephone:
    """Let her have a telephone."""
    phone = await register(house.hass, client, push, camille, "Pixel")
    await house.settle()
    return phone

"""A Matter lock that keeps schedules: it refuses a code outside its window by itself."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
import sys
from types import ModuleType, SimpleNamespace
from typing import Any, override

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.engine.access.slots.order import SlotResult
from custom_components.faitout.outputs.lock_codes.contract import CodeWindow, NoAnswerError
from custom_components.faitout.outputs.lock_codes.matter import MatterDriver
from custom_components.faitout.outputs.lock_codes.matter_schedules import (
    LOCAL_TIME,
    MatterSchedules,
    Schedules,
)
from tests.outputs.lock_codes.keypads import KEYPAD
from tests.outputs.lock_codes.test_drivers import matter

NOON = datetime(2026, 3, 28, 11, tzinfo=UTC)
"""In Luzech, the day before the clocks go forward."""
WINDOW = (NOON + timedelta(hours=10), NOON + timedelta(hours=20))
"""Over the change of clock: from 22:00 to 09:00 by the clock of the place."""
YEAR_DAY = 1 << 10
COMMANDS = ("SetYearDaySchedule", "GetYearDaySchedule")


@dataclass
class Given(Schedules):
    """The schedules of a lock, by its users."""

    kept: bool = True
    windows: dict[int, CodeWindow] = field(default_factory=dict)

    @override
    async def are_kept(self) -> bool:
        if not self.kept:
            raise NoAnswerError("timeout")
        return True

    @override
    async def give(self, user: int, window: CodeWindow) -> None:
        self.windows[user] = window

    @override
    async def given(self, user: int) -> CodeWindow | None:
        return self.windows.get(user)


def by_schedule(*users: tuple[int, str, bool]) -> Any:
    """Return a Matter lock whose users open by schedule only."""
    noted = matter(*users)
    for user in noted.answers["get_lock_users"]["users"]:
        user["user_type"] = "year_day_schedule_user"
    return noted


async def test_a_code_has_its_window_before_it_is_in_the_lock() -> None:
    noted, given = by_schedule((4, "F03-abcde", False)), Given()
    driver = MatterDriver(noted, given)
    assert (await driver.ability()).keeps_schedules
    await driver.write(3, "123987", "abcde", WINDOW)
    user = next(data for action, data in noted.asked if action == "set_lock_user")
    assert user["user_type"] == "year_day_schedule_user"
    assert given.windows == {4: WINDOW}


async def test_a_lock_whose_schedules_cannot_be_asked_for_keeps_none() -> None:
    assert not (await MatterDriver(matter(), Given(kept=False)).ability()).keeps_schedules
    assert not (await MatterDriver(matter()).ability()).keeps_schedules
    with pytest.raises(NoAnswerError):
        await MatterDriver(matter((4, "F03-abcde", True))).limit(3, WINDOW)


async def test_the_window_is_read_back_with_the_code() -> None:
    given = Given(windows={4: WINDOW})
    driver = MatterDriver(by_schedule((4, "F03-abcde", True)), given)
    longer = (WINDOW[0], WINDOW[1] + timedelta(minutes=30))
    assert await driver.read(3, None, "abcde", WINDOW) is SlotResult.SAME
    assert await driver.read(3, None, "abcde", longer) is SlotResult.WINDOW
    await driver.limit(3, longer)
    assert await driver.read(3, None, "abcde", longer) is SlotResult.SAME
    given.windows.clear()
    assert await driver.read(3, None, "abcde", WINDOW) is SlotResult.WINDOW


async def test_a_user_who_opens_at_any_time_is_not_one_of_a_schedule() -> None:
    given = Given(windows={4: WINDOW})
    plain = MatterDriver(matter((4, "F03-abcde", True)), given)
    assert await plain.read(3, None, "abcde", WINDOW) is SlotResult.OTHER
    limited = MatterDriver(by_schedule((4, "F03-abcde", True)), given)
    assert await limited.read(3, None, "abcde", None) is SlotResult.OTHER


@dataclass
class Client:
    """Home Assistant's Matter client, and the lock behind it."""

    features: int = YEAR_DAY
    local_time: object = None
    sent: list[tuple[str, dict[str, int]]] = field(default_factory=list)
    answer: object = None

    async def read_attribute(self, _: int, path: str) -> dict[str, object]:
        return {path: self.local_time}

    async def send_device_command(self, *, command: Any, **_: Any) -> object:
        self.sent.append(command)
        return self.answer


@pytest.fixture
async def client(
    hass: HomeAssistant,
    entity_registry: er.EntityRegistry,
    device_registry: dr.DeviceRegistry,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Client:
    """A lock of Matter, at noon in Luzech."""
    await hass.config.async_set_time_zone("Europe/Paris")
    freezer.move_to(NOON)
    entry = MockConfigEntry(domain="matter")
    entry.add_to_hass(hass)
    device = device_registry.async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={("matter", "deviceid_1")}
    )
    entity_registry.async_get_or_create(
        "lock", "matter", "one", suggested_object_id="keypad", device_id=device.id
    )
    client = Client()
    clusters = ModuleType("chip.clusters.Objects")
    commands = {name: partial(_command, name) for name in COMMANDS}
    clusters.DoorLock = SimpleNamespace(  # type: ignore[attr-defined] # as the library names it
        Attributes=SimpleNamespace(FeatureMap="feature map"),
        Bitmaps=SimpleNamespace(Feature=SimpleNamespace(kYearDayAccessSchedules=YEAR_DAY)),
        Commands=SimpleNamespace(**commands),
    )
    endpoint = SimpleNamespace(
        endpoint_id=1,
        has_cluster=lambda cluster: cluster is clusters.DoorLock,
        get_attribute_value=lambda *_: client.features,
    )
    node = SimpleNamespace(node_id=7, endpoints={1: endpoint})
    helpers = ModuleType("homeassistant.components.matter.helpers")
    helpers.node_from_ha_device_id = lambda *_: node  # type: ignore[attr-defined] # as above
    helpers.get_matter = lambda _: SimpleNamespace(matter_client=client)  # type: ignore[attr-defined] # as above
    monkeypatch.setitem(sys.modules, clusters.__name__, clusters)
    monkeypatch.setitem(sys.modules, helpers.__name__, helpers)
    return client


def _command(name: str, **fields: int) -> tuple[str, dict[str, int]]:
    return name, fields


def by_its_clock(at: datetime) -> int:
    """Return an instant in seconds since 2000 by the clock of the place."""
    local = dt_util.as_local(at).replace(tzinfo=UTC)
    return int((local - datetime(2000, 1, 1, tzinfo=UTC)).total_seconds())


@pytest.mark.parametrize(
    ("wrong", "kept"),
    [(timedelta(), True), (timedelta(seconds=20), True), (timedelta(hours=1), False)],
)
async def test_schedules_are_kept_by_a_lock_whose_clock_is_right(
    hass: HomeAssistant,
    client: Client,
    wrong: timedelta,
    kept: bool,  # noqa: FBT001 - a case
) -> None:
    client.local_time = by_its_clock(NOON + wrong) * 1_000_000
    assert await MatterSchedules(hass, KEYPAD).are_kept() is kept


async def test_schedules_are_not_kept_where_the_lock_says_nothing_of_them(
    hass: HomeAssistant, client: Client
) -> None:
    assert not await MatterSchedules(hass, KEYPAD).are_kept()
    client.local_time = by_its_clock(NOON) * 1_000_000
    client.features = 0
    assert not await MatterSchedules(hass, KEYPAD).are_kept()
    assert LOCAL_TIME.endswith("/7")


async def test_a_window_is_told_and_read_by_the_clock_of_the_place(
    hass: HomeAssistant, client: Client
) -> None:
    """Ten hours that are eleven on the clock: it is put forward in between."""
    schedules = MatterSchedules(hass, KEYPAD)
    await schedules.give(4, WINDOW)
    ((command, fields),) = client.sent
    assert command == "SetYearDaySchedule"
    assert fields["userIndex"] == 4
    assert fields["localEndTime"] - fields["localStartTime"] == 11 * 3600
    client.answer = {
        "status": 0,
        "localStartTime": fields["localStartTime"],
        "localEndTime": fields["localEndTime"],
    }
    assert await schedules.given(4) == WINDOW
    client.answer = SimpleNamespace(**client.answer)
    assert await schedules.given(4) == WINDOW
    client.answer = {"status": 0x8B, "localStartTime": None, "localEndTime": None}
    assert await schedules.given(4) is None


@pytest.mark.usefixtures("client")
async def test_a_lock_that_is_not_there_has_no_schedules(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NoAnswerError):
        await MatterSchedules(hass, "lock.nowhere").give(4, WINDOW)
    monkeypatch.setattr(
        sys.modules["homeassistant.components.matter.helpers"],
        "node_from_ha_device_id",
        lambda *_: None,
    )
    with pytest.raises(NoAnswerError):
        await MatterSchedules(hass, KEYPAD).give(4, WINDOW)

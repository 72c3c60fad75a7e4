"""From what is typed to the relay: through a node, ESPHome, Home Assistant and the hub; alone."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from homeassistant.config_entries import SOURCE_USER, ConfigEntryState
from homeassistant.const import EVENT_CALL_SERVICE, MATCH_ALL
from homeassistant.core import Event, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.hub.door_nodes import talk
from custom_components.faitout.hub.door_nodes.part import DoorNodes
from custom_components.faitout.hub.door_nodes.talk import NodeTalk
from custom_components.faitout.hub.members import Access
from custom_components.faitout.hub.site import Site
from custom_components.faitout.inputs.nodes.ear import EVENT_DOOR_NODE
from demo.clock import until
from demo.ports import HOST, accepts, free_port
from simulator.nodes.door_panel import CLOCK_UNKNOWN, REFUSED, RELAY_OFF, RELAY_ON, DoorPanel
from tests.nodes.firmware import Node, built
from tests.places import SITE_DATA, door, space

PATIENCE = 30.0
SOON = 5.0
"""Seconds for what happens in a fraction of one."""
NEVER = 2.5
"""Seconds in which a node alone has long decided: it waits 1.5 for the hub."""
KEY = bytes(range(32))
ENTRANCE = DoorId("entrance")
LOCK = "lock.entrance_lock"
HUB_ANSWERS = "binary_sensor.entrance_hub_answers"
STILL_OPENS = "node_still_opens_luzech_entrance"

pytestmark = [pytest.mark.usefixtures("socket_enabled", "bluetooth"), pytest.mark.timeout(420)]


@cache
def one_port() -> int:
    """Return the port of all tests here: it stands in the program, which is built once."""
    return free_port()


@cache
def one_program(port: int, line: Path) -> Path:
    return built("entrance-door", api_port=str(port), panel_port=str(line), door_key=KEY.hex())


@pytest.fixture
async def panel() -> AsyncIterator[DoorPanel]:
    """What hangs on the node; ESPHome wants a path of two parts."""
    panel = DoorPanel(Path(f"/tmp/faitout-panel-{one_port()}"))  # noqa: S108
    panel.start()
    yield panel
    panel.stop()


@pytest.fixture
async def node(panel: DoorPanel, tmp_path: Path) -> AsyncIterator[Node]:
    """The node of the entrance, as a program, with a flash of its own."""
    node = Node(one_program(one_port(), panel.line), tmp_path / "flash")
    await node.start()
    assert await until(lambda: accepts(one_port()), PATIENCE)
    yield node
    await node.kill()


class Place:
    """A place whose entrance has the node, in a real Home Assistant."""

    def __init__(self, hass: HomeAssistant, esphome: str, device: str) -> None:
        self.hass = hass
        self.esphome = esphome
        self.device = device
        self.entry: MockConfigEntry | None = None
        self._given = 0

    async def open(self, key: bytes = KEY) -> None:
        """Bring the site up."""
        entrance = door(
            lock=LOCK,
            contact="binary_sensor.entrance_door",
            opens="grants",
            node=self.device,
            node_key=key.hex(),
        )
        self.entry = MockConfigEntry(
            domain=DOMAIN,
            title="Luzech",
            unique_id="luzech",
            data={**SITE_DATA, "opens": "00:00:00", "closes": "00:00:00"},
            subentries_data=(space(), entrance),
        )
        self.entry.add_to_hass(self.hass)
        assert await self.hass.config_entries.async_setup(self.entry.entry_id)
        await self.hass.async_block_till_done()

    async def leave(self) -> None:
        """Let the hub be gone, and its line to the node."""
        assert self.entry is not None
        if self.entry.state is ConfigEntryState.LOADED:
            assert await self.hass.config_entries.async_unload(self.entry.entry_id)
        assert await self.hass.config_entries.async_unload(self.esphome)

    async def come_back(self) -> None:
        """Let both be there again."""
        assert self.entry is not None
        assert await self.hass.config_entries.async_setup(self.esphome)
        assert await self.hass.config_entries.async_setup(self.entry.entry_id)
        assert await until(self.talks, PATIENCE)

    async def talks(self) -> bool:
        """Return whether hub and node talk, and the node says so too."""
        talking = any(
            part.talks_with(self.device) for part in self.site.rights if isinstance(part, DoorNodes)
        )
        state = self.hass.states.get(HUB_ANSWERS)
        return talking and state is not None and state.state == "on"

    @property
    def site(self) -> Site:
        assert self.entry is not None
        site: Site = self.entry.runtime_data
        return site

    @property
    def access(self) -> Access:
        assert self.site.access is not None
        return self.site.access

    async def give(self, **values: Any) -> tuple[Grant, str]:
        """Give somebody a code for the entrance, and wait until the node has it."""
        now = dt_util.utcnow()
        self._given += 1
        window = {"start": now - timedelta(minutes=1), "end": now + timedelta(hours=2)}
        wanted = Grant(
            id=GrantId(f"grant{self._given}"),
            kind=GrantKind.GUEST,
            doors=frozenset({ENTRANCE}),
            created_at=now,
            **{**window, **values},
        )
        issued = await self.access.grant(wanted, with_code=True)
        assert issued.code
        assert await until(self.holds(wanted.id, there=True), PATIENCE)
        return issued.grant, issued.code

    def holds(self, grant: GrantId, *, there: bool) -> Callable[[], Awaitable[bool]]:
        """Return what says whether the node has confirmed that it holds a grant, or does not."""

        async def is_so() -> bool:
            data = await self.site.journal.kept(f"door_node/{self.device}")
            return data is not None and (grant in data.decode()) is there

        return is_so


@pytest.fixture
async def place(
    hass: HomeAssistant,
    node: Node,  # noqa: ARG001 - it has to run
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Place]:
    """The node as Home Assistant knows it, before its door is set up. All is quick there."""
    monkeypatch.setattr(talk, "OPEN_FOR", timedelta(seconds=1))
    monkeypatch.setattr(talk, "CONFIRM_WITHIN", 2.0)
    for component in ("homeassistant", "esphome"):
        assert await async_setup_component(hass, component, {})
    form = await hass.config_entries.flow.async_init("esphome", context={"source": SOURCE_USER})
    done = await hass.config_entries.flow.async_configure(
        form["flow_id"], {"host": HOST, "port": one_port()}
    )
    assert done["type"] is FlowResultType.CREATE_ENTRY, done

    async def is_known() -> bool:
        return hass.states.get(LOCK) is not None

    assert await until(is_known, PATIENCE)
    esphome = done["result"].entry_id
    (device,) = dr.async_entries_for_config_entry(dr.async_get(hass), esphome)
    yield Place(hass, esphome, device.id)
    for domain in (DOMAIN, "esphome"):
        for entry in hass.config_entries.async_entries(domain):
            await hass.config_entries.async_remove(entry.entry_id)


def easy_to_tell(code: str) -> str:
    """Return a code that is not this one."""
    return f"{(int(code) + 1) % 10 ** len(code):0{len(code)}}"


async def test_a_code_opens_the_relay_and_a_wrong_one_does_not_and_nobody_can_read_it(
    hass: HomeAssistant, place: Place, panel: DoorPanel
) -> None:
    events = async_capture_events(hass, MATCH_ALL)
    await place.open()
    assert await until(place.talks, PATIENCE)
    _, code = await place.give()

    panel.type(easy_to_tell(code))
    assert await panel.next(REFUSED, within=SOON)
    assert not panel.is_open
    panel.type(code)
    assert await panel.next(RELAY_ON, within=SOON)
    assert await panel.next(RELAY_OFF, within=PATIENCE)

    (opening,) = await place.access.openings()
    assert (opening.door, opening.reader) == (ENTRANCE, f"node/{place.device}")
    told = "".join(f"{event.event_type} {event.data}" for event in events)
    assert EVENT_DOOR_NODE in told
    assert EVENT_CALL_SERVICE in told
    marks = [key.mark for key in place.access.node_keys(place.device)]
    assert marks
    assert not [secret for secret in (code, KEY.hex(), *marks) if secret in told]


async def test_alone_it_decides_and_tells_once_even_over_a_power_cut(
    place: Place, panel: DoorPanel, node: Node
) -> None:
    await place.open()
    assert await until(place.talks, PATIENCE)
    _, code = await place.give()
    _, later = await place.give(start=dt_util.utcnow() + timedelta(hours=1))
    _, once = await place.give(uses=1)
    _, always = await place.give(end=dt_util.utcnow() + timedelta(days=30), after_hours=True)
    await place.leave()

    for wrong in (easy_to_tell(code), later):
        panel.type(wrong)
        assert await panel.next(REFUSED, within=SOON)
        assert not panel.is_open
    for right in (code, once):
        panel.type(right)
        assert await panel.next(RELAY_ON, within=SOON)
        assert await panel.next(RELAY_OFF, within=SOON)
    panel.type(once)
    assert await panel.next(REFUSED, within=SOON)
    assert not panel.is_open

    # The power fails, and with it the clock: only who may come at any hour is let in.
    await node.kill()
    await node.start()
    assert await until(lambda: accepts(one_port()), PATIENCE)
    panel.type(code)
    assert await panel.next(CLOCK_UNKNOWN, within=SOON)
    assert not panel.is_open
    panel.type(always)
    assert await panel.next(RELAY_ON, within=SOON)

    await place.come_back()

    async def has_told() -> bool:
        return len(await place.access.openings()) >= 3

    assert await until(has_told, PATIENCE)
    assert [each.kind for each in await place.access.openings()] == [GrantKind.GUEST] * 3
    used = place.access.grant_of(GrantId("grant3"))
    assert used is not None
    assert used.used == 1
    await place.leave()
    await place.come_back()
    assert await until(place.holds(GrantId("grant1"), there=True), PATIENCE)
    assert len(await place.access.openings()) == 3


async def test_what_was_recorded_opens_nothing_when_it_is_played_again(
    hass: HomeAssistant, place: Place, panel: DoorPanel
) -> None:
    said: list[str] = []

    def heard(event: Event[Any]) -> None:
        if event.data.get("service") == "entrance_door_host_faitout_door":
            said.append(event.data["service_data"]["message"])

    hass.bus.async_listen(EVENT_CALL_SERVICE, heard)
    typed = async_capture_events(hass, EVENT_DOOR_NODE)
    await place.open()
    assert await until(place.talks, PATIENCE)
    _, code = await place.give()
    panel.type(code)
    assert await panel.next(RELAY_OFF, within=PATIENCE)

    opened = len(await place.access.openings())
    assert opened == 1
    for event in list(typed):
        hass.bus.async_fire(EVENT_DOOR_NODE, event.data)
    for message in said:
        await hass.services.async_call(
            "esphome", "entrance_door_host_faitout_door", {"message": message}, blocking=True
        )
    assert not await panel.next(RELAY_ON, within=NEVER)
    assert len(await place.access.openings()) == opened
    # It was no more than noise: the next one who comes is let in.
    assert await until(place.talks, PATIENCE)
    panel.type(code)
    assert await panel.next(RELAY_ON, within=SOON)


async def test_a_node_with_another_key_is_not_heard_and_told(
    hass: HomeAssistant, place: Place, panel: DoorPanel
) -> None:
    await place.open(key=bytes(32))

    async def is_told() -> bool:
        issue = ir.async_get(hass).async_get_issue(DOMAIN, "node_wrong_key_luzech_entrance")
        return issue is not None

    assert await until(is_told, PATIENCE)
    assert not await place.talks()
    panel.type("123456")
    assert not await panel.next(RELAY_ON, within=NEVER)
    assert await place.access.openings() == []


async def test_what_is_taken_away_is_off_the_node_or_the_animator_is_told(
    hass: HomeAssistant,
    place: Place,
    panel: DoorPanel,
    node: Node,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await place.open()
    assert await until(place.talks, PATIENCE)
    first, code = await place.give()
    second, _ = await place.give()
    await place.access.revoke(first.id)
    assert await until(place.holds(first.id, there=False), SOON)
    assert ir.async_get(hass).async_get_issue(DOMAIN, STILL_OPENS) is None
    # The hub hangs: the node waits for it, and does not let in who was taken off.
    monkeypatch.setattr(NodeTalk, "hear", lambda *_: None)
    panel.type(code)
    assert await panel.next(REFUSED, within=SOON)
    assert not panel.is_open

    await node.kill()
    await place.access.revoke(second.id)

    async def is_told() -> bool:
        return ir.async_get(hass).async_get_issue(DOMAIN, STILL_OPENS) is not None

    assert await until(is_told, PATIENCE)


async def test_the_exit_button_opens_with_no_hub_and_no_network(
    node: Node,  # noqa: ARG001 - it has to run
    panel: DoorPanel,
) -> None:
    """Nobody has ever connected to this node."""
    panel.press_exit(pressed=True)
    assert await panel.next(RELAY_ON, within=SOON)
    # As long as it is pressed the door stays open; then for the time it takes to pass.
    assert not await panel.next(RELAY_OFF, within=NEVER)
    panel.press_exit(pressed=False)
    assert await panel.next(RELAY_OFF, within=SOON)

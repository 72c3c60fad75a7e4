"""From a code that is typed to the relay: a real node as a program, Home Assistant, and the hub."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from homeassistant.config_entries import SOURCE_USER, ConfigSubentryData
from homeassistant.const import EVENT_CALL_SERVICE
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import SUBENTRY_DOOR
from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId, Mark as CodeMark
from custom_components.faitout.hub.access.marks import Marks
from custom_components.faitout.hub.door_nodes.part import DoorNodes
from custom_components.faitout.inputs.nodes.ear import EVENT_DOOR_NODE
from demo.clock import until
from demo.ports import HOST, accepts, free_port
from simulator.nodes.door_panel import REFUSED, WELCOME, DoorPanel
from simulator.nodes.firmware import Node, built

from .home import at_home, scratch, set_up
from .places import entry, open_site
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS, rows_of, spread

TITLE = "From a code that is typed to the relay"
ROUNDS = {Size.QUICK: 15, Size.FULL: 200}
MOST_WRONG = 25
"""Wrong codes in all: after thirty in a day a door takes no more of them."""
KEY = bytes(range(32))
LOCK = "lock.entrance_lock"
PATIENCE = 60.0
ANSWER = 10.0
"""Seconds until a node has to answer."""
NOTES = (
    "The node is the program of entrance-door on loopback, paired with the real integration.",
    "Its relay is on before it says welcome, which is the instant taken.",
    "Without the hash: from the message on the bus to the answer's call, less the code's mark.",
)


def run(size: Size) -> Rows:
    """Measure."""
    say("building the node")
    port = free_port()
    line = Path(f"/tmp/faitout-panel-{port}")  # noqa: S108 - ESPHome wants a path of two parts
    program = built("entrance-door", api_port=str(port), panel_port=str(line), door_key=KEY.hex())

    async def measure(hass: HomeAssistant) -> Rows:
        with scratch() as flash:
            panel, node = DoorPanel(line), Node(program, Path(flash))
            panel.start()
            await node.start()
            try:
                return await _measured(hass, port, panel, ROUNDS[size])
            finally:
                await node.kill()
                panel.stop()

    return at_home(measure)


@dataclass(slots=True)
class _Hub:
    """When the hub heard of a try, when it answered, and how long the mark took; in seconds."""

    heard: float = 0.0
    answered: float = 0.0
    hashing: float = 0.0
    without_hash: list[float] = field(default_factory=list)

    @callback
    def hears(self, _: Event[Any]) -> None:
        self.heard, self.hashing = perf_counter(), 0.0

    @callback
    def calls(self, event: Event[Any]) -> None:
        if event.data["domain"] == "esphome":
            self.answered = perf_counter()

    def note(self) -> None:
        """Take in one try that is over, in milliseconds."""
        taken = self.answered - self.heard - self.hashing
        self.without_hash.append(taken * MILLISECONDS)


async def _measured(hass: HomeAssistant, port: int, panel: DoorPanel, rounds: int) -> Rows:
    say("pairing it with Home Assistant")
    code = await _a_place_with_a_code(hass, port)
    wrong = f"{(int(code) + 1) % 10 ** len(code):0{len(code)}}"
    hub = _Hub()
    hass.bus.async_listen(EVENT_DOOR_NODE, hub.hears)
    hass.bus.async_listen(EVENT_CALL_SERVICE, hub.calls)
    right_taken: list[float] = []
    wrong_taken: list[float] = []
    say(f"{rounds} right codes, and wrong ones between them")
    with _timed_marks(hub):
        for number in range(rounds):
            right_taken.append(await _typed(panel, code, WELCOME))
            hub.note()
            if number % max(1, rounds // MOST_WRONG) == 0:
                wrong_taken.append(await _typed(panel, wrong, REFUSED))
                hub.note()
    rows = rows_of(
        "a right code to the relay (beside: a wrong one to its refusal)",
        spread(right_taken),
        spread(wrong_taken),
        against="wrong code",
        p99=Mark(300.0),
    )
    without = spread(hub.without_hash)
    hub_row = Row(
        what="of that the hub, without the hash, p99", ours=without.p99, unit="ms", mark=Mark(10.0)
    )
    return Rows((*rows, hub_row), NOTES)


async def _typed(panel: DoorPanel, code: str, word: str) -> float:
    """Type a code, and return after how many milliseconds the node says a word."""
    # Otherwise the light and the beeps of the one before are still going on.
    await asyncio.sleep(0.05)
    begun = perf_counter()
    coming = asyncio.create_task(panel.next(word, within=ANSWER))
    await asyncio.sleep(0)
    panel.type(code)
    if await coming is None:
        raise RuntimeError(f"the node did not say {word}")
    return (perf_counter() - begun) * MILLISECONDS


async def _a_place_with_a_code(hass: HomeAssistant, port: int) -> str:
    if not await until(lambda: accepts(port), PATIENCE):
        raise RuntimeError("the node does not come up")
    await set_up(hass, "esphome", {})
    form = await hass.config_entries.flow.async_init("esphome", context={"source": SOURCE_USER})
    done = await hass.config_entries.flow.async_configure(
        form["flow_id"], {"host": HOST, "port": port}
    )
    if done["type"] is not FlowResultType.CREATE_ENTRY:
        raise RuntimeError(f"the node cannot be paired: {done}")

    async def is_known() -> bool:
        return hass.states.get(LOCK) is not None

    if not await until(is_known, PATIENCE):
        raise RuntimeError("the node's lock does not come up")
    (device,) = dr.async_entries_for_config_entry(dr.async_get(hass), done["result"].entry_id)
    site = await open_site(hass, entry(range(1), parts=[_door(device.id)]))

    async def talks() -> bool:
        return any(
            part.talks_with(device.id) for part in site.rights if isinstance(part, DoorNodes)
        )

    if site.access is None or not await until(talks, PATIENCE):
        raise RuntimeError("the node and the hub do not talk")
    now = dt_util.utcnow()
    grant = Grant(
        id=GrantId("guest"),
        kind=GrantKind.GUEST,
        doors=frozenset({DoorId("entrance")}),
        start=now,
        end=now + timedelta(hours=2),
        created_at=now,
    )
    issued = await site.access.grant(grant, with_code=True)
    return issued.code or ""


def _door(device: str) -> ConfigSubentryData:
    return ConfigSubentryData(
        subentry_type=SUBENTRY_DOOR,
        unique_id="door_entrance",
        title="Entrance",
        data={
            "name": "Entrance",
            "slug": "entrance",
            "lock": LOCK,
            "spaces": [],
            "opens": "grants",
            "exit_confirmed": False,
            "held_open": 300,
            "node": device,
            "node_key": KEY.hex(),
        },
    )


type _Runner = Callable[[Callable[[], CodeMark]], asyncio.Future[CodeMark]]


@contextmanager
def _timed_marks(hub: _Hub) -> Iterator[None]:
    """Have it noted how long the slow hash takes, turn and thread included: no event says it."""
    mark = Marks.mark

    async def timed(marks: Marks, run: _Runner, kind: KeyKind, secret: str) -> CodeMark:
        begun = perf_counter()
        try:
            return await mark(marks, run, kind, secret)
        finally:
            hub.hashing = perf_counter() - begun

    Marks.mark = timed  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        Marks.mark = mark  # type: ignore[method-assign]

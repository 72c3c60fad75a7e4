"""The talk with a node, whose end is played here: what is answered, kept, told and given."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
import struct
from typing import Any, cast

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.access.answer import DoorAnswer
from custom_components.faitout.engine.access.grant import Admission, Grant, GrantKind
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.access.node_key import NodeKey
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId, MemberId
from custom_components.faitout.hub.door_nodes import talk as talks
from custom_components.faitout.hub.door_nodes.mark import node_mark
from custom_components.faitout.hub.door_nodes.messages import Down, NodeAnswer, Up, ref_of
from custom_components.faitout.hub.door_nodes.node import DoorNode
from custom_components.faitout.hub.door_nodes.sealing import NodeFrame, NodeSession, hello
from custom_components.faitout.hub.door_nodes.talk import MOST_ANSWERED, MOST_TYPED, NodeTalk
from custom_components.faitout.hub.members import Access
from custom_components.faitout.journal import JournalError
from tests.places import door, set_up, space

KEY = bytes(range(32))
DOOR = DoorId("entrance")
STILL_OPENS = "node_still_opens_luzech_entrance"
LOG = 77


class RightOfWay:
    """A right of way that answers as it is told."""

    def __init__(self) -> None:
        self.is_ready = True
        self.answers = DoorAnswer(Admission.UNKNOWN)
        self.asked: list[str] = []
        self.waits: asyncio.Event | None = None
        self.grants: dict[GrantId, Grant] = {}
        self.badges: list[NodeKey] = []
        self.later: list[tuple[str, GrantId | None, datetime]] = []
        self.disk_is_full = False
        self.changed: Callable[[], None] = lambda: None

    def give(self, name: str, **values: Any) -> Grant:
        now = dt_util.utcnow()
        times = {"start": now - timedelta(hours=1), "end": now + timedelta(hours=2)}
        grant = Grant(
            id=GrantId(name),
            kind=GrantKind.GUEST,
            doors=frozenset({DOOR}),
            created_at=now,
            after_hours=True,
            **(times | values),
        )
        self.grants[grant.id] = grant
        return grant

    def node_keys(self, node: str) -> Sequence[NodeKey]:
        codes = (
            NodeKey(node=node, mark=node_mark(KEY, grant), kind=KeyKind.CODE, grant=grant)
            for grant in self.grants
        )
        return [*codes, *self.badges]

    def grant_of(self, grant_id: GrantId) -> Grant | None:
        return self.grants.get(grant_id)

    def held_by(self, member: MemberId) -> Sequence[Grant]:
        return [grant for grant in self.grants.values() if grant.holder == member]

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        self.changed = listener
        return lambda: None

    async def present(self, _: DoorId, __: str, ___: KeyKind, secret: str) -> DoorAnswer:
        self.asked.append(secret)
        if self.waits:
            await self.waits.wait()
        return self.answers

    async def told_later(self, unique: str, _: DoorId, grant: GrantId | None, at: datetime) -> None:
        if self.disk_is_full:
            raise JournalError("the disk is full")
        self.later.append((unique, grant, at))


class PretendNode:
    """A node by its words alone. It confirms nothing unless asked to."""

    def __init__(self) -> None:
        self.is_there = True
        self.hear: Callable[[bytes], None] = lambda _: None
        self.session: NodeSession | None = None
        self.told: list[bytes] = []
        self.confirms = True

    async def say(self, data: bytes) -> bool:
        if not self.is_there:
            return False
        if data[1] == NodeFrame.GREET:
            hub, node = data[2:], bytes(16)
            self.session = NodeSession(KEY, hub, node, is_node=True)
            self.hear(hello(KEY, hub, node))
            return True
        assert self.session
        plain = self.session.open(data)
        self.told.append(plain)
        if plain[0] == Down.WELCOME:
            self.report()
        if plain[0] == Down.RIGHTS and self.confirms and plain[9] == plain[10] - 1:
            self.up(struct.pack(">BIB", Up.HELD, int.from_bytes(plain[1:5]), 0))
        return True

    def up(self, plain: bytes) -> None:
        assert self.session
        self.hear(self.session.seal(plain))

    def type(self, attempt: int, code: str = "4711") -> None:
        self.up(struct.pack(">BIB", Up.TYPED, attempt, 1) + code.encode())

    def report(self, *openings: tuple[int, int, int, int, int], lost: int = 0) -> None:
        """Report openings: number, at, ref, attempt, flags."""
        head = struct.pack(">BIBIHBB", Up.REPORT, 0, 0, LOG, lost, 0, len(openings))
        self.up(head + b"".join(struct.pack(">IIQIB", *each) for each in openings))

    def heard(self, what: Down) -> list[bytes]:
        return [plain[1:] for plain in self.told if plain[0] == what]

    def answers(self) -> list[tuple[int, int, int]]:
        return [struct.unpack(">IBH", each) for each in self.heard(Down.ANSWER)]


@pytest.fixture
def rights() -> RightOfWay:
    return RightOfWay()


@pytest.fixture
def node() -> PretendNode:
    return PretendNode()


@pytest.fixture
async def talk(hass: HomeAssistant, rights: RightOfWay, node: PretendNode) -> NodeTalk:
    """A talk that has begun."""
    site = await set_up(hass, space(), door())
    set_up_node = DoorNode(DOOR, "Entrance", "x", "device", KEY)
    talk = NodeTalk(site, set_up_node, cast("Access", rights), node)
    node.hear = talk.hear
    await talk.start()
    await settled(hass)
    assert talk.is_open
    return talk


async def settled(hass: HomeAssistant) -> None:
    for _ in range(3):
        await hass.async_block_till_done(wait_background_tasks=True)


async def later(hass: HomeAssistant, **time: float) -> None:
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(**time))
    await settled(hass)


@pytest.mark.usefixtures("talk")
@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (DoorAnswer(Admission.OPENED), (NodeAnswer.OPEN, 5)),
        (DoorAnswer(Admission.UNKNOWN), (NodeAnswer.REFUSED, 0)),
        (DoorAnswer(Admission.TOO_EARLY), (NodeAnswer.REFUSED, 0)),
        (DoorAnswer(Admission.LOCKED_OUT, wait=timedelta(seconds=29.4)), (NodeAnswer.WAIT, 30)),
        (DoorAnswer(Admission.LEARNED), (NodeAnswer.LEARNED, 0)),
    ],
)
async def test_a_node_is_told_what_to_do_and_not_why(
    hass: HomeAssistant,
    rights: RightOfWay,
    node: PretendNode,
    answer: DoorAnswer,
    told: tuple[int, int],
) -> None:
    rights.answers = answer
    node.type(9)
    await settled(hass)
    assert node.answers() == [(9, *told)]
    assert rights.asked == ["4711"]


@pytest.mark.usefixtures("talk")
async def test_who_types_faster_than_can_be_answered_waits(
    hass: HomeAssistant, rights: RightOfWay, node: PretendNode
) -> None:
    rights.waits = asyncio.Event()
    for attempt in range(MOST_TYPED + 3):
        node.type(attempt)
    await asyncio.sleep(0)
    rights.waits.set()
    await settled(hass)
    assert [attempt for attempt, *_ in node.answers()] == list(range(MOST_TYPED))
    node.type(99)
    await settled(hass)
    assert node.answers()[-1][0] == 99


@pytest.mark.usefixtures("talk")
async def test_an_opening_is_acknowledged_once_it_is_in_the_log(
    hass: HomeAssistant, rights: RightOfWay, node: PretendNode, freezer: FrozenDateTimeFactory
) -> None:
    rights.give("a")
    opening = (1, 1_796_000_000, ref_of(KEY, GrantId("a")), 5, 0)
    rights.disk_is_full = True
    node.report(opening)
    await settled(hass)
    assert node.heard(Down.ACKNOWLEDGED) == []
    # It is called again after a while, and tells it again.
    calls = len(node.heard(Down.WELCOME))
    freezer.tick(61)
    await later(hass)
    assert len(node.heard(Down.WELCOME)) == calls + 1
    rights.disk_is_full = False
    node.report(opening, lost=3)
    await settled(hass)
    at = datetime.fromtimestamp(1_796_000_000, UTC)
    assert rights.later == [("device/0000004d/1", GrantId("a"), at)]
    assert node.heard(Down.ACKNOWLEDGED) == [struct.pack(">II", LOG, 1)]


@pytest.mark.usefixtures("talk")
async def test_what_the_hub_opened_too_late_for_the_node_is_in_the_log_once(
    hass: HomeAssistant, rights: RightOfWay, node: PretendNode
) -> None:
    rights.answers = DoorAnswer(Admission.OPENED)
    rights.waits = asyncio.Event()
    node.type(5)
    node.report((1, 1_796_000_000, 0, 5, 0))
    await asyncio.sleep(0)
    rights.waits.set()
    await settled(hass)
    assert rights.later == []
    assert node.heard(Down.ACKNOWLEDGED) == [struct.pack(">II", LOG, 1)]
    # So many tries are remembered; an older one could be told twice, and never be lost.
    for attempt in range(100, 100 + MOST_ANSWERED):
        node.type(attempt)
        await settled(hass)
    node.report((2, 1_796_000_000, 0, 5, 0), (3, 1_796_000_000, 0, 100, 0))
    await settled(hass)
    assert [unique for unique, *_ in rights.later] == ["device/0000004d/2"]


async def test_who_was_forced_at_a_lonely_node_is_told_to_the_animators(
    hass: HomeAssistant,
    talk: NodeTalk,
    rights: RightOfWay,
    node: PretendNode,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    notifier = talk._site.notifier  # noqa: SLF001 - the notifier of a site has no other name
    monkeypatch.setattr(notifier, "tell_animators", lambda title, *_, **__: told.append(title))
    node.report((1, 0, 0, 5, 0), (2, 0, 0, 6, 2))
    await settled(hass)
    assert len(rights.later) == 2
    assert all(dt_util.utcnow() - at < timedelta(minutes=1) for *_, at in rights.later)
    assert told == ["Entrance (Luzech)"]


@pytest.mark.usefixtures("talk")
async def test_a_list_follows_what_changes_and_is_renewed_each_hour(
    hass: HomeAssistant, rights: RightOfWay, node: PretendNode
) -> None:
    def sizes() -> list[int]:
        return [page[10] for page in node.heard(Down.RIGHTS)]

    assert sizes() == [0]
    rights.give("a")
    rights.give("other day", start=dt_util.utcnow() + timedelta(hours=30))
    rights.give("b", holder=MemberId("m_1"))
    rights.badges = [
        NodeKey(node="device", mark="ab" * 16, kind=KeyKind.BADGE, member=MemberId("m_1"))
    ]
    rights.changed()
    rights.changed()
    await later(hass, seconds=1)
    assert sizes() == [0, 3]
    rights.changed()
    await later(hass, seconds=1)
    assert sizes() == [0, 3]
    await later(hass, hours=1, seconds=5)
    assert sizes() == [0, 3, 3]


async def test_what_was_taken_away_is_told_when_the_node_does_not_confirm(
    hass: HomeAssistant, talk: NodeTalk, rights: RightOfWay, node: PretendNode
) -> None:
    rights.give("a")
    rights.changed()
    await later(hass, seconds=1)
    node.confirms = False
    del rights.grants[GrantId("a")]
    rights.changed()
    await later(hass, seconds=1)
    assert ir.async_get(hass).async_get_issue(DOMAIN, STILL_OPENS) is None
    await later(hass, seconds=talks.CONFIRM_WITHIN + 1)
    assert ir.async_get(hass).async_get_issue(DOMAIN, STILL_OPENS)
    # A hub that begins anew still knows it, and takes it back when the node confirms.
    await talk.stop()
    node.confirms = True
    await talk.start()
    await settled(hass)
    assert ir.async_get(hass).async_get_issue(DOMAIN, STILL_OPENS) is None


async def test_a_node_that_went_is_called_when_it_hails(
    hass: HomeAssistant, talk: NodeTalk, node: PretendNode
) -> None:
    node.is_there = False
    node.type(1)
    await settled(hass)
    assert not talk.is_open
    await later(hass, hours=1, seconds=5)
    assert not talk.is_open
    node.is_there = True
    node.hear(bytes((1, NodeFrame.HAIL)))
    await settled(hass)
    assert talk.is_open


@pytest.mark.usefixtures("talk")
async def test_nothing_is_given_before_it_is_known_what_was_given(
    hass: HomeAssistant, rights: RightOfWay, node: PretendNode
) -> None:
    known = len(node.heard(Down.RIGHTS))
    rights.is_ready = False
    rights.give("a")
    rights.changed()
    await later(hass, seconds=1)
    assert len(node.heard(Down.RIGHTS)) == known
    rights.is_ready = True
    rights.changed()
    await later(hass, seconds=1)
    assert len(node.heard(Down.RIGHTS)) == known + 1

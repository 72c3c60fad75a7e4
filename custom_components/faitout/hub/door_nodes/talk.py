"""The talk with one node: what is typed there, what it may decide alone, what it decided.

    HAIL ──► call ──► HELLO ──► welcome ──► REPORT ──► openings into the log ──► acknowledged
                                                └──────► the rights of 24 hours ──► HELD
    TYPED ──► the right of way ──► open, refused, wait

Invariants
- An opening is acknowledged once it is in the log, and told until then: it is there once.
- A right that was taken away is off the node within CONFIRM_WITHIN, or the animator is told.
"""

import asyncio
from collections import deque
from collections.abc import Coroutine, Iterator
from datetime import UTC, datetime, timedelta
import logging
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later, async_track_time_interval
from homeassistant.util import dt as dt_util

from ...engine.access.answer import DoorAnswer
from ...engine.access.grant import Admission, Grant, GrantTime
from ...engine.access.node_key import NodeKey
from ...engine.access.on_node import HORIZON, NodeRight, node_rights
from ...engine.ids import GrantId
from ...journal import JournalError
from ...words import node_issues
from ...words.labels import DoorLabel
from ...words.reasons import phrase
from ..members import Access
from ..site import Site
from .held import HeldRights, held_rights, load_held
from .line import NodeLine
from .messages import (
    Held,
    NodeAnswer,
    NodeOpening,
    NodeReport,
    Typed,
    acknowledged,
    node_answer,
    ref_of,
    rights_pages,
)
from .node import DoorNode, NodeVoice
from .sealing import NotGenuineError, WrongKeyError

_LOGGER = logging.getLogger(__name__)

OPEN_FOR: Final = timedelta(seconds=5)
"""How long a node's relay opens for somebody who is let in."""
CONFIRM_WITHIN: Final = 5.0
"""Seconds until a node has to say that it holds what it was given."""
LOOK_AFTER: Final = 0.2
"""Seconds that changes are gathered before the node is given another list."""
RENEWED_EVERY: Final = timedelta(hours=1)
"""A list lasts 24 hours: a node that loses the hub goes on for 23 at least."""
RETOLD_AFTER: Final = 60.0
"""Seconds until a node is called again whose openings could not be written down."""
MOST_TYPED: Final = 4
"""Answers under way for one node; nobody types faster than one hash takes."""
MOST_ANSWERED: Final = 256
"""Tries that are remembered as opened here, so that a node that did not wait for the answer, and
opened by itself, is not written down a second time."""


class NodeTalk:
    """The talk with one node. All methods belong to the event loop."""

    def __init__(self, site: Site, node: DoorNode, access: Access, voice: NodeVoice) -> None:
        """Take the node, and how it is reached; `start` begins."""
        self._hass: HomeAssistant = site.hass
        self._site = site
        self._node = node
        self._access = access
        self._voice = voice
        self._line = NodeLine(node.key)
        self._label = DoorLabel(site.label, node.door, node.name, node.subentry_id)
        self._turn = asyncio.Lock()
        self._answering: dict[int, asyncio.Task[None]] = {}
        self._opened: deque[int] = deque(maxlen=MOST_ANSWERED)
        self._version = int(dt_util.utcnow().timestamp())
        self._given: tuple[NodeRight, ...] = ()
        self._has_told = False
        """The node has told all that it did alone, so what it holds may be replaced."""
        self._held = HeldRights()
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._cancel_check: CALLBACK_TYPE | None = None
        self._cancel_look: CALLBACK_TYPE | None = None

    async def start(self) -> None:
        """Call the node, and follow what it may know."""
        try:
            self._held = load_held(await self._site.journal.kept(self._memo))
        except JournalError as error:
            _LOGGER.warning("What the node of %s holds is not known: %s", self._node.name, error)
        self._unsubscribe += [
            self._access.subscribe(self._changed),
            async_track_time_interval(
                self._hass, self._renew, RENEWED_EVERY, cancel_on_shutdown=True
            ),
        ]
        self._call()

    async def stop(self) -> None:
        """Say nothing any more; the node goes on alone."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._end_check()
        if self._cancel_look:
            self._cancel_look()
            self._cancel_look = None
        for task in list(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        self._line.cut()

    @property
    def is_open(self) -> bool:
        """Whether the node and the hub talk with each other."""
        return self._line.is_open

    @callback
    def hear(self, data: bytes) -> None:
        """Take a message of the node. What is not from who has its key is not heard."""
        try:
            reply, message = self._line.hear(data, dt_util.utcnow())
        except WrongKeyError:
            node_issues.node_has_wrong_key(self._hass, self._label)
            return
        except NotGenuineError as error:
            _LOGGER.debug("A message at the door %s was not heard: %s", self._node.name, error)
            return
        if reply is not None:
            self._run(self._say(reply))
        match message:
            case Typed() if len(self._answering) < MOST_TYPED:
                self._begin_answer(message)
            case NodeReport():
                node_issues.node_has_its_key(self._hass, self._label)
                self._run(self._take(message))
            case Held():
                self._run(self._confirmed(message))

    # What is typed

    @callback
    def _begin_answer(self, typed: Typed) -> None:
        task = self._run(self._answer(typed))
        if task.done():
            return

        @callback
        def ended(_: asyncio.Task[None]) -> None:
            self._answering.pop(typed.attempt, None)

        self._answering[typed.attempt] = task
        task.add_done_callback(ended)

    async def _answer(self, typed: Typed) -> None:
        reader = f"node/{self._node.device_id}"
        answer = await self._access.present(self._node.door, reader, typed.kind, typed.secret)
        if answer.opens:
            self._opened.append(typed.attempt)
        await self._tell(node_answer(typed.attempt, *_in_short(answer)))

    # What it did alone

    async def _take(self, report: NodeReport) -> None:
        """Write down what the node opened, tell it so, and give it what it may decide alone."""
        for opening in report.openings:
            if task := self._answering.get(opening.attempt):
                await asyncio.wait([task])
        names = self._names() if report.openings else {}
        try:
            for opening in report.openings:
                await self._write_down(report.log_id, opening, names.get(opening.ref))
        except JournalError as error:
            _LOGGER.warning("What the node of %s did is not kept yet: %s", self._node.name, error)
            self._unsubscribe.append(async_call_later(self._hass, RETOLD_AFTER, self._call_again))
            return
        if report.lost:
            _LOGGER.warning(
                "The node of %s could not keep %d openings", self._node.name, report.lost
            )
        last = max((opening.number for opening in report.openings), default=0)
        if last or report.lost:
            await self._tell(acknowledged(report.log_id, last))
        if not report.has_more:
            self._has_told = True
            await self._give()

    async def _write_down(self, log_id: int, opening: NodeOpening, grant: GrantId | None) -> None:
        if opening.attempt in self._opened:
            # The hub said so too, only later than the node waited for it.
            return
        at = datetime.fromtimestamp(opening.at, UTC) if opening.at else dt_util.utcnow()
        unique = f"{self._node.device_id}/{log_id:08x}/{opening.number}"
        await self._access.told_later(unique, self._node.door, grant, at)
        if opening.is_duress:
            title = f"{self._node.name} ({self._site.name})"
            text = phrase(self._hass, "access_under_duress")
            self._site.notifier.tell_animators(title, text, is_safety=True)

    def _names(self) -> dict[int, GrantId]:
        """Return the grants that are known, by what the node calls them."""
        known = {grant.id for _, grant in self._held_by_keys()} | set(self._held.until)
        return {ref_of(self._node.key, grant): grant for grant in known}

    # What it may decide alone

    def _held_by_keys(self) -> Iterator[tuple[NodeKey, Grant]]:
        for key in self._access.node_keys(self._node.device_id):
            if key.grant is not None:
                if grant := self._access.grant_of(key.grant):
                    yield key, grant
            elif key.member is not None:
                for held in self._access.held_by(key.member):
                    yield key, held

    def _rights(self, now: datetime) -> tuple[NodeRight, ...]:
        return node_rights(self._held_by_keys(), self._node.door, self._site.hours, now)

    @callback
    def _changed(self) -> None:
        """Look soon: who imports a hundred members changes a hundred grants."""
        if self._cancel_look is None:
            self._cancel_look = async_call_later(self._hass, LOOK_AFTER, self._look)

    @callback
    def _look(self, now: datetime) -> None:
        """Give the node another list where what it may decide has changed."""
        self._cancel_look = None
        if _sense(self._rights(now), now) != _sense(self._given, now):
            self._run(self._give())

    @callback
    def _renew(self, _: datetime) -> None:
        if self._line.is_open:
            self._run(self._give())
        else:
            self._call()
        self._check(dt_util.utcnow())

    async def _give(self) -> None:
        """Give the node what it may decide alone; look later whether it holds that."""
        if not self._access.is_ready:
            return
        now = dt_util.utcnow()
        self._given = self._rights(now)
        self._version += 1
        if self._cancel_check is None:
            self._cancel_check = async_call_later(self._hass, CONFIRM_WITHIN, self._check)
        if self._has_told:
            for page in list(rights_pages(self._node.key, self._version, now, self._given)):
                await self._tell(page)

    async def _confirmed(self, held: Held) -> None:
        if held.version != self._version:
            return
        self._end_check()
        self._held = held_rights(self._given)
        node_issues.node_still_opens(self._hass, self._label, None)
        try:
            await self._site.journal.keep(self._memo, self._held.dump())
        except JournalError as error:
            _LOGGER.debug("What the node of %s holds is not kept: %s", self._node.name, error)

    @callback
    def _check(self, _: datetime) -> None:
        """Tell the animator where the node opens to somebody who has no right any more."""
        now = dt_util.utcnow()
        until = self._held.taken_away(self._rights(now), now)
        node_issues.node_still_opens(self._hass, self._label, until)
        if self._cancel_check:
            # It did not say that it holds what it was given: it is called, and told anew.
            self._end_check()
            self._lost()
            self._call()

    @callback
    def _end_check(self) -> None:
        if self._cancel_check:
            self._cancel_check()
            self._cancel_check = None

    # The line

    @callback
    def _call(self) -> None:
        if self._voice.is_there and (call := self._line.call(dt_util.utcnow())):
            self._run(self._say(call))

    @callback
    def _call_again(self, _: datetime) -> None:
        self._call()

    async def _tell(self, plain: bytes) -> None:
        """Say something in the session; in the order in which it is sealed."""
        async with self._turn:
            if (sealed := self._line.seal(plain)) and not await self._voice.say(sealed):
                self._lost()

    async def _say(self, data: bytes) -> None:
        async with self._turn:
            if not await self._voice.say(data):
                self._lost()

    @callback
    def _lost(self) -> None:
        self._line.cut()
        self._has_told = False

    @property
    def _memo(self) -> str:
        return f"door_node/{self._node.device_id}"

    @callback
    def _run(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = self._hass.async_create_background_task(work, f"faitout node of {self._node.door}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _in_short(answer: DoorAnswer) -> tuple[NodeAnswer, timedelta]:
    """Return what a node is told of an answer: nothing that helps who tries codes."""
    if answer.opens:
        return NodeAnswer.OPEN, OPEN_FOR
    if answer.outcome is Admission.LEARNED:
        return NodeAnswer.LEARNED, timedelta()
    if answer.wait:
        return NodeAnswer.WAIT, answer.wait
    return NodeAnswer.REFUSED, timedelta()


def _sense(rights: tuple[NodeRight, ...], now: datetime) -> set[tuple[object, ...]]:
    """Return what of a list does not change by time alone: the horizon moves on with the clock."""
    return {
        (
            *(each.mark, each.grant, each.uses, each.needs_no_clock, each.duress),
            *(_firm(time, now) for time in each.times),
        )
        for each in rights
    }


def _firm(time: GrantTime, now: datetime) -> tuple[datetime | None, datetime | None]:
    """Return the ends of a stretch that lie between now and the last hour of the horizon."""
    until = now + HORIZON - RENEWED_EVERY
    return (
        time.start if now < time.start < until else None,
        time.end if time.end < until else None,
    )

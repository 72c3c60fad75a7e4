"""The link itself: it keeps a connection, tells who is there, and hands requests to the desk.

    away ──connect──► there ──line breaks──► away ──5 min──► told as an issue
      ▲                 │ stop: "offline"      │
      └──── back-off, doubled, with jitter ◄───┘

Invariants
- The broker keeps `online` only while the link is there: the last will, or the goodbye, says
  `offline`.
- Whoever comes later finds every space as it was last told, and none that is no more.
"""

import asyncio
from contextlib import suppress
from datetime import datetime
import logging
import random
from typing import Any, Final

import aiomqtt
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.helpers.event import async_call_later

from ..engine.ids import SpaceId
from ..hub.site import Site
from ..words import issues
from .connection import CONF_PREFIX, BrokerSettings, connected
from .desk import Desk
from .faults import LinkError, LinkFault, fault_of
from .line import MEMBERS, BrokerConnection
from .member_desk import MemberDesk
from .payloads import encoded
from .reply import reply_to
from .status_board import StatusBoard

_LOGGER = logging.getLogger(__name__)

ONLINE: Final = "online"
OFFLINE: Final = "offline"
FIRST_WAIT: Final = 1.0
LONGEST_WAIT: Final = 60.0
"""Seconds between attempts, doubled each time, with as much again at random."""
STEADY: Final = 60.0
"""Seconds after which a connection was a good one: the waits begin anew."""
TELL_AFTER: Final = 300.0
"""Seconds without a connection before the animator hears of it."""
GOODBYE_SECONDS: Final = 2.0
"""How long the broker has to take our goodbye."""
LEAVE_SECONDS: Final = 5.0
"""How long leaving may take in all."""


class MqttLink:
    """The MQTT link of one site."""

    def __init__(self, site: Site, subentry: ConfigSubentry) -> None:
        """Take the link as it is set up; `start` begins."""
        self._site = site
        self._subentry_id = subentry.subentry_id
        self._settings = BrokerSettings.of(subentry.data)
        self._prefix: str = subentry.data[CONF_PREFIX]
        self._root = f"{self._prefix}/{site.slug}"
        self._desk = Desk(site)
        self._member_desk = MemberDesk(site)
        self._board = StatusBoard(site, self._root)
        self._leaving = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._cancel_alarm: CALLBACK_TYPE | None = None
        self._fault = LinkFault.UNREACHABLE
        self.is_connected = False

    async def start(self) -> None:
        """Follow the spaces, and connect in the background."""
        self._board.start()
        self._set_alarm()
        self._task = self._site.entry.async_create_background_task(
            self._site.hass, self._keep_connected(), f"faitout mqtt {self._site.slug}"
        )

    async def stop(self) -> None:
        """Say goodbye and leave."""
        self._board.stop()
        self._leaving.set()
        if self._task:
            # Cut short while it connects, the client would fall over its own feet.
            await asyncio.wait([self._task], timeout=LEAVE_SECONDS)
            self._task.cancel()
            self._task = None
        self._clear_alarm()

    def diagnostics(self) -> dict[str, Any]:
        """Return how the link fares, without its secrets."""
        return {
            "connected": self.is_connected,
            "fault": None if self.is_connected else self._fault.value,
            "encrypted": self._settings.tls,
            "requests": self._desk.taken,
        }

    async def _keep_connected(self) -> None:
        wait = FIRST_WAIT
        while True:
            began = self._site.hass.loop.time()
            await self._connect_once()
            if self._leaving.is_set():
                return
            if self._site.hass.loop.time() - began >= STEADY:
                wait = FIRST_WAIT
            with suppress(TimeoutError):
                async with asyncio.timeout(wait + random.uniform(0, wait)):  # noqa: S311
                    await self._leaving.wait()
                    return
            wait = min(wait * 2, LONGEST_WAIT)

    async def _connect_once(self) -> None:
        """Connect and serve until the line breaks. Never raises: the next attempt follows."""
        will = aiomqtt.Will(f"{self._root}/availability", OFFLINE, qos=1, retain=True)
        identifier = f"faitout_{self._site.slug}_{self._subentry_id[-8:]}"
        try:
            async with connected(self._site.hass, self._settings, identifier, will) as line:
                await self._serve(line)
        except LinkError as error:
            self._fault = error.fault
        except aiomqtt.MqttError as error:
            self._fault = fault_of(error, is_encrypted=self._settings.tls)
            _LOGGER.debug("The MQTT link of %s: %s", self._site.name, error)
        except Exception:
            # Whatever came in, the rooms must not stay without a link because of it.
            _LOGGER.exception("The MQTT link of %s stumbled", self._site.name)
        if self.is_connected:
            self.is_connected = False
            if not self._leaving.is_set():
                _LOGGER.warning("The MQTT link of %s is lost: %s", self._site.name, self._fault)
                self._set_alarm()

    async def _serve(self, line: BrokerConnection) -> None:
        """Tell everything afresh, then what changes; take requests. Ends with the line.

        Raises MqttError when it breaks meanwhile.
        """
        await line.listen(self._root)
        # Whoever hears that the hub is there shall not find what it told before it was away.
        await self._board.tell_afresh(line)
        await line.say(f"{self._root}/availability", ONLINE)
        self.is_connected = True
        self._clear_alarm()
        _LOGGER.info("The MQTT link of %s is there", self._site.name)
        tasks = [
            asyncio.create_task(work)
            for work in (self._board.tell(line), self._listen(line), self._leave())
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            with suppress(aiomqtt.MqttError):
                await self._say_goodbye(line)
        for task in done:
            task.result()

    async def _leave(self) -> None:
        await self._leaving.wait()

    async def _say_goodbye(self, line: BrokerConnection) -> None:
        topic = f"{self._root}/availability"
        if self._leaving.is_set() and self._is_given_up():
            await self._board.take_back(line)
            await line.say(topic, b"")
        else:
            await line.say(topic, OFFLINE, seconds=GOODBYE_SECONDS)

    def _is_given_up(self) -> bool:
        """Return whether nobody will tell anything here again: the link was removed or moved."""
        subentry = self._site.entry.subentries.get(self._subentry_id)
        if subentry is None:
            return True
        now = BrokerSettings.of(subentry.data)
        return (now.host, now.port, subentry.data[CONF_PREFIX]) != (
            self._settings.host,
            self._settings.port,
            self._prefix,
        )

    async def _listen(self, line: BrokerConnection) -> None:
        async for told in line.client.messages:
            topic = str(told.topic)
            if not topic.startswith(f"{self._root}/"):
                # Some brokers pass on what they keep for others.
                continue
            space, _, kind = topic.removeprefix(f"{self._root}/").partition("/")
            is_about_members = (space, kind) == (MEMBERS, "")
            if (kind == "bookings" or is_about_members) and not told.retain:
                reply = reply_to(told.properties, topic, self._prefix)
                if is_about_members:
                    answer = await self._member_desk.answer(told.payload, reply.fault)
                else:
                    answer = await self._desk.answer(SpaceId(space), told.payload, reply.fault)
                await line.answer(reply.topic, encoded(answer), reply.correlation)
            elif kind == "status" and told.retain and space not in self._site.spaces:
                # The broker kept it of a space that is no more.
                await line.say(topic, b"")

    @callback
    def _set_alarm(self) -> None:
        if self._cancel_alarm is None:
            self._cancel_alarm = async_call_later(self._site.hass, TELL_AFTER, self._alarm)

    @callback
    def _clear_alarm(self) -> None:
        if self._cancel_alarm:
            self._cancel_alarm()
            self._cancel_alarm = None
        issues.link_works(self._site.hass, self._site.label)

    @callback
    def _alarm(self, _: datetime) -> None:
        self._cancel_alarm = None
        issues.link_lost(self._site.hass, self._site.label, self._settings.host, self._fault.value)

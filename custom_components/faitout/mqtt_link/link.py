"""The link itself: keeps a connection, tells the spaces' status, and takes requests."""

import asyncio
from contextlib import suppress
import logging
import random
from typing import Any, Final

import aiomqtt
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from .. import issues
from ..engine.ids import SpaceId
from ..site import Site
from .connection import (
    CONF_PREFIX,
    BrokerSettings,
    LinkError,
    LinkFault,
    client_for,
    fault_of,
)
from .payloads import encoded, status_of
from .requests import Desk

_LOGGER = logging.getLogger(__name__)

ONLINE: Final = "online"
OFFLINE: Final = "offline"
FIRST_WAIT: Final = 1.0
LONGEST_WAIT: Final = 60.0
"""Seconds between attempts, doubled each time, with as much again at random."""
TELL_AFTER: Final = 300.0
"""Seconds without a connection before the animator hears of it."""
GOODBYE_SECONDS: Final = 5.0
"""How long leaving in order may take."""


class MqttLink:
    """The MQTT link of one site."""

    def __init__(self, site: Site, subentry: ConfigSubentry) -> None:
        """Take the link as it is set up; `start` begins."""
        self._site = site
        self._settings = BrokerSettings.of(subentry.data)
        self._root = f"{subentry.data[CONF_PREFIX]}/{site.slug}"
        self._identifier = f"faitout_{site.slug}_{subentry.subentry_id[-8:]}"
        self._desk = Desk(site)
        self._dirty: set[SpaceId] = set()
        self._told: dict[SpaceId, dict[str, Any]] = {}
        self._news = asyncio.Event()
        self._leaving = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._lost_at: float | None = None
        self.is_connected = False

    async def start(self) -> None:
        """Follow the spaces, and connect in the background."""
        for space, runner in self._site.spaces.items():
            self._unsubscribe.append(runner.subscribe(self._marker(space)))
        self._lost_at = self._site.hass.loop.time()
        self._task = self._site.entry.async_create_background_task(
            self._site.hass, self._keep_connected(), f"faitout mqtt {self._site.slug}"
        )

    async def stop(self) -> None:
        """Say goodbye and leave."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._leaving.set()
        if self._task:
            # Cut short while it connects, the client would fall over its own feet.
            await asyncio.wait([self._task], timeout=GOODBYE_SECONDS)
            self._task.cancel()
            self._task = None
        issues.link_works(self._site.hass, self._site)

    def _marker(self, space: SpaceId) -> CALLBACK_TYPE:
        @callback
        def changed() -> None:
            self._dirty.add(space)
            self._news.set()

        return changed

    async def _keep_connected(self) -> None:
        wait = FIRST_WAIT
        while not self._leaving.is_set():
            fault = LinkFault.UNREACHABLE
            was_there = False
            try:
                will = aiomqtt.Will(f"{self._root}/availability", OFFLINE, qos=1, retain=True)
                client = await client_for(self._site.hass, self._settings, self._identifier, will)
                async with client:
                    self._connected()
                    was_there = True
                    await self._serve(client)
            except aiomqtt.MqttError as error:
                fault = fault_of(error)
                _LOGGER.debug("The MQTT link of %s: %s", self._site.name, error)
            except LinkError as error:
                fault = error.fault
            if self._leaving.is_set():
                return
            if was_there:
                wait = FIRST_WAIT
            self._lost(fault)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait + random.uniform(0, wait)):  # noqa: S311
                    await self._leaving.wait()
            wait = min(wait * 2, LONGEST_WAIT)

    @callback
    def _connected(self) -> None:
        _LOGGER.info("The MQTT link of %s is there", self._site.name)
        self.is_connected = True
        self._lost_at = None
        issues.link_works(self._site.hass, self._site)

    @callback
    def _lost(self, fault: LinkFault) -> None:
        now = self._site.hass.loop.time()
        if self.is_connected:
            _LOGGER.warning("The MQTT link of %s is lost: %s", self._site.name, fault)
        self.is_connected = False
        if self._lost_at is None:
            self._lost_at = now
        if now - self._lost_at >= TELL_AFTER or fault is not LinkFault.UNREACHABLE:
            issues.link_lost(self._site.hass, self._site, self._settings.host, fault.value)

    async def _serve(self, client: aiomqtt.Client) -> None:
        """Tell everything afresh, then whatever changes; take requests. Ends with the line."""
        await client.subscribe([(f"{self._root}/+/bookings", 1), (f"{self._root}/+/status", 0)])
        await client.publish(f"{self._root}/availability", ONLINE, qos=1, retain=True)
        # The broker may have forgotten everything.
        self._told.clear()
        self._dirty.update(self._site.spaces)
        self._news.set()
        tasks = [
            asyncio.create_task(work)
            for work in (self._tell(client), self._listen(client), self._leaving.wait())
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        if self._leaving.is_set():
            await client.publish(f"{self._root}/availability", OFFLINE, qos=1, retain=True)
            return
        for task in done:
            task.result()

    async def _tell(self, client: aiomqtt.Client) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            while self._dirty:
                space = self._dirty.pop()
                runner = self._site.spaces.get(space)
                if runner is None:
                    continue
                status = status_of(self._site.slug, runner)
                if self._told.get(space) == status:
                    continue
                self._told[space] = status
                at = dt_util.utcnow().isoformat(timespec="milliseconds")
                await client.publish(
                    f"{self._root}/{space}/status",
                    encoded(status | {"at": at}),
                    qos=1,
                    retain=True,
                )

    async def _listen(self, client: aiomqtt.Client) -> None:
        async for told in client.messages:
            topic = str(told.topic)
            _, space, kind = topic.rsplit("/", 2)
            payload = told.payload
            if kind == "status":
                if space not in self._site.spaces and payload:
                    # It was told of a space that is no more.
                    await client.publish(topic, None, qos=1, retain=True)
            elif not told.retain:
                answer = await self._desk.answer(SpaceId(space), payload)
                await client.publish(f"{topic}/result", encoded(answer), qos=1)

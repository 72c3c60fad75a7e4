"""The ways in which people ask for a space, each as it is in life."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count
import json
from pathlib import Path
from random import Random
from secrets import token_hex
from types import MappingProxyType

import aiomqtt
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from custom_components import faitout
from custom_components.faitout.const import DOMAIN, SUBENTRY_MQTT
from custom_components.faitout.engine.booking import Actor
from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.engine.offers import Act
from custom_components.faitout.engine.touch import Who
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site
from custom_components.faitout.hub.touch import TOUCHES, Touch, Toucher
from custom_components.faitout.mqtt_link.ration import PER_SECOND
from custom_components.faitout.screen.pages import FOLDER as PAGE
from demo.ports import HOST

from .places import calendar_of, entity_id
from .told import broker

DONE = "done"
TRANSLATIONS = Path(faitout.__file__).parent / "translations"
LANGUAGES = ("fr", "en")
ON_PAGE = "page: "
"""Begins the name of a sentence that stands on the pages of screens."""
PATIENCE = 20.0
"""Seconds that an answer may take before the race is given up."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A time that somebody wants the space for, aware UTC."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Way:
    """One way of asking."""

    name: str
    ask: Callable[[Wish], Awaitable[str]]
    """Returns DONE, or the name of the sentence that it was refused with."""
    is_slow: bool = False
    """It takes its time on the way, whatever the hub does."""


class Racers:
    """Everybody who may take part."""

    def __init__(
        self, ways: Sequence[Sequence[Way]], mail: Sequence[Way], sentences: set[str]
    ) -> None:
        """Take the ways to each space, the slow way to each, and the sentences there are."""
        self._ways = ways
        self._mail = mail
        self.sentences = sentences
        self._next_mail = 0.0

    @classmethod
    @asynccontextmanager
    async def ready(
        cls, hass: HomeAssistant, opened: Sequence[tuple[Site, SpaceRunner]]
    ) -> AsyncIterator[Racers]:
        """Have everybody stand ready before spaces that have just been opened."""
        async with AsyncExitStack() as stack:
            ways = [
                [
                    _by_touch(hass, runner, "screen", Actor.SCREEN),
                    _by_touch(hass, runner, "board", Actor.BOARD),
                    _by_touch(hass, runner, "phone", Actor.TAG),
                    _by_action(hass, number),
                    _by_calendar(hass, number),
                ]
                for number, (_, runner) in enumerate(opened)
            ]
            mail: list[Way] = []
            post = await stack.enter_async_context(_post(hass, opened[0][0]))
            if post:
                mail = [_by_mqtt(post, runner) for _, runner in opened]
            yield cls(ways, mail, await hass.async_add_executor_job(_sentences))

    def pick(self, random: Random, space: int) -> Way:
        """Return somebody who takes part in a race for a space."""
        now = asyncio.get_running_loop().time()
        if self._mail and now >= self._next_mail:
            # The link takes so many of a site's requests in a second, and answers the rest "busy".
            self._next_mail = now + 1.1 / PER_SECOND
            return self._mail[space]
        return random.choice(self._ways[space])


def _by_touch(hass: HomeAssistant, runner: SpaceRunner, name: str, actor: Actor) -> Way:
    """Return the way of a hand at a glass or on a phone, whose page sends each touch twice.

    Each time it is another hand: one of them may not touch so often.
    """
    touches, site = hass.data[TOUCHES], SiteId("site0")

    async def ask(wish: Wish) -> str:
        hand = Toucher(
            id=token_hex(8), who=Who.ANYBODY, actor=actor, site=site, space=runner.space.id
        )
        touch = Touch(
            id=token_hex(8),
            site=site,
            space=runner.space.id,
            act=Act.BOOK,
            at=dt_util.utcnow(),
            start=wish.start,
            end=wish.end,
        )
        first, again = await asyncio.gather(touches.do(touch, hand), touches.do(touch, hand))
        if first != again:
            return f"{first.outcome}, then {again.outcome}"
        return first.outcome if first.is_done else ON_PAGE + first.outcome

    return Way(name, ask)


def _by_action(hass: HomeAssistant, space: int) -> Way:
    status = entity_id(hass, "sensor", "status", space)

    async def ask(wish: Wish) -> str:
        data = {"entity_id": status, "start": wish.start, "end": wish.end}
        try:
            await hass.services.async_call(
                DOMAIN, "book", data, blocking=True, return_response=True
            )
        except ServiceValidationError as refused:
            return refused.translation_key or str(refused)
        return DONE

    return Way("action", ask)


def _by_calendar(hass: HomeAssistant, space: int) -> Way:
    calendar = calendar_of(hass, entity_id(hass, "calendar", "bookings", space))

    async def ask(wish: Wish) -> str:
        try:
            await calendar.async_create_event(
                dtstart=dt_util.as_local(wish.start),
                dtend=dt_util.as_local(wish.end),
                summary="Work",
            )
        except ServiceValidationError as refused:
            return refused.translation_key or str(refused)
        return DONE

    return Way("calendar", ask)


# By MQTT


class Post:
    """Sends requests over a broker, and hands each answer to who asked."""

    def __init__(self, client: aiomqtt.Client) -> None:
        """Take a client that has subscribed to the answers."""
        self._client = client
        self._numbers = count()
        self._waiting: dict[str, asyncio.Future[str]] = {}

    async def ask(self, space: SpaceRunner, wish: Wish) -> str:
        """Ask for a space."""
        name = f"race{next(self._numbers)}"
        answer = self._waiting[name] = asyncio.get_running_loop().create_future()
        request = {
            "version": 1,
            "id": name,
            "command": "book",
            "start": wish.start.isoformat(),
            "end": wish.end.isoformat(),
        }
        topic = f"faitout/site0/{space.space.id}/bookings"
        await self._client.publish(topic, json.dumps(request), qos=1)
        async with asyncio.timeout(PATIENCE):
            told: str = await answer
            return told

    async def hand_out(self) -> None:
        """Hand out what comes, until the end."""
        async for message in self._client.messages:
            told = json.loads(bytes(message.payload))
            waiting = self._waiting.pop(str(told.get("id")), None)
            if waiting and not waiting.done():
                waiting.set_result(DONE if told["ok"] else f"refused_{told['error']}")


@asynccontextmanager
async def _post(hass: HomeAssistant, site: Site) -> AsyncIterator[Post | None]:
    """Link a site to a broker; None where no broker can be had."""
    try:
        port = await broker(hass)
    except LookupError:
        yield None
        return
    link = ConfigSubentry(
        data=MappingProxyType({"host": HOST, "port": port, "tls": False, "prefix": "faitout"}),
        subentry_type=SUBENTRY_MQTT,
        title="broker",
        unique_id=SUBENTRY_MQTT,
    )
    async with aiomqtt.Client(HOST, port) as client:
        await client.subscribe("faitout/+/availability", qos=1)
        hass.config_entries.async_add_subentry(site.entry, link)
        async with asyncio.timeout(PATIENCE):
            while bytes((await anext(client.messages)).payload) != b"online":
                pass
        await client.subscribe("faitout/+/+/bookings/result", qos=1)
        post = Post(client)
        task = asyncio.create_task(post.hand_out())
        try:
            yield post
        finally:
            task.cancel()


def _by_mqtt(post: Post, runner: SpaceRunner) -> Way:
    return Way("MQTT", lambda wish: post.ask(runner, wish), is_slow=True)


def _sentences() -> set[str]:
    """Return the names of what both languages have a sentence for."""
    known: list[set[str]] = []
    for language in LANGUAGES:
        said, shown = (
            json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))
            for folder in (TRANSLATIONS, PAGE)
        )
        known.append({*said["exceptions"], *(ON_PAGE + name for name in shown)})
    return set.intersection(*known)

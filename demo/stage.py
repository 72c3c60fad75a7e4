"""The stage: a broker and a Home Assistant that run, and end in order whatever happens."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
import secrets
import shutil

from . import folder
from .api import Api
from .broker import MQTT_5, Broker
from .flows import add_broker
from .home_assistant import HomeAssistant, Login
from .memory import Memory
from .onboarding import onboard
from .one_at_a_time import claimed
from .options import CHECKOUT, Options
from .ports import free_port, is_free
from .progress import Progress, say
from .trouble import DemoError

USUAL_PORT = 8123


@dataclass(frozen=True, slots=True)
class Stage:
    """What runs, and how to reach it."""

    options: Options
    progress: Progress
    broker: Broker
    home_assistant: HomeAssistant
    api: Api
    login: Login
    is_new: bool
    """Home Assistant knows nothing yet but the broker."""

    def remember(self) -> None:
        """Write down that everything is set up, for a next demo with `--keep`."""
        Memory(
            port=self.home_assistant.port,
            broker_port=self.broker.port,
            username=self.login.username,
            password=self.login.password,
            token=self.api.token,
        ).write(self.options.home / "memory.json")


@asynccontextmanager
async def raised(options: Options, progress: Progress) -> AsyncIterator[Stage]:
    """Bring the stage up; on leaving, end Home Assistant first and the broker after it.

    Raises DemoError for whatever is in the way.
    """
    words = options.words
    async with AsyncExitStack() as stack:
        memory = claim_port(_memory(options), stack, options)
        broker = Broker(options.home, options.tools, memory.broker_port, words)
        stack.push_async_callback(broker.stop)
        await broker.start()
        progress.done(words("starts_broker", name=broker.child.name))
        if broker.protocol != MQTT_5:
            say(f"           {words('old_broker', protocol=broker.protocol)}")

        config = options.home / "home-assistant"
        if not options.keep:
            folder.prepare(config, CHECKOUT, memory.port, options.language, options.zone)
        home_assistant = HomeAssistant(config, memory.port, words)
        stack.push_async_callback(home_assistant.stop)
        api = await stack.enter_async_context(Api.session(home_assistant.url))
        stage = Stage(
            options,
            progress,
            broker,
            home_assistant,
            api,
            Login(memory.username, memory.password),
            is_new=not options.keep,
        )
        await _start(stage, memory)
        yield stage


async def _start(stage: Stage, memory: Memory) -> None:
    """Start Home Assistant and log in."""
    words = stage.options.words
    stage.api.token = memory.token
    await stage.home_assistant.start(stage.api)
    if stage.is_new:
        await onboard(stage.api, stage.login, stage.options.language)
    await stage.home_assistant.is_up(stage.api)
    version = (await stage.api.get("/api/config"))["version"]
    stage.progress.done(words("starts_hass", version=version))
    if stage.is_new:
        await add_broker(stage.api, stage.broker.port, stage.broker.protocol, words)


def _memory(options: Options) -> Memory:
    """Return where this demo listens: as the last one did, or anew in an empty folder."""
    path = options.home / "memory.json"
    if options.keep:
        memory = Memory.read(path, options.words)
        for port in (memory.port, memory.broker_port):
            _demand_free(port, options)
        return memory
    shutil.rmtree(options.home, ignore_errors=True)
    options.home.mkdir(parents=True)
    return Memory(
        port=_port(options),
        broker_port=free_port(),
        username="demo",
        password=f"demo-{secrets.token_hex(3)}",
        token="",
    )


def claim_port(memory: Memory, stack: AsyncExitStack, options: Options) -> Memory:
    """Hold the port against other demos. One that nobody chose gives way to a demo's that begins.

    Raises DemoError where the port was chosen.
    """
    if stack.enter_context(claimed(memory.port)):
        return memory
    if options.port is not None or options.keep:
        words = options.words
        raise DemoError(words("port_taken", port=memory.port), words("other_port"))
    port = free_port()
    say(f"  {options.words('port_moved', port=port)}")
    return claim_port(replace(memory, port=port), stack, options)


def _port(options: Options) -> int:
    if options.port is not None:
        _demand_free(options.port, options)
        return options.port
    if is_free(USUAL_PORT):
        return USUAL_PORT
    port = free_port()
    say(f"  {options.words('port_moved', port=port)}")
    return port


def _demand_free(port: int, options: Options) -> None:
    if not is_free(port):
        words = options.words
        raise DemoError(words("port_taken", port=port), words("other_port"))


async def watch_over(stage: Stage) -> None:
    """Return never: raise DemoError when Home Assistant died, start a dead broker again."""
    while True:
        if stage.home_assistant.child.has_died:
            raise stage.home_assistant.death()
        if stage.broker.child.has_died:
            await stage.broker.start()
            say(f"  {stage.options.words('broker_back')}")
        await asyncio.sleep(0.5)

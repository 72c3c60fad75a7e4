"""The demo's Home Assistant: a real one, as a child process, logged in."""

from dataclasses import dataclass
import json
from pathlib import Path
import sys

import aiohttp

from .api import Api, ApiError
from .child import Child
from .clock import Condition, until
from .ports import HOST
from .trouble import DemoError
from .words import Words

START_PATIENCE = 180.0
"""A small computer with a cold disk takes minutes; a dead process is noticed at once."""
STOP_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Login:
    """The only user of the demo."""

    username: str
    password: str


class HomeAssistant:
    """Home Assistant on the loopback interface, in a folder that was prepared for it."""

    def __init__(self, folder: Path, port: int, words: Words) -> None:
        """Take its configuration folder; its output goes to a file beside it."""
        self.port = port
        self.url = f"http://{HOST}:{port}"
        self.folder = folder
        self._words = words
        command = [sys.executable, "-m", "homeassistant", "--config", str(folder)]
        command += ["--skip-pip", "--log-no-color", "--ignore-os-check"]
        log = folder.with_name("home-assistant.log")
        self.child = Child("Home Assistant", command, log, folder)

    async def start(self, api: Api) -> None:
        """Start it and wait until its API answers. Raises DemoError when it does not."""
        await self.child.start()

        async def answers() -> bool:
            if self.child.has_died:
                return True
            try:
                # Once somebody has been welcomed, Home Assistant drops this page.
                await api.get("/api/" if api.token else "/api/onboarding")
            except ApiError, aiohttp.ClientError, TimeoutError, json.JSONDecodeError:
                return False
            return True

        await self._wait(answers)

    async def is_up(self, api: Api) -> None:
        """Wait until everything in it has been set up. Needs a login."""

        async def runs() -> bool:
            if self.child.has_died:
                return True
            try:
                config = await api.get("/api/config")
            except ApiError, aiohttp.ClientError, TimeoutError:
                return False
            return bool(config["state"] == "RUNNING")

        await self._wait(runs)

    async def stop(self) -> None:
        """End it properly: it writes its files first."""
        await self.child.stop(STOP_PATIENCE)

    def death(self) -> DemoError:
        """Return what to say when it died."""
        return DemoError(
            self._words("died", name=self.child.name, code=self.child.exit_code),
            f"{self._words('see_log', log=self.child.log)}\n{self._words('go_on')}",
            self.child.last_lines(),
        )

    async def _wait(self, condition: Condition) -> None:
        if not await until(condition, START_PATIENCE):
            raise DemoError(
                self._words("silent", name=self.child.name, seconds=int(START_PATIENCE)),
                self._words("see_log", log=self.child.log),
                self.child.last_lines(),
            )
        if self.child.has_died:
            raise self.death()

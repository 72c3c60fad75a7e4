"""The demo's MQTT broker: mosquitto where it can be had, else amqtt, which is Python."""

import getpass
import os
from pathlib import Path
import shutil
import sys

from .child import Child
from .clock import until
from .ports import HOST, accepts, is_free
from .trouble import DemoError
from .words import Words

PATIENCE = 20.0
STOP_PATIENCE = 5.0

MOSQUITTO = """\
listener {port} {host}
allow_anonymous true
persistence false
log_dest stdout
log_type error
log_type warning
log_type notice
user {user}
"""

AMQTT = """\
listeners:
  default:
    type: tcp
    bind: {host}:{port}
plugins:
  amqtt.plugins.authentication.AnonymousAuthPlugin:
    allow_anonymous: true
"""


class Broker:
    """A real broker on the loopback interface. It keeps nothing over a restart."""

    def __init__(self, folder: Path, tools: Path, port: int, words: Words) -> None:
        """Take an existing folder for its files, and where programs were unpacked."""
        self.port = port
        self._words = words
        mosquitto = find_program("mosquitto", tools)
        text = MOSQUITTO if mosquitto else AMQTT
        settings = folder / ("mosquitto.conf" if mosquitto else "amqtt.yaml")
        settings.write_text(
            text.format(host=HOST, port=port, user=getpass.getuser()), encoding="utf-8"
        )
        name = "mosquitto" if mosquitto else "amqtt"
        command = [*(mosquitto or [_amqtt()]), "-c", str(settings)]
        self.child = Child(name, command, folder / "broker.log", folder)

    async def start(self) -> None:
        """Start it and wait until it takes connections. Raises DemoError when it does not."""
        if not is_free(self.port):
            # Whoever has it would answer in its place.
            raise DemoError(self._words.port_taken.format(port=self.port))
        await self.child.start()

        async def answers() -> bool:
            return self.child.has_died or await accepts(self.port)

        if not await until(answers, PATIENCE) or self.child.has_died:
            details = self.child.last_lines()
            await self.child.kill()
            raise DemoError(
                self._words.broker_silent.format(name=self.child.name),
                self._words.see_log.format(log=self.child.log),
                details,
            )

    async def stop(self) -> None:
        """End it."""
        await self.child.stop(STOP_PATIENCE)


def find_program(name: str, tools: Path) -> list[str]:
    """Return how to call a program that scripts/debian-tools made available, or of the system.

    The list is empty where there is none. Servers lie in sbin, which an ordinary user's PATH
    leaves out.
    """
    places = (str(tools), os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin")
    found = shutil.which(name, path=os.pathsep.join(places))
    return [found] if found else []


def _amqtt() -> str:
    return str(Path(sys.executable).with_name("amqtt"))

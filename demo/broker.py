"""The demo's MQTT broker: mosquitto where it can be had, else amqtt, which is Python."""

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
MQTT_5, MQTT_311 = "5", "3.1.1"
PYTHON_BROKER = Path(__file__).with_name("python_broker.py")

MOSQUITTO = """\
listener {port} {host}
allow_anonymous true
persistence false
log_dest stdout
log_type error
log_type warning
log_type notice
"""
USER = "user root\n"
"""Started by root it would become another user, who cannot read the demo's folder."""


class Broker:
    """A real broker on the loopback interface. It keeps nothing over a restart."""

    def __init__(self, folder: Path, tools: Path, port: int, words: Words) -> None:
        """Take an existing folder for its files, and where programs were unpacked."""
        self.port = port
        self._words = words
        log = folder / "broker.log"
        mosquitto = find_program("mosquitto", tools)
        self.protocol = MQTT_5 if mosquitto else MQTT_311
        """The version of MQTT it speaks, as Home Assistant's set-up of MQTT has it."""
        if mosquitto:
            settings = folder / "mosquitto.conf"
            text = MOSQUITTO.format(host=HOST, port=port)
            settings.write_text(text + (USER if os.geteuid() == 0 else ""), encoding="utf-8")
            self.child = Child("mosquitto", [*mosquitto, "-c", str(settings)], log, folder)
        else:
            command = [sys.executable, str(PYTHON_BROKER), HOST, str(port)]
            self.child = Child("amqtt", command, log, folder)

    async def start(self) -> None:
        """Start it and wait until it takes connections. Raises DemoError when it does not."""
        if not is_free(self.port):
            # Whoever has it would answer in its place.
            raise DemoError(self._words("port_taken", port=self.port))
        await self.child.start()

        async def answers() -> bool:
            return self.child.has_died or await accepts(self.port)

        if not await until(answers, PATIENCE) or self.child.has_died:
            details = self.child.last_lines()
            await self.child.kill()
            raise DemoError(
                self._words("broker_silent", name=self.child.name),
                self._words("see_log", log=self.child.log),
                details,
            )

    async def stop(self) -> None:
        """End it."""
        await self.child.stop(STOP_PATIENCE)


def find_program(name: str, tools: Path) -> list[str]:
    """Return how to call a program that scripts/debian-tools made available, or of the system.

    The list is empty where there is none. Servers lie in sbin, beside a bin of PATH, which an
    ordinary user's PATH leaves out.
    """
    path = os.environ.get("PATH", os.defpath).split(os.pathsep)
    beside = [str(Path(place).with_name("sbin")) for place in path if place.endswith("/bin")]
    found = shutil.which(name, path=os.pathsep.join((str(tools), *path, *beside)))
    return [found] if found else []

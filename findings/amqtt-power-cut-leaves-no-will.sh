#!/usr/bin/env bash
# The broker amqtt never notices a client that falls silent: its last will is not published.
#
# What: MQTT says that a broker drops a client that was silent for one and a half times its keep
# alive, and publishes its last will. amqtt 0.12.1 keeps it "connected" for good: nothing happens
# after ten times the keep alive. The will is only published when the connection itself breaks.
# Why it matters: a hub or a node that loses its power, its cable or its Wi-Fi breaks no connection.
# Whoever trusts "availability: offline" by last will shows it as online for ever.
# Faitout: leaves its last will with the broker and cannot do more; docs/mqtt.md tells to take a broker
# that keeps to it where it matters, as mosquitto does.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "could not be run here: see above" >&2; exit 2' ERR
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet amqtt==0.12.1
trap - ERR

cat >"$work/silent.py" <<'PY'
import asyncio
import logging
import socket
import sys
from importlib.metadata import version

from amqtt.broker import Broker
from amqtt.client import MQTTClient

KEEP_ALIVE = 2
logging.disable(logging.CRITICAL)


def text(value):
    return len(value).to_bytes(2, "big") + value


def hello(name):
    """Return the packet that opens a session with a will, as any client sends it."""
    flags = bytes([4, 0b0000_0110])
    body = text(b"MQTT") + flags + KEEP_ALIVE.to_bytes(2, "big")
    body += text(name) + text(name + b"/availability") + text(b"offline")
    return bytes([0x10, len(body)]) + body


async def main():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    anonymous = {"amqtt.plugins.authentication.AnonymousAuthPlugin": {"allow_anonymous": True}}
    listener = {"default": {"type": "tcp", "bind": f"127.0.0.1:{port}"}}
    broker = Broker({"listeners": listener, "plugins": anonymous})
    await broker.start()
    reader = MQTTClient(client_id="reader", config={"auto_reconnect": False})
    await reader.connect(f"mqtt://127.0.0.1:{port}/")
    await reader.subscribe([("+/availability", 1)])

    async def wills(seconds):
        heard = []
        try:
            async with asyncio.timeout(seconds):
                while True:
                    heard.append((await reader.deliver_message()).topic)
        except TimeoutError:
            return heard

    hubs = {}
    for name in (b"silent", b"broken"):
        hubs[name] = await asyncio.open_connection("127.0.0.1", port)
        hubs[name][1].write(hello(name))
        assert (await hubs[name][0].readexactly(4))[3] == 0
    hubs[b"broken"][1].transport.abort()
    broken = await wills(5)
    silent = await wills(10 * KEEP_ALIVE)
    print(f"software: amqtt {version('amqtt')}, Python {sys.version.split()[0]}")
    print(f"expected: both wills; the silent hub's after {1.5 * KEEP_ALIVE:g} s")
    print(f"seen: within 5 s after the broken connection: {broken}")
    print(f"seen: in {10 * KEEP_ALIVE} s more, from the silent hub: {silent or 'nothing'}")
    is_ended = hubs[b"silent"][0].at_eof()
    print(f"seen: its connection was {'ended' if is_ended else 'kept'}")
    hubs[b"silent"][1].close()
    await reader.disconnect()
    await broker.shutdown()
    return broken == ["broken/availability"] and not silent and not is_ended


sys.exit(0 if asyncio.run(main()) else 1)
PY
if timeout 120 "$work/env/bin/python" "$work/silent.py" 2>"$work/log"; then
  echo "as described"
else
  tail -n 5 "$work/log" >&2
  echo "CHANGED: amqtt no longer keeps a silent client as described above" >&2
  exit 1
fi

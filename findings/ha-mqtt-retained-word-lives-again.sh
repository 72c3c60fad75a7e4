#!/usr/bin/env bash
# A sensor that Home Assistant had given up speaks again when only the broker was away for a moment.
#
# What: an MQTT sensor with "expire_after" becomes unavailable when its device falls silent. When
# the connection to the broker is renewed the broker gives its retained word again; Home Assistant
# takes it for a new one, and the dead device says "nobody here" for another whole period. With
# "off_delay" the last retained "on" of a motion sensor becomes somebody who walks through an empty
# room at each reconnection.
# Why it matters: expire_after is what one sets so that a dead sensor is not believed. A short
# absence of the broker, or a restart, makes it believed once more.
# Faitout: believes nothing that an MQTT sensor merely brings back, until something fresh comes
# (custom_components/faitout/inputs/mqtt_words.py, tests/inputs/test_mqtt_sensors.py).
# docs/troubleshooting.md tells, also of "off_delay".
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "could not be run here: see above" >&2; exit 2' ERR
# Python 3.14: what ./scripts/setup found before, or uv finds or downloads, or else setup makes.
export UV_NO_CONFIG=1
if ! command -v uv >/dev/null; then
  python3 -m venv "$work/uv"
  "$work/uv/bin/pip" install --quiet uv==0.13.5
  PATH=$PATH:$work/uv/bin
fi
made=$(dirname "$0")/../.faitout/python.path
python=3.14
[[ ! -r $made ]] || python=$(<"$made")
if ! uv venv --quiet --python "$python" "$work/env"; then
  env -u UV_NO_CONFIG "$(dirname "$0")/../scripts/setup" >&2
  uv venv --quiet --python "$(<"$made")" "$work/env"
fi
uv pip install --quiet --python "$work/env" \
  homeassistant==2026.10.4 paho-mqtt==2.1.0 amqtt==0.12.1 aiohasupervisor==0.6.0
trap - ERR

cat >"$work/word.py" <<'PY'
import asyncio
import json
import sys
from pathlib import Path

from homeassistant import bootstrap, config_entries, core, loader
from homeassistant.const import __version__
from homeassistant.setup import async_setup_component


async def started(config=None):
    """Return a Home Assistant of its own with the core parts only, in a folder that goes away."""
    folder = Path(sys.argv[1])
    folder.joinpath("configuration.yaml").write_text(json.dumps(config or {}))
    hass = core.HomeAssistant(str(folder))
    hass.config.skip_pip = True
    hass.config_entries = config_entries.ConfigEntries(hass, {})
    loader.async_setup(hass)
    await bootstrap.async_load_base_functionality(hass)
    assert await async_setup_component(hass, "homeassistant", {})
    return hass


async def until(true, seconds):
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.1)


async def main():
    import logging
    import socket
    from importlib.metadata import version
    from types import MappingProxyType

    import paho.mqtt.client as paho
    from amqtt.broker import Broker
    from homeassistant.config_entries import ConfigEntry

    logging.disable(logging.CRITICAL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    anonymous = {"amqtt.plugins.authentication.AnonymousAuthPlugin": {"allow_anonymous": True}}
    listener = {"default": {"type": "tcp", "bind": f"127.0.0.1:{port}"}}
    broker = Broker({"listeners": listener, "plugins": anonymous})
    await broker.start()
    ends = []

    async def joined(reader, writer):
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        ends.extend([writer, far_writer])

        async def carry(source, sink):
            try:
                while data := await source.read(4096):
                    sink.write(data)
            except OSError:
                pass
            sink.close()

        await asyncio.gather(carry(reader, far_writer), carry(far_reader, writer))

    line = await asyncio.start_server(joined, "127.0.0.1", 0)
    radar = {"name": "radar", "state_topic": "radar", "expire_after": 6}
    pir = {"name": "pir", "state_topic": "pir", "off_delay": 6}
    config = {"mqtt": [{"binary_sensor": radar}, {"binary_sensor": pir}]}
    hass = await started(config)
    hass.config.components |= {"http", "file_upload"}
    data = {"broker": "127.0.0.1", "port": line.sockets[0].getsockname()[1], "protocol": "3.1.1"}
    entry = ConfigEntry(
        version=2,
        minor_version=1,
        domain="mqtt",
        title="broker",
        data=data,
        options={},
        source="user",
        unique_id=None,
        discovery_keys=MappingProxyType({}),
        subentries_data=None,
    )
    assert await async_setup_component(hass, "mqtt", config)
    await hass.config_entries.async_add(entry)
    await hass.async_start()

    def now():
        return [hass.states.get(f"binary_sensor.{name}").state for name in ("radar", "pir")]

    device = paho.Client(paho.CallbackAPIVersion.VERSION2, client_id="device")
    device.connect("127.0.0.1", port)
    device.loop_start()
    await asyncio.sleep(1)
    for topic, word in (("radar", "OFF"), ("pir", "ON")):
        sent = device.publish(topic, word, qos=1, retain=True)
        await asyncio.to_thread(sent.wait_for_publish, 10)
    device.disconnect()
    device.loop_stop()
    rows = {}
    await until(lambda: now() == ["off", "on"], 20)
    rows["they speak for the last time"] = now()
    await until(lambda: now() == ["unavailable", "off"], 20)
    rows["their time is over"] = now()
    for end in ends:
        end.transport.abort()
    ends.clear()
    await until(lambda: now() == ["unavailable", "unavailable"], 60)
    rows["the broker is away"] = now()
    try:
        await until(lambda: now() == ["off", "on"], 60)
    except TimeoutError:
        pass
    rows["the broker is back, they are not"] = now()
    print(
        f"software: Home Assistant {__version__}, paho-mqtt {version('paho-mqtt')},"
        f" amqtt {version('amqtt')}, Python {sys.version.split()[0]}"
    )
    print("expected: a radar that expired stays unavailable, a PIR that fell back stays off")
    for row, (first, second) in rows.items():
        print(f"seen: {row:33} radar (expire_after) {first:12} PIR (off_delay) {second}")
    await hass.async_stop(force=True)
    await broker.shutdown()
    return rows["the broker is back, they are not"] == ["off", "on"]


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 240 "$work/env/bin/python" "$work/word.py" "$work/config" 2>"$work/log"; then
  echo "as described"
else
  tail -n 5 "$work/log" >&2
  echo "CHANGED: retained words no longer do as described above" >&2
  exit 1
fi

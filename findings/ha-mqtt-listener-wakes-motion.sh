#!/usr/bin/env bash
# Somebody walks through an empty room whenever anything else listens to the same MQTT topic.
#
# What: when a part of Home Assistant subscribes to a topic, an automation that is reloaded for
# example, the broker gives its retained word once more, and Home Assistant hands it to all who
# listen there already, unless they had a retained word before. A motion sensor with "off_delay"
# that was heard live an hour ago is "on" again. The debugging tool "listen to a topic" does it too.
# Why it matters: nobody was there. It is not the broker that was away, nor the sensor that spoke;
# the light goes on, and whoever counts people counts one.
# Faitout: looks at the message behind a word, and takes a retained one for a memory
# (custom_components/faitout/inputs/mqtt_words.py, tests/inputs/test_mqtt_words.py).
# docs/troubleshooting.md tells not to retain what falls back by itself.
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

cat >"$work/again.py" <<'PY'
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
    from homeassistant.components import mqtt
    from homeassistant.config_entries import ConfigEntry

    logging.disable(logging.CRITICAL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    anonymous = {"amqtt.plugins.authentication.AnonymousAuthPlugin": {"allow_anonymous": True}}
    listener = {"default": {"type": "tcp", "bind": f"127.0.0.1:{port}"}}
    broker = Broker({"listeners": listener, "plugins": anonymous})
    await broker.start()
    config = {"mqtt": [{"binary_sensor": {"name": "pir", "state_topic": "pir", "off_delay": 3}}]}
    hass = await started(config)
    hass.config.components |= {"http", "file_upload"}
    data = {"broker": "127.0.0.1", "port": port, "protocol": "3.1.1"}
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
        state = hass.states.get("binary_sensor.pir")
        return state and state.state

    await until(now, 30)
    await asyncio.sleep(3)
    device = paho.Client(paho.CallbackAPIVersion.VERSION2, client_id="device")
    device.connect("127.0.0.1", port)
    device.loop_start()
    sent = device.publish("pir", "ON", qos=1, retain=True)
    await asyncio.to_thread(sent.wait_for_publish, 10)
    rows = {}
    await until(lambda: now() == "on", 20)
    rows["it speaks for the last time"] = now()
    device.disconnect()
    device.loop_stop()
    await until(lambda: now() == "off", 20)
    await asyncio.sleep(3)
    rows["it fell back, and is gone"] = now()
    # What the trigger of an automation does when it is loaded.
    await mqtt.async_subscribe(hass, "pir", lambda message: None)
    try:
        await until(lambda: now() == "on", 20)
    except TimeoutError:
        pass
    rows["an automation listens, too"] = now()
    print(
        f"software: Home Assistant {__version__}, paho-mqtt {version('paho-mqtt')},"
        f" amqtt {version('amqtt')}, Python {sys.version.split()[0]}"
    )
    print("expected: a motion sensor that fell back stays off until its device speaks")
    for row, state in rows.items():
        print(f"seen: {row:28} {state}")
    await hass.async_stop(force=True)
    await broker.shutdown()
    return list(rows.values()) == ["on", "off", "on"]


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 240 "$work/env/bin/python" "$work/again.py" "$work/config" 2>"$work/log"; then
  echo "as described"
else
  tail -n 5 "$work/log" >&2
  echo "CHANGED: retained words are no longer handed on as described above" >&2
  exit 1
fi

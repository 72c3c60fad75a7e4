#!/usr/bin/env bash
# An MQTT sensor that says "nobody" every few seconds has been silent for hours, says Home Assistant.
#
# What: Home Assistant writes the state of an MQTT entity only when it changes. A word that is said
# again does not move "last reported" and fires no report, as those of other integrations do; the
# entity is as old as its last change. Only with "force_update" is the repetition seen. What counts
# for "expire_after" all the same is every word.
# Why it matters: whoever watches for sensors that died by how long ago they spoke calls the
# healthy ones dead, one after the other, as soon as a room is quiet for long enough.
# Faitout: listens to the messages themselves (custom_components/faitout/inputs/mqtt_words.py,
# tests/inputs/test_mqtt_words.py); docs/troubleshooting.md tells.
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
    from homeassistant.config_entries import ConfigEntry

    logging.disable(logging.CRITICAL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    anonymous = {"amqtt.plugins.authentication.AnonymousAuthPlugin": {"allow_anonymous": True}}
    listener = {"default": {"type": "tcp", "bind": f"127.0.0.1:{port}"}}
    broker = Broker({"listeners": listener, "plugins": anonymous})
    await broker.start()
    entities = [
        ("binary_sensor", {"name": "radar", "state_topic": "radar"}),
        ("sensor", {"name": "co2", "state_topic": "co2"}),
        ("binary_sensor", {"name": "forced", "state_topic": "radar", "force_update": True}),
    ]
    config = {"mqtt": [{platform: entity} for platform, entity in entities]}
    names = [f"{platform}.{entity['name']}" for platform, entity in entities]
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
    await until(lambda: all(hass.states.get(name) for name in names), 30)

    device = paho.Client(paho.CallbackAPIVersion.VERSION2, client_id="device")
    device.connect("127.0.0.1", port)
    device.loop_start()

    async def says(radar, co2):
        for topic, word in (("radar", radar), ("co2", co2)):
            sent = device.publish(topic, word, qos=1, retain=True)
            await asyncio.to_thread(sent.wait_for_publish, 10)

    await says("OFF", "600")
    await until(lambda: [hass.states.get(n).state for n in names] == ["off", "600", "off"], 30)
    await asyncio.sleep(1)
    first = {name: hass.states.get(name).last_reported for name in names}
    for _ in range(5):
        await asyncio.sleep(1)
        await says("OFF", "600")
    # Another word, last of all, shows that the others were heard.
    await asyncio.sleep(1)
    quiet = {name: hass.states.get(name).last_reported - first[name] for name in names}
    await says("ON", "601")
    await until(lambda: [hass.states.get(n).state for n in names] == ["on", "601", "on"], 30)
    print(
        f"software: Home Assistant {__version__}, paho-mqtt {version('paho-mqtt')},"
        f" amqtt {version('amqtt')}, Python {sys.version.split()[0]}"
    )
    print("expected: a word that is said again five times in 5 s moves 'last reported' by 5 s")
    moved = [round(age.total_seconds()) for age in quiet.values()]
    for name, seconds in zip(names, moved, strict=True):
        print(f"seen: {name:21} moved by {seconds} s")
    device.disconnect()
    device.loop_stop()
    await hass.async_stop(force=True)
    await broker.shutdown()
    return moved[:2] == [0, 0] and moved[2] >= 3


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 240 "$work/env/bin/python" "$work/again.py" "$work/config" 2>"$work/log"; then
  echo "as described"
else
  tail -n 5 "$work/log" >&2
  echo "CHANGED: a repeated word no longer does as described above" >&2
  exit 1
fi

#!/usr/bin/env bash
# On an ESPHome node a yes or no from Home Assistant outlives its source; a number does not.
#
# What: a node can follow an entity of Home Assistant. When the entity becomes unavailable a sensor
# (number) of the node loses its value, a text shows the word "unavailable", but a binary sensor
# keeps the last yes or no, valid and without a word. Words it does not know, as "open" of a cover or
# "home" of a person, change nothing either.
# Why it matters: the light beside the door goes on saying that the room is free, or that somebody
# is in it, long after the hub has lost its sensor.
# Faitout: firmware_configs/ take the status as a text, and show anything they do not know as "no
# line to the hub". docs/nodes.md tells why.
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
# The node is built for this computer; a C++ compiler has to be there.
c++ --version >"$work/compiler"
uv pip install --quiet --python "$work/env" esphome==2026.10.0
free='import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
port=$("$work/env/bin/python" -c "$free")
cat >"$work/node.yaml" <<YAML
esphome:
  name: finding
host:
  mac_address: "02:00:00:00:00:01"
logger:
  level: NONE
api:
  port: $port
  reboot_timeout: 0s
binary_sensor:
  - platform: homeassistant
    name: binary sensor
    entity_id: binary_sensor.room
    internal: false
sensor:
  - platform: homeassistant
    name: sensor
    entity_id: sensor.room
    internal: false
text_sensor:
  - platform: homeassistant
    name: text sensor
    entity_id: binary_sensor.room
    internal: false
YAML
PATH="$work/env/bin:$PATH" timeout 400 esphome compile "$work/node.yaml" >"$work/log" 2>&1 || {
  tail -n 20 "$work/log" >&2
  false
}
trap - ERR

cat >"$work/say.py" <<'PY'
import asyncio
import sys
from importlib.metadata import version

import aioesphomeapi


async def main(program, port):
    node = await asyncio.create_subprocess_exec(program, stdout=asyncio.subprocess.DEVNULL)
    try:
        async with asyncio.timeout(60):
            while True:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", port)
                except OSError:
                    await asyncio.sleep(0.1)
                else:
                    writer.close()
                    break
        client = aioesphomeapi.APIClient("127.0.0.1", port, None)
        await client.connect(login=True)
        entities, _ = await client.list_entities_services()
        names = {entity.key: entity.name for entity in entities}
        said = {}

        def hear(state):
            said[names[state.key]] = "none" if state.missing_state else str(state.state)

        client.subscribe_states(hear)
        client.subscribe_home_assistant_states(lambda *_: None)
        await asyncio.sleep(1)
        rows = []
        for yes_no, number in (
            ("on", "19.5"),
            ("unavailable", "unavailable"),
            ("off", "20"),
            ("unknown", "unknown"),
            ("open", "20"),
            ("home", "20"),
        ):
            client.send_home_assistant_state("binary_sensor.room", None, yes_no)
            client.send_home_assistant_state("sensor.room", None, number)
            await asyncio.sleep(2)
            rows.append((yes_no, number, dict(said)))
        await client.disconnect()
    finally:
        node.terminate()
        await node.wait()
    print(
        f"software: ESPHome {version('esphome')}, aioesphomeapi {version('aioesphomeapi')},"
        f" Python {sys.version.split()[0]}"
    )
    print("expected: what is unavailable in Home Assistant has no value on the node, of any kind")
    for yes_no, number, state in rows:
        print(
            f"seen: told {yes_no:12} binary sensor {state['binary sensor']:6}"
            f" text {state['text sensor']:12} told {number:12} sensor {state['sensor']}"
        )
    binary = [state["binary sensor"] for _, _, state in rows]
    numbers = [state["sensor"] for _, _, state in rows]
    return binary == ["True", "True", "False", "False", "False", "False"] and numbers == [
        "19.5",
        "nan",
        "20.0",
        "nan",
        "20.0",
        "20.0",
    ]


sys.exit(0 if asyncio.run(main(sys.argv[1], int(sys.argv[2]))) else 1)
PY
program=$(find "$work/.esphome" -path '*/finding/program' -type f | head -n 1)
if timeout 120 "$work/env/bin/python" "$work/say.py" "$program" "$port"; then
  echo "as described"
else
  echo "CHANGED: a node no longer takes Home Assistant's words as described above" >&2
  exit 1
fi

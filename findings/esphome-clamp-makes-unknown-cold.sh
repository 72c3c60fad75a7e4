#!/usr/bin/env bash
# ESPHome's clamp filter turns "no value" into the lowest value: a dead sensor says 5 °C.
#
# What: a sensor without a value says NaN, and most filters pass that on. clamp, which is there to
# keep impossible values out, makes its lower limit of it: with 5 to 30 a dead temperature sensor
# reads 5.0, a valid, fresh number. Its option ignore_out_of_range leaves the old value in place.
# median and max go on with what they remember until their whole window is NaN, which a sensor that
# says NaN once never fills.
# Why it matters: a thermostat that is fed like this heats without end, and nobody is told that the
# sensor is dead; CO2 clamped to 400 is fresh air.
# Faitout: firmware_configs/ use no such filter. docs/nodes.md tells to leave them out.
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
sensor:
  - platform: template
    id: probe
    name: plain
  - platform: copy
    source_id: probe
    name: clamp
    filters:
      - clamp: {min_value: 5, max_value: 30}
  - platform: copy
    source_id: probe
    name: clamp, ignoring
    filters:
      - clamp: {min_value: 5, max_value: 30, ignore_out_of_range: true}
  - platform: copy
    source_id: probe
    name: median of 3
    filters:
      - median: {window_size: 3, send_every: 1, send_first_at: 1}
  - platform: copy
    source_id: probe
    name: max of 3
    filters:
      - max: {window_size: 3, send_every: 1, send_first_at: 1}
  - platform: copy
    source_id: probe
    name: average
    filters:
      - exponential_moving_average: {alpha: 0.5, send_every: 1}
button:
  - platform: template
    name: measure
    on_press:
      - sensor.template.publish: {id: probe, state: 19.0}
  - platform: template
    name: fail
    on_press:
      - sensor.template.publish: {id: probe, state: !lambda return NAN;}
YAML
PATH="$work/env/bin:$PATH" timeout 400 esphome compile "$work/node.yaml" >"$work/log" 2>&1 || {
  tail -n 20 "$work/log" >&2
  false
}
trap - ERR

cat >"$work/ask.py" <<'PY'
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
        keys = {entity.name: entity.key for entity in entities}
        said = {}

        def hear(state):
            said[names[state.key]] = "none yet" if state.missing_state else f"{state.state:g}"

        client.subscribe_states(hear)
        await asyncio.sleep(1)
        rows = {}
        for label, press in (("19 °C", "measure"), ("nothing", "fail")):
            client.button_command(keys[press])
            await asyncio.sleep(2)
            rows[label] = dict(said)
        await client.disconnect()
    finally:
        node.terminate()
        await node.wait()
    print(
        f"software: ESPHome {version('esphome')}, aioesphomeapi {version('aioesphomeapi')},"
        f" Python {sys.version.split()[0]}"
    )
    print("expected: a sensor without a value has none behind any filter (nan)")
    for name, before in rows["19 °C"].items():
        print(f"seen: {name:15} measures 19: {before:5} measures nothing: {rows['nothing'][name]}")
    return rows["nothing"] == {
        "plain": "nan",
        "clamp": "5",
        "clamp, ignoring": "19",
        "median of 3": "19",
        "max of 3": "19",
        "average": "nan",
    }


sys.exit(0 if asyncio.run(main(sys.argv[1], int(sys.argv[2]))) else 1)
PY
program=$(find "$work/.esphome" -path '*/finding/program' -type f | head -n 1)
if timeout 120 "$work/env/bin/python" "$work/ask.py" "$program" "$port"; then
  echo "as described"
else
  echo "CHANGED: ESPHome's filters no longer do as described above" >&2
  exit 1
fi

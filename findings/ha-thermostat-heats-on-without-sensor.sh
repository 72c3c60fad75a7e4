#!/usr/bin/env bash
# A generic thermostat heats on when its temperature sensor dies; its twin for humidity stops.
#
# What: Home Assistant's generic_thermostat ignores a sensor that becomes unavailable, unknown or is
# deleted. A heater that was on stays on without end; the thermostat goes on showing the last
# temperature as the present one, and "heating". Its sister generic_hygrostat, built the same way,
# switches off and becomes unavailable.
# Why it matters: a radiator on a relay with a battery sensor in an unattended room. The battery
# dies in the afternoon, and the room is heated all night and all weekend. Nothing looks wrong.
# Faitout: the setpoint follows bookings and hours, so at the latest the next lower level switches
# the heater off (the last run shows that this works). docs/light-and-heat.md tells to prefer
# thermostats with a sensor of their own.
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
uv pip install --quiet --python "$work/env" homeassistant==2026.10.4
trap - ERR

cat >"$work/heat.py" <<'PY'
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


async def main():
    hass = await started()

    async def turn(call):
        targets = call.data["entity_id"]
        for target in targets if isinstance(targets, list) else [targets]:
            hass.states.async_set(target, call.service.removeprefix("turn_"))

    for service in ("turn_on", "turn_off"):
        hass.services.async_register("homeassistant", service, turn)
    for switch in ("switch.heater", "switch.humidifier"):
        hass.states.async_set(switch, "off")
    for sensor in ("sensor.temperature", "sensor.humidity"):
        hass.states.async_set(sensor, "17")
    thermostat = {"platform": "generic_thermostat", "name": "room", "heater": "switch.heater"}
    thermostat |= {"target_sensor": "sensor.temperature", "target_temp": 19}
    thermostat |= {"initial_hvac_mode": "heat"}
    hygrostat = {"name": "room", "humidifier": "switch.humidifier", "initial_state": True}
    hygrostat |= {"target_sensor": "sensor.humidity", "target_humidity": 40}
    config = {"climate": [thermostat], "generic_hygrostat": [hygrostat]}
    for domain in config:
        assert await async_setup_component(hass, domain, config)
    await hass.async_start()

    async def shown(word):
        for sensor in ("sensor.temperature", "sensor.humidity"):
            if word is None:
                hass.states.async_remove(sensor)
            else:
                hass.states.async_set(sensor, word)
        await hass.async_block_till_done()
        room = hass.states.get("climate.room")
        return (
            hass.states.get("switch.heater").state,
            str(room.attributes["current_temperature"]),
            room.attributes["hvac_action"].value,
            hass.states.get("switch.humidifier").state,
            hass.states.get("humidifier.room").state,
        )

    rows = {word: await shown(word) for word in ("17.5", "unknown", "unavailable", None)}
    call = {"entity_id": "climate.room", "temperature": 8}
    await hass.services.async_call("climate", "set_temperature", call, blocking=True)
    await hass.async_block_till_done()
    told = hass.states.get("switch.heater").state
    print(f"software: Home Assistant {__version__}, Python {sys.version.split()[0]}")
    print("expected: without its sensor a thermostat switches off, as the hygrostat does")
    for word, (heater, temperature, action, humidifier, state) in rows.items():
        print(
            f"seen: sensor {word or 'deleted':12} heater {heater:3} ({temperature} °C, {action})"
            f"  humidifier {humidifier:3} ({state})"
        )
    print(f"seen: the setpoint is lowered to 8: heater {told}")
    await hass.async_stop(force=True)
    heats_on = all(row[:3] == ("on", "17.5", "heating") for row in rows.values())
    dead = [row[3:] for word, row in rows.items() if word != "17.5"]
    return heats_on and set(dead) == {("off", "unavailable")} and told == "off"


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 120 "$work/env/bin/python" "$work/heat.py" "$work/config" 2>/dev/null; then
  echo "as described"
else
  echo "CHANGED: Home Assistant's thermostat no longer does as described above" >&2
  exit 1
fi

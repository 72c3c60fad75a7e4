#!/usr/bin/env bash
# "Occupancy cleared" never comes when the sensor was out of reach in between.
#
# What: the triggers by purpose that Home Assistant has since 2026 leave out every change that comes
# from "unavailable" or "unknown". A sensor that says occupied, drops out and comes back saying
# clear has cleared, but "occupancy cleared" does not fire: not for each, not for the first, not for
# the last of several, and not later either. While one of two is dead, "all cleared" fires as soon
# as the other one is clear.
# Why it matters: battery sensors drop out all the time, and most of them at night. Whoever switches
# lamps and heat off with this trigger leaves them on until somebody comes and goes again.
# Faitout: a space that was taken stays so while its sensors are out of reach, and its own trigger
# "became free" fires once they are back and see nobody (custom_components/faitout/trigger.py).
# docs/automations.md tells.
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

cat >"$work/wait.py" <<'PY'
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
    for domain in ("binary_sensor", "occupancy"):
        assert await async_setup_component(hass, domain, {})
    from homeassistant.helpers import trigger

    radar, pir = "binary_sensor.radar", "binary_sensor.pir"
    fired = []

    async def say(*words):
        fired.clear()
        for sensor, word in words:
            hass.states.async_set(sensor, word, {"device_class": "occupancy"})
            await hass.async_block_till_done()
        return sorted(fired)

    await say((radar, "on"), (pir, "on"))
    await hass.async_start()

    async def listen(behavior):
        async def note(variables, context=None):
            fired.append(behavior)

        config = [
            {
                "platform": "occupancy.cleared",
                "target": {"entity_id": [radar, pir]},
                "options": {"behavior": behavior},
            }
        ]
        config = await trigger.async_validate_trigger_config(hass, config)
        await trigger.async_initialize_triggers(
            hass, config, note, "test", behavior, lambda *a, **k: None
        )

    for behavior in ("each", "first", "all"):
        await listen(behavior)

    rows = {
        "radar clears": await say((radar, "off")),
        "then the PIR clears": await say((pir, "off")),
        "radar: on, gone, back and clear": await say(
            (pir, "on"), (radar, "on"), (radar, "unavailable"), (radar, "off")
        ),
        "radar: on, unknown, clear": await say((radar, "on"), (radar, "unknown"), (radar, "off")),
        "radar dead, the PIR clears": await say((radar, "unavailable"), (pir, "off")),
    }
    print(f"software: Home Assistant {__version__}, Python {sys.version.split()[0]}")
    print("expected: cleared fires whenever what was occupied is clear; all waits for all")
    for row, names in rows.items():
        print(f"seen: {row:32} fired: {', '.join(names) or 'nothing'}")
    await hass.async_stop(force=True)
    return list(rows.values()) == [
        ["each", "first"],
        ["all", "each"],
        [],
        [],
        ["all", "each", "first"],
    ]


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 120 "$work/env/bin/python" "$work/wait.py" "$work/config"; then
  echo "as described"
else
  echo "CHANGED: Home Assistant no longer fires as described above" >&2
  exit 1
fi

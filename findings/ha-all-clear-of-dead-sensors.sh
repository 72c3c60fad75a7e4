#!/usr/bin/env bash
# A dead sensor has no voice in the new conditions of Home Assistant, and no sensors say yes.
#
# What: since 2026 an automation can ask whether "occupancy is not detected" in all sensors of a
# room. Those that are unavailable or unknown are left out before the question is asked. With one of
# two dead, "all clear" is what the other one says; with both dead, or both deleted, "all clear" is
# true, and so is "all occupied" at the same moment.
# Why it matters: "when all sensors of the floor are clear, lock the door and switch off the heat"
# does so once the coordinator of the radio is unplugged, with everybody inside.
# Faitout: its own conditions count a space that nobody can tell about, and hold for no space at all
# (custom_components/faitout/condition.py, tests/test_condition.py). docs/automations.md tells.
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

cat >"$work/ask.py" <<'PY'
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
    from homeassistant.helpers import condition

    sensors = ["binary_sensor.radar", "binary_sensor.pir"]
    asked = {}
    for name in ("is_detected", "is_not_detected"):
        config = {
            "condition": f"occupancy.{name}",
            "target": {"entity_id": sensors},
            "options": {"behavior": "all"},
        }
        config = await condition.async_validate_condition_config(hass, config)
        asked[name] = await condition.async_from_config(hass, config)

    def answers(*words):
        for sensor, word in zip(sensors, words, strict=True):
            if word is None:
                hass.states.async_remove(sensor)
            else:
                hass.states.async_set(sensor, word, {"device_class": "occupancy"})
        return [asked[name].async_check() for name in ("is_detected", "is_not_detected")]

    rows = {
        "both clear": answers("off", "off"),
        "one occupied": answers("on", "off"),
        "one dead, one clear": answers("unavailable", "off"),
        "both dead": answers("unavailable", "unavailable"),
        "both unknown": answers("unknown", "unknown"),
        "both deleted": answers(None, None),
    }
    print(f"software: Home Assistant {__version__}, Python {sys.version.split()[0]}")
    print("expected: with a dead sensor neither 'all occupied' nor 'all clear' holds")
    for row, (occupied, clear) in rows.items():
        print(f"seen: {row:20} all occupied {occupied!s:5}  all clear {clear}")
    await hass.async_stop(force=True)
    as_described = {
        "both clear": [False, True],
        "one occupied": [False, False],
        "one dead, one clear": [False, True],
        "both dead": [True, True],
        "both unknown": [True, True],
        "both deleted": [True, True],
    }
    return rows == as_described


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 120 "$work/env/bin/python" "$work/ask.py" "$work/config"; then
  echo "as described"
else
  echo "CHANGED: Home Assistant no longer answers as described above" >&2
  exit 1
fi

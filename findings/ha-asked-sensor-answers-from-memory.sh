#!/usr/bin/env bash
# Asked to look again, Home Assistant answers with what a sensor saw before, and calls that a report.
#
# What: "homeassistant.update_entity" is how one has a sensor read afresh. Of a sensor that is
# polled, and whose poll hangs, it comes back at once: the old state is written again with "last
# reported" now. Of one whose poll fails it comes back well: the failure goes to the log, and the
# state stays as it was, available. Of one that pushes its states and has nothing to look at, it
# writes the old state as if the device had spoken.
# Why it matters: whoever looks once more before something that cannot be undone takes a room for
# empty on the word of a sensor that nobody has reached.
# Faitout: asks only those that can look, tells an answer from an echo, and takes a look that failed
# for a sensor that is lost (custom_components/faitout/inputs/look.py, tests/inputs/test_look.py).
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

cat >"$work/asked.py" <<'PY'
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

    from homeassistant.components.binary_sensor import BinarySensorEntity
    from homeassistant.exceptions import HomeAssistantError
    from homeassistant.helpers.entity_component import EntityComponent

    logging.disable(logging.CRITICAL)
    hass = await started()
    hangs = asyncio.Event()

    class Radar(BinarySensorEntity):
        _attr_is_on = False

        def __init__(self, name):
            self.entity_id = f"binary_sensor.{name}"

    class Hanging(Radar):
        async def async_update(self):
            await hangs.wait()

    class Failing(Radar):
        async def async_update(self):
            raise HomeAssistantError("out of reach")

    class Pushed(Radar):
        _attr_should_poll = False

    names = {"hangs": Hanging, "fails": Failing, "pushed": Pushed}
    radars = [kind(name) for name, kind in names.items()]
    component = EntityComponent(logging.getLogger(), "binary_sensor", hass)
    await component.async_setup({})
    await component.async_add_entities(radars)
    poll = hass.async_create_task(radars[0].async_update_ha_state(True))
    await asyncio.sleep(1)

    async def asked(name):
        """Return how asking ended, and whether the old state counts as reported since."""
        entity_id = f"binary_sensor.{name}"
        before = hass.states.get(entity_id).last_reported
        try:
            async with asyncio.timeout(5):
                await hass.services.async_call(
                    "homeassistant", "update_entity", {"entity_id": entity_id}, blocking=True
                )
        except TimeoutError:
            end = "no answer"
        except HomeAssistantError:
            end = "an error"
        else:
            end = "all well"
        state = hass.states.get(entity_id)
        return end, state.state, state.last_reported > before

    seen = {name: await asked(name) for name in names}
    print(f"software: Home Assistant {__version__}, Python {sys.version.split()[0]}")
    print("expected: no answer of the one that hangs, an error of the one that fails,")
    print("expected: and no report of one that has nothing to look at")
    for name, (end, state, reported) in seen.items():
        print(f"seen: {name:7} {end}, {state}, {'reported now' if reported else 'no report'}")
    hangs.set()
    await poll
    await hass.async_stop(force=True)
    return list(seen.values()) == [
        ("all well", "off", True),
        ("all well", "off", False),
        ("all well", "off", True),
    ]


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 240 "$work/env/bin/python" "$work/asked.py" "$work/config" 2>"$work/log"; then
  echo "as described"
else
  tail -n 5 "$work/log" >&2
  echo "CHANGED: Home Assistant no longer answers as described above" >&2
  exit 1
fi

#!/usr/bin/env bash
# A hand at the device, within five seconds of an order, bears the name of whoever gave the order.
#
# What: Home Assistant gives an entity the context of an action that is called for it, and lays
# whatever the entity writes in the next five seconds at that door: also what somebody did at the
# switch on the wall, or at the knob of the valve. The logbook shows the automation, or the user, as
# the cause; an automation that looks at the context takes the hand for its own echo.
# Why it matters: the usual way to tell a person from an automation is to compare contexts. It
# fails just when people act against an automation: in the seconds after it did something.
# Faitout: a context counts only for what may be on the way to what was told; else it is a hand
# (docs/devices.md).
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

cat >"$work/hand.py" <<'PY'
import asyncio
import json
import sys
from pathlib import Path

from homeassistant import bootstrap, config_entries, core, loader
from homeassistant.components.light import ColorMode, LightEntity
from homeassistant.const import __version__
from homeassistant.helpers.entity_component import DATA_INSTANCES
from homeassistant.setup import async_setup_component


class Lamp(LightEntity):
    """A lamp that tells by itself what it is, as those of Zigbee, Z-Wave or Hue do."""

    _attr_should_poll = False
    _attr_color_mode = ColorMode.ONOFF
    _attr_supported_color_modes = {ColorMode.ONOFF}
    _attr_is_on = False
    entity_id = "light.lamp"

    async def async_turn_on(self, **kwargs):
        self.says(True)

    def says(self, on):
        self._attr_is_on = on
        self.async_write_ha_state()


async def main():
    folder = Path(sys.argv[1])
    folder.joinpath("configuration.yaml").write_text(json.dumps({}))
    hass = core.HomeAssistant(str(folder))
    hass.config.skip_pip = True
    hass.config_entries = config_entries.ConfigEntries(hass, {})
    loader.async_setup(hass)
    await bootstrap.async_load_base_functionality(hass)
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "light", {})
    lamp = Lamp()
    await hass.data[DATA_INSTANCES]["light"].async_add_entities([lamp])
    await hass.async_start()

    async def pressed_after(seconds):
        """Return whose doing it is that somebody puts the lamp out so long after an order."""
        order = core.Context()
        call = {"entity_id": "light.lamp"}
        await hass.services.async_call("light", "turn_on", call, blocking=True, context=order)
        await asyncio.sleep(seconds)
        lamp.says(False)
        state = hass.states.get("light.lamp")
        return state.state, state.context.id == order.id

    soon, late = await pressed_after(3), await pressed_after(6)
    print(f"software: Home Assistant {__version__}, Python {sys.version.split()[0]}")
    print("expected: what somebody does at the wall has a context of its own, whenever it is")
    for seconds, (state, is_ours) in ((3, soon), (6, late)):
        whose = "of the order" if is_ours else "of its own"
        print(f"seen: put out at the wall {seconds} s after the order: {state}, context {whose}")
    await hass.async_stop(force=True)
    return soon == ("off", True) and late == ("off", False)


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 120 "$work/env/bin/python" "$work/hand.py" "$work/config" 2>/dev/null; then
  echo "as described"
else
  echo "CHANGED: Home Assistant no longer lays a hand at the door of the last order" >&2
  exit 1
fi

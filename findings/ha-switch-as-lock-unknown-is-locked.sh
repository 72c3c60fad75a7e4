#!/usr/bin/env bash
# A lock that is made of a switch says "locked" as long as nobody knows what the switch is.
#
# What: "Change device type of a switch" makes a lock of the relay of a door strike or a magnet. It
# is unlocked while the switch is on, and locked otherwise, and "unknown" is otherwise. Turned
# around (on means locked, as with a magnet) the same unknown switch is "unlocked". A template lock
# over the same word is unknown, as one would expect of all three.
# Why it matters: after a restart an MQTT or radio switch is unknown until its device speaks, which
# can take hours. Until then the door is shown, logged and believed to be locked.
# Faitout: takes the word of a lock as it is and cannot see through it, so docs/doors.md tells to
# give it a lock that reports its bolt, or a door contact beside such a one.
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

cat >"$work/lock.py" <<'PY'
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
    from types import MappingProxyType

    from homeassistant.config_entries import ConfigEntry

    hass = await started()

    async def as_lock(name, switch, invert):
        entry = ConfigEntry(
            version=1,
            minor_version=3,
            domain="switch_as_x",
            title=name,
            data={},
            options={"entity_id": switch, "target_domain": "lock", "invert": invert},
            source="user",
            unique_id=None,
            discovery_keys=MappingProxyType({}),
            subentries_data=None,
        )
        await hass.config_entries.async_add(entry)

    for word in ("off", "on"):
        hass.states.async_set("switch.relay", word)
    template = {"name": "template", "state": "{{ states('switch.relay') }}"}
    template |= {"lock": [], "unlock": []}
    assert await async_setup_component(hass, "template", {"template": [{"lock": [template]}]})
    await as_lock("strike", "switch.relay", False)
    await as_lock("magnet", "switch.relay", True)
    await hass.async_start()

    rows = {}
    for word in ("on", "off", "unknown", "unavailable"):
        hass.states.async_set("switch.relay", word)
        await hass.async_block_till_done()
        names = ("strike", "magnet", "template")
        rows[word] = [hass.states.get(f"lock.{name}").state for name in names]
    print(f"software: Home Assistant {__version__}, Python {sys.version.split()[0]}")
    print("expected: while the switch is unknown the lock is unknown")
    for word, (strike, magnet, template) in rows.items():
        print(f"seen: switch {word:12} lock {strike:12} inverted {magnet:12} template {template}")
    await hass.async_stop(force=True)
    return rows["unknown"] == ["locked", "unlocked", "unknown"] and rows["unavailable"] == [
        "unavailable",
        "unavailable",
        "unknown",
    ]


sys.exit(0 if asyncio.run(main()) else 1)
PY
mkdir "$work/config"
if timeout 120 "$work/env/bin/python" "$work/lock.py" "$work/config" 2>/dev/null; then
  echo "as described"
else
  echo "CHANGED: Home Assistant no longer shows such a lock as described above" >&2
  exit 1
fi

#!/usr/bin/env bash
# A lock code that was set by Home Assistant's own action stands in its database, in plain text.
#
# What: `zwave_js.set_lock_usercode`, `zha.set_lock_user_code`, `matter.set_lock_credential` and
# `lock.unlock` with a code are actions, and each call of an action is an event with all its data.
# The recorder keeps these events, so that the code lies in `event_data` until it is purged (ten days
# by default) and in every backup of that time; everybody who may listen to the bus sees it too. The
# lock need not even be there.
# Why it matters: who keeps codes hashed and sealed elsewhere has them in the clear here.
# Faitout: calls what stands behind these actions, the methods of the lock's entity, which is on no
# bus (custom_components/faitout/outputs/lock_codes/ways.py,
# tests/outputs/lock_codes/test_runner.py); docs/locks-that-keep-codes.md tells others.
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
# What the recorder and Z-Wave JS of that version want, at their pins.
"$work/env/bin/python" - >"$work/requirements" <<'PY'
import json
from importlib.util import find_spec
from pathlib import Path

components = Path(next(iter(find_spec("homeassistant.components").submodule_search_locations)))
wanted, seen = ["recorder", "zwave_js", "hassio", "http", "lock"], set()
while wanted:
    name = wanted.pop()
    if name in seen:
        continue
    seen.add(name)
    manifest = json.loads((components / name / "manifest.json").read_text())
    print(*manifest.get("requirements", ()), sep="\n")
    wanted += manifest.get("dependencies", ())
PY
constraints=$("$work/env/bin/python" -c \
  'import homeassistant, pathlib; print(pathlib.Path(homeassistant.__file__).parent / "package_constraints.txt")')
uv pip install --quiet --python "$work/env" -r "$work/requirements" -c "$constraints"
trap - ERR

cat >"$work/code.py" <<'PY'
import asyncio
import contextlib
import json
import sqlite3
import sys
import traceback
from pathlib import Path

from homeassistant import bootstrap, config_entries, core, loader
from homeassistant.const import __version__
from homeassistant.setup import async_setup_component

CODE = "48151623"


async def main():
    folder = Path(sys.argv[1])
    folder.joinpath("configuration.yaml").write_text(json.dumps({"recorder": {}}))
    hass = core.HomeAssistant(str(folder))
    hass.config.skip_pip = True
    hass.config_entries = config_entries.ConfigEntries(hass, {})
    loader.async_setup(hass)
    await bootstrap.async_load_base_functionality(hass)
    assert await async_setup_component(hass, "homeassistant", {})
    from homeassistant.helpers import recorder

    recorder.async_initialize_recorder(hass)
    assert await async_setup_component(hass, "recorder", {"recorder": {"commit_interval": 1}})
    from homeassistant.components.recorder import get_instance
    from homeassistant.components.zwave_js.services import async_setup_services

    async_setup_services(hass)
    await hass.async_start()
    await get_instance(hass).async_recorder_ready.wait()
    with contextlib.suppress(Exception):
        await hass.services.async_call(
            "zwave_js",
            "set_lock_usercode",
            {"entity_id": "lock.entrance", "code_slot": 3, "usercode": CODE},
            blocking=True,
        )
    await hass.async_block_till_done()
    await get_instance(hass).async_add_executor_job(get_instance(hass).block_till_done)
    await hass.async_stop(force=True)
    database = sqlite3.connect(folder / "home-assistant_v2.db")
    rows = [row for (row,) in database.execute("SELECT shared_data FROM event_data")]
    found = [row for row in rows if CODE in row]
    print(f"Home Assistant {__version__}: zwave_js.set_lock_usercode with the code {CODE}")
    print(f"expected: the code is in no row of the database; seen: {len(found)} of {len(rows)} rows")
    print(*found, sep="\n")
    return 0 if found else 1


try:
    status = asyncio.run(main())
except Exception:  # not the code that was looked for: nothing was found out
    traceback.print_exc()
    status = 2
sys.exit(status)
PY
mkdir "$work/config"
status=0
timeout 120 "$work/env/bin/python" "$work/code.py" "$work/config" 2>"$work/log" || status=$?
if ((status > 1)); then
  tail -20 "$work/log" >&2
  exit 2
fi
exit "$status"

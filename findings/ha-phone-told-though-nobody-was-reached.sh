#!/usr/bin/env bash
# A message that no telephone got was sent, says Home Assistant; only its other way says the truth.
#
# What: `notify.mobile_app_...`, the action for messages with buttons, ends well whatever becomes of
# the message: where the push server cannot be reached, refuses it, or has counted enough for today.
# That stands in the log and nowhere else, and "last notified" of the telephone moves on all the same.
# `notify.send_message` to the entity of the same telephone raises an error each time, but takes no
# buttons and nothing by which a message could be taken away.
# Why it matters: whoever waits for the end of the action and then holds the animator for told leaves
# a door open all night, with nobody looking.
# Faitout: speaks to the push server itself, in the words that Home Assistant documents for apps, and
# believes its answer (custom_components/faitout/outputs/animators/push.py). docs/notifications.md
# tells.
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
# What mobile_app and what it imports want, at the pins of that version.
"$work/env/bin/python" - >"$work/requirements" <<'PY'
import json
from importlib.util import find_spec
from pathlib import Path

components = Path(next(iter(find_spec("homeassistant.components").submodule_search_locations)))
wanted = ["mobile_app", "camera", "cloud", "stream", "tts", "assist_pipeline", "zeroconf"]
unbuilt = ("pymicro-vad", "pyspeex-noise", "av")
seen = set()
while wanted:
    name = wanted.pop()
    if name in seen:
        continue
    seen.add(name)
    manifest = json.loads((components / name / "manifest.json").read_text())
    for requirement in manifest.get("requirements", ()):
        if not requirement.lower().startswith(unbuilt):
            print(requirement)
    wanted += manifest.get("dependencies", ())
PY
constraints=$("$work/env/bin/python" -c \
  'import homeassistant, pathlib; print(pathlib.Path(homeassistant.__file__).parent / "package_constraints.txt")')
uv pip install --quiet --python "$work/env" -r "$work/requirements" -c "$constraints"
trap - ERR

cat >"$work/push.py" <<'PY'
import asyncio
import logging
import sys
import traceback
from types import MappingProxyType
from unittest.mock import MagicMock

# What listens and films is no part of this, and has to be compiled.
for name in ("pymicro_vad", "pyspeex_noise", "av", "av.audio", "av.container"):
    sys.modules[name] = MagicMock()

from aiohttp import ClientSession, web
from homeassistant import bootstrap, config_entries, core, loader
from homeassistant.auth import auth_manager_from_config
from homeassistant.const import __version__
from homeassistant.setup import async_setup_component

SERVER, NOBODY = 18473, 18474
ANSWERS = {
    "takes it": (201, {}),
    "is not there": None,
    "refuses it (400)": (400, {"message": "no such token"}),
    "has counted enough (429)": (429, {"message": "limit"}),
}


async def main():
    folder = sys.argv[1]
    hass = core.HomeAssistant(folder)
    hass.config.skip_pip = True
    hass.config_entries = config_entries.ConfigEntries(hass, {})
    loader.async_setup(hass)
    await bootstrap.async_load_base_functionality(hass)
    assert await async_setup_component(hass, "homeassistant", {})

    answer, got = [ANSWERS["takes it"]], []

    async def push(request):
        got.append(await request.json())
        status, body = answer[0]
        return web.json_response(body, status=status)

    app = web.Application()
    app.router.add_post("/", push)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", SERVER).start()

    # What mobile_app needs besides is the web server of Home Assistant, which nobody calls here.
    hass.http = MagicMock()
    for domain in ("http", "webhook", "cloud", "tag", "person", "camera", "websocket_api"):
        hass.config.components.add(domain)
    hass.data["webhook"] = {}
    assert await async_setup_component(hass, "notify", {})
    from homeassistant.components.mobile_app import notify

    session = ClientSession()
    notify.async_get_clientsession = lambda hass: session
    hass.auth = await auth_manager_from_config(hass, [], [])
    user = await hass.auth.async_create_user("Anna")
    assert await async_setup_component(hass, "mobile_app", {})
    entry = config_entries.ConfigEntry(
        domain="mobile_app", title="Phone", unique_id="phone", options={}, source="registration",
        version=1, minor_version=1, discovery_keys=MappingProxyType({}), subentries_data=(),
        data={
            "app_data": {"push_token": "t", "push_url": f"http://127.0.0.1:{SERVER}/"},
            "app_id": "app", "app_name": "App", "app_version": "1", "device_id": "phone",
            "device_name": "Phone", "manufacturer": "Maker", "model": "Model", "os_name": "OS",
            "os_version": "1", "supports_encryption": False, "user_id": user.id,
            "webhook_id": "hook",
        },
    )
    await hass.config_entries.async_add(entry)
    await hass.async_block_till_done()
    (entity,) = hass.states.async_entity_ids("notify")

    async def outcome(service, data):
        try:
            await hass.services.async_call("notify", service, data, blocking=True)
        except Exception as error:
            return type(error).__name__
        return "done, no error"

    rows = {}
    for name, given in ANSWERS.items():
        answer[0] = given
        port = SERVER if given else NOBODY
        url = f"http://127.0.0.1:{port}/"
        app_data = {"push_token": "t", "push_url": url}
        hass.config_entries.async_update_entry(entry, data={**entry.data, "app_data": app_data})
        before = hass.states.get(entity).state
        with_buttons = {"message": "x", "data": {"actions": [{"action": "A", "title": "A"}]}}
        action = await outcome("mobile_app_phone", with_buttons)
        await hass.async_block_till_done()
        moved = hass.states.get(entity).state != before
        by_entity = await outcome("send_message", {"entity_id": entity, "message": "x"})
        rows[name] = (action, moved, by_entity)

    print(f"software: Home Assistant {__version__}, Python {sys.version.split()[0]}")
    print("expected: an error by either way whenever the push server did not take the message")
    for name, (action, moved, by_entity) in rows.items():
        note = "moves" if moved else "stays"
        print(f"seen: the server {name:25} action: {action}, last notified {note}; entity: {by_entity}")
    await session.close()
    await runner.cleanup()
    well = ("done, no error", True, "done, no error")
    silent = ("done, no error", True, "HomeAssistantError")
    is_so = list(rows.values()) == [well, silent, silent, silent]
    await hass.async_stop(force=True)
    return 0 if is_so else 1


try:
    logging.getLogger("homeassistant").setLevel(logging.CRITICAL)
    status = asyncio.run(main())
except Exception:  # not what was looked for: nothing was found out
    traceback.print_exc()
    status = 2
sys.exit(status)
PY
mkdir "$work/config"
status=0
timeout 120 "$work/env/bin/python" "$work/push.py" "$work/config" 2>"$work/log" || status=$?
if ((status > 1)); then
  tail -20 "$work/log" >&2
  exit 2
fi
if ((status)); then
  echo "CHANGED: Home Assistant no longer tells as described above" >&2
  exit 1
fi
echo "as described"

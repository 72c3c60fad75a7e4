#!/usr/bin/env bash
# A picture for a tag of e-paper that was cut short was sent, says Home Assistant.
#
# What: `opendisplay.upload_image` takes the end of its task for its own: where a newer call for the
# same tag cancels an upload, or whoever called has waited long enough and cancels, the action returns
# as if it were done. `asyncio.timeout` around the call raises no TimeoutError either, since the
# cancellation was swallowed.
# Why it matters: a sign shows what was true an hour ago, and nothing says so.
# Faitout: asks its own timeout whether it expired, sends a tag one picture at a time, and believes a
# picture to stand there only then (custom_components/faitout/outputs/tags/ways.py,
# tests/outputs/tags/test_tags.py).
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
# What OpenDisplay and what it imports want, at the pins of that version.
"$work/env/bin/python" - >"$work/requirements" <<'PY'
import json
from importlib.util import find_spec
from pathlib import Path

components = Path(next(iter(find_spec("homeassistant.components").submodule_search_locations)))
wanted = ["opendisplay", "camera", "image", "media_source", "stream", "hassio"]
seen = set()
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

cat >"$work/tag.py" <<'PY'
import asyncio
import sys
import traceback
from importlib.metadata import version
from io import BytesIO
from types import MappingProxyType, SimpleNamespace
from unittest.mock import patch

from homeassistant import bootstrap, config_entries, core, loader
from homeassistant.const import __version__
from homeassistant.helpers import device_registry as dr
from PIL import Image

ADDRESS = "AA:BB:CC:DD:EE:01"
HOME = "homeassistant.components.opendisplay.services"


class Radio:
    """A tag that takes each picture only when it is let."""

    def __init__(self):
        self.shown, self.goes_on = [], asyncio.Event()

    def __call__(self, **_):
        return self

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        return None

    async def upload_image(self, image, **_):
        await self.goes_on.wait()
        self.shown.append(image.getpixel((0, 0)))


async def main():
    hass = core.HomeAssistant(sys.argv[1])
    hass.config.skip_pip = True
    hass.config_entries = config_entries.ConfigEntries(hass, {})
    loader.async_setup(hass)
    await bootstrap.async_load_base_functionality(hass)
    from homeassistant.components.opendisplay import services

    entry = config_entries.ConfigEntry(
        domain="opendisplay", title="Tag", unique_id=ADDRESS, data={}, options={}, source="user",
        version=1, minor_version=1, discovery_keys=MappingProxyType({}), subentries_data=(),
        state=config_entries.ConfigEntryState.LOADED,
    )
    hass.config_entries._entries[entry.entry_id] = entry
    entry.runtime_data = SimpleNamespace(upload_task=None, device_config=None)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id, connections={(dr.CONNECTION_BLUETOOTH, ADDRESS)}
    )
    services.async_setup_services(hass)
    radio, colours = Radio(), {"image.free": "white", "image.taken": "black"}

    async def picture(_, entity_id):
        png = BytesIO()
        Image.new("RGB", (8, 8), colours[entity_id]).save(png, "PNG")
        return SimpleNamespace(content=png.getvalue())

    def send(name):
        media = {"media_content_id": f"media-source://image/{name}", "media_content_type": "image/png"}
        return hass.services.async_call(
            "opendisplay", "upload_image", {"device_id": device.id, "image": media}, blocking=True
        )

    async def outcome(call):
        try:
            async with asyncio.timeout(1):
                await call
        except Exception as error:
            return type(error).__name__
        return "done, no error"

    with (
        patch(f"{HOME}.async_ble_device_from_address", return_value=object()),
        patch(f"{HOME}.OpenDisplayDevice", radio),
        patch(f"{HOME}.image_component.async_get_image", picture),
    ):
        too_long = await outcome(send("image.taken"))
        first = asyncio.create_task(outcome(send("image.taken")))
        await asyncio.sleep(0.3)
        second = asyncio.create_task(outcome(send("image.free")))
        await asyncio.sleep(0.3)
        radio.goes_on.set()
        replaced, newer = await first, await second
    print(f"Home Assistant {__version__}, py-opendisplay {version('py-opendisplay')}")
    print(f"a send that hangs, ended after 1 s: expected TimeoutError; seen: {too_long}")
    print(f"a send that a newer one replaces: expected an error; seen: {replaced}")
    print(f"the newer one: {newer}; pictures that reached the tag: {len(radio.shown)} of 3")
    await hass.async_stop(force=True)
    is_so = too_long == replaced == "done, no error" and len(radio.shown) == 1
    return 0 if is_so else 1


try:
    status = asyncio.run(main())
except Exception:  # not what was looked for: nothing was found out
    traceback.print_exc()
    status = 2
sys.exit(status)
PY
mkdir "$work/config"
status=0
timeout 120 "$work/env/bin/python" "$work/tag.py" "$work/config" 2>"$work/log" || status=$?
if ((status > 1)); then
  tail -20 "$work/log" >&2
  exit 2
fi
exit "$status"

"""The configuration folder of the demo's Home Assistant: loopback only, in French, in Luzech."""

from collections.abc import Mapping
import json
from pathlib import Path
import shutil

from .ports import HOST

type Json = Mapping[str, "Json"] | list["Json"] | str | int | float | bool | None

COMPONENTS = (
    "api",
    "automation",
    "calendar",
    "config",
    "frontend",
    "history",
    "logbook",
    "lovelace",
    "neighbourhood",
    "person",
    "recorder",
    "script",
    "sun",
    "system_health",
)
"""Named one by one: `default_config` would want the internet. Not `http`, which others bring along:
its settings are no longer YAML's."""

NEIGHBOURHOOD = "neighbourhood"

CONFIGURATION = """\
homeassistant:
  name: Le Faitout numérique
  latitude: 44.4836
  longitude: 1.2857
  elevation: 90
  unit_system: metric
  time_zone: {zone}
  country: FR
  currency: EUR
  language: {language}
recorder:
  commit_interval: 1
  purge_keep_days: 2
logger:
  default: warning
  logs:
    custom_components.faitout: info
    haffmpeg: critical
    homeassistant.components.camera.img_util: critical
  filters:
    homeassistant.setup:
      - "'?({unused})'?"
{components}
"""
"""In configuration.yaml rather than onboarding, so that the clock is right from the first second.
The place is Luzech."""


UNUSED = ("assist_pipeline", "assist_satellite")
"""Home Assistant always tries to set these up. They would have to be compiled, and nothing here
speaks."""


def prepare(folder: Path, checkout: Path, port: int, language: str, zone: str) -> None:
    """Make a fresh folder in which Home Assistant starts without asking or leaving the machine.

    The integration in it is a link to the checkout's; so is what the demo adds.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / ".storage").mkdir(parents=True)
    ours = folder / "custom_components"
    ours.mkdir()
    (ours / "faitout").symlink_to(checkout / "custom_components" / "faitout")
    (ours / NEIGHBOURHOOD).symlink_to(checkout / "demo" / NEIGHBOURHOOD)
    bare = (name for name in COMPONENTS if name != "recorder")
    components = "\n".join(f"{name}:" for name in bare)
    (folder / "configuration.yaml").write_text(
        CONFIGURATION.format(
            language=language, zone=zone, components=components, unused="|".join(UNUSED)
        ),
        encoding="utf-8",
    )
    _store(folder, "http", 2, {"stable": _server(port), "pending": None} | {MIGRATED: True}, 2)
    # Its announcement by mDNS would otherwise go out on every interface.
    _store(folder, "core.network", 1, {"configured_adapters": ["lo"]})
    # The step `core_config` would add parts that need the internet.
    _store(folder, "onboarding", 4, {"done": ["core_config", "analytics"]})


MIGRATED = "yaml_migration_done"


def _server(port: int) -> Json:
    return {
        "server_host": [HOST],
        "server_port": port,
        "cors_allowed_origins": [],
        "login_attempts_threshold": -1,
        "ip_ban_enabled": False,
        "ssl_profile": "modern",
        "use_x_frame_options": True,
        # The page for phones says for whom it asks.
        "use_x_forwarded_for": True,
        "trusted_proxies": [f"{HOST}/32"],
        "created_at": "2026-01-01T00:00:00+00:00",
        "error": None,
        "error_message": None,
    }


def _store(folder: Path, key: str, version: int, data: Json, minor_version: int = 1) -> None:
    content = {"version": version, "minor_version": minor_version, "key": key, "data": data}
    (folder / ".storage" / key).write_text(json.dumps(content), encoding="utf-8")

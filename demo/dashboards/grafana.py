"""Dashboards of Grafana for InfluxDB, asked in InfluxQL, which its versions 1, 2 and 3 speak.

No data source is named: who imports one chooses theirs, and the places too.
"""

from collections.abc import Mapping
import json
from typing import Any, Final

from .panels import DASHBOARDS, Panel

WIDTH: Final = 12
"""Of 24: two panels beside each other."""
HEIGHT: Final = 8
SCHEMA_VERSION: Final = 39
"""Of Grafana 11; newer ones bring it up to date when it is imported."""
SOURCE: Final = {"type": "influxdb", "uid": "${datasource}"}
SITES: Final = 'SHOW TAG VALUES FROM "faitout_hub" WITH KEY = "site"'


def grafana_files() -> Mapping[str, str]:
    """Return the text of each file, by its path below dashboards/."""
    return {
        f"grafana/{name}.json": json.dumps(_dashboard(title, panels), indent=2) + "\n"
        for name, (title, panels) in DASHBOARDS.items()
    }


def _dashboard(title: str, panels: tuple[Panel, ...]) -> dict[str, Any]:
    return {
        "id": None,
        "uid": None,
        "title": title,
        "tags": ["faitout"],
        "timezone": "browser",
        "schemaVersion": SCHEMA_VERSION,
        "refresh": "5m",
        "time": {"from": "now-30d", "to": "now"},
        "templating": {"list": [_source_variable(), _site_variable()]},
        "panels": [_panel(panel, at) for at, panel in enumerate(panels)],
    }


def _source_variable() -> dict[str, Any]:
    return {
        "name": "datasource",
        "label": "InfluxDB",
        "type": "datasource",
        "query": "influxdb",
        "hide": 0,
    }


def _site_variable() -> dict[str, Any]:
    return {
        "name": "site",
        "label": "Place",
        "type": "query",
        "datasource": SOURCE,
        "query": SITES,
        "refresh": 1,
        "multi": True,
        "includeAll": True,
        "allValue": ".*",
        "current": {"text": "All", "value": "$__all"},
    }


def _panel(panel: Panel, at: int) -> dict[str, Any]:
    row, column = divmod(at, 2)
    return {
        "id": at + 1,
        "title": panel.title,
        "type": panel.kind,
        "datasource": SOURCE,
        "gridPos": {"x": column * WIDTH, "y": row * HEIGHT, "w": WIDTH, "h": HEIGHT},
        "fieldConfig": {"defaults": {"unit": panel.unit}, "overrides": []},
        "targets": [
            {
                "refId": "A",
                "datasource": SOURCE,
                "rawQuery": True,
                "query": panel.query,
                "resultFormat": "table" if panel.is_table else "time_series",
                **({} if panel.is_table else {"alias": "$tag_site $tag_space $tag_door $col"}),
            }
        ],
    }

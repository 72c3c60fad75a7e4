"""Dashboards of Home Assistant: for a phone, for a desktop, for the wall of the office.

They stand on our cards, which find the places by themselves; only the desktop names those of the
demo, one column each.
"""

from collections.abc import Mapping
import json
from pathlib import Path
from typing import Any, Final

import yaml

from simulator.places import PLACES

WORDS: Final = Path(__file__).parents[2] / "custom_components" / "faitout" / "translations"
LANGUAGES: Final = ("en", "fr")
HEAD: Final = """\
# A dashboard of Faitout, to paste into the raw configuration editor of an empty dashboard.
# Made by python -m demo.dashboards: a change by hand is lost here, but not where you paste it.
"""
SITES: Final = (
    "# The names after `site:` are those of the demo: write those of your places instead.\n"
)

type View = dict[str, Any]
type Dashboard = dict[str, Any]


def lovelace_files() -> Mapping[str, str]:
    """Return the text of each file, by its path below dashboards/."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        say = _words(language)
        for name, made in (("phone", _phone), ("desktop", _desktop), ("wall", _wall)):
            text = yaml.safe_dump(made(say), allow_unicode=True, sort_keys=False, width=100)
            head = HEAD + (SITES if "site:" in text else "")
            found[f"{language}/{name}.yaml"] = head + text
    return found


def _words(language: str) -> Mapping[str, str]:
    """Return the titles of the generated dashboard: the same views have the same names."""
    texts = json.loads((WORDS / f"{language}.json").read_text(encoding="utf-8"))["common"]
    start = "dashboard_"
    return {key.removeprefix(start): text for key, text in texts.items() if key.startswith(start)}


def _phone(say: Mapping[str, str]) -> Dashboard:
    """What she opens on the way: one subject a view, the whole width."""
    return {
        "title": say["title"],
        "views": [
            _panel(say["now"], "now", "mdi:home-clock", "now"),
            _panel(say["attention"], "attention", "mdi:bell-alert", "attention"),
            _panel(say["week"], "week", "mdi:calendar-week", "week"),
            _panel(say["figures"], "figures", "mdi:chart-bar", "figures"),
            _panel(say["hours"], "hours", "mdi:store-clock", "hours"),
        ],
    }


def _desktop(say: Mapping[str, str]) -> Dashboard:
    """What stands open on a desk: the places beside each other, what needs somebody at the end."""
    columns = [_column({"type": "custom:faitout-now", "site": str(place.id)}) for place in PLACES]
    return {
        "title": say["title"],
        "views": [
            {
                "type": "sections",
                "title": say["now"],
                "path": "now",
                "icon": "mdi:home-clock",
                "max_columns": len(PLACES) + 1,
                "sections": [*columns, _column({"type": "custom:faitout-attention"})],
            },
            _panel(say["week"], "week", "mdi:calendar-week", "week"),
            {
                "type": "sections",
                "title": say["figures"],
                "path": "figures",
                "icon": "mdi:chart-bar",
                "max_columns": 2,
                "sections": [
                    _column({"type": "custom:faitout-figures"}),
                    _column({"type": "custom:faitout-what-if"}),
                ],
            },
            _panel(say["hours"], "hours", "mdi:store-clock", "hours"),
        ],
    }


def _wall(say: Mapping[str, str]) -> Dashboard:
    """What hangs in the office: read from afar, one view, nothing to go to."""
    return {
        "title": say["title"],
        "views": [
            {
                # A column of a view of sections is never wider than 500 px.
                "type": "panel",
                "title": say["now"],
                "path": "wall",
                "icon": "mdi:television",
                "cards": [
                    {
                        "type": "horizontal-stack",
                        "cards": [
                            {"type": "custom:faitout-now", "far": True},
                            {"type": "custom:faitout-attention", "far": True},
                        ],
                    }
                ],
            }
        ],
    }


def _panel(title: str, path: str, icon: str, card: str) -> View:
    return {
        "type": "panel",
        "title": title,
        "path": path,
        "icon": icon,
        "cards": [{"type": f"custom:faitout-{card}"}],
    }


def _column(card: dict[str, Any]) -> dict[str, Any]:
    return {"type": "grid", "cards": [{**card, "grid_options": {"columns": "full"}}]}

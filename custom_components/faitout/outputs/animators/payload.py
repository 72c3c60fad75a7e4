"""A notification as the app takes it: its words, its buttons, how loud it is, and how it goes.

The app of each maker reads what it knows and passes over the rest, so both are said.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from homeassistant.components.notify.const import ATTR_DATA, ATTR_MESSAGE, ATTR_TITLE
from homeassistant.core import HomeAssistant

from ...dashboard.panel import URL
from ...engine.announcing import PhoneMessage
from ...engine.ids import SiteId
from ...words.reasons import phrase
from .topics import PhoneWords

TAKES_AWAY: Final = "clear_notification"
MOST_LINES: Final = 8
"""Of a notification of several matters; more are counted."""
DASHBOARD: Final = f"/{URL}"

type Offered = tuple[str, str, bool]
"""The id of a button, its label, and whether the telephone must be unlocked for it."""


def taking_away(site: SiteId, tag: str) -> dict[str, Any]:
    """Return what takes a notification away."""
    return {ATTR_MESSAGE: TAKES_AWAY, ATTR_DATA: {"tag": wire_tag(site, tag)}}


def notification(
    hass: HomeAssistant,
    site: SiteId,
    message: PhoneMessage,
    words: PhoneWords,
    offered: Sequence[Offered],
    *,
    is_safety: bool,
) -> dict[str, Any]:
    """Return what shows a notification, or puts it in the place of the one of its tag."""
    return {
        ATTR_TITLE: words.title,
        ATTR_MESSAGE: words.text,
        ATTR_DATA: {
            "tag": wire_tag(site, message.tag),
            "group": f"faitout-{site}",
            "url": DASHBOARD,
            "clickAction": DASHBOARD,
            "actions": [
                *(
                    {"action": action, "title": label, "authenticationRequired": is_locked}
                    for action, label, is_locked in offered
                ),
                {"action": "URI", "title": phrase(hass, "button_look"), "uri": DASHBOARD},
            ],
            **(_loud(is_safety=is_safety) if message.sounds else QUIET),
        },
    }


def several(hass: HomeAssistant, site: str, all_words: Sequence[PhoneWords]) -> PhoneWords:
    """Return the words of several matters in one notification."""
    if len(all_words) == 1:
        return all_words[0]
    colon = phrase(hass, "phone_colon")
    lines = [f"• {each.title}{colon}{_first(each.text)}" for each in all_words]
    if (more := len(lines) - MOST_LINES) > 0:
        lines = [*lines[:MOST_LINES], phrase(hass, "phone_more", count=str(more))]
    title = phrase(hass, "phone_several", count=str(len(all_words)), site=site)
    return PhoneWords(title, "\n".join(lines))


def wire_tag(site: SiteId, tag: str) -> str:
    """Return what a notification is known by on the telephone: it tells nobody anything."""
    return f"faitout-{sha256(f'{site}/{tag}'.encode()).hexdigest()[:20]}"


def _first(text: str) -> str:
    return text.split(". ", maxsplit=1)[0]


QUIET: Final[Mapping[str, Any]] = {
    "alert_once": True,
    "channel": "Faitout, quiet",
    "importance": "low",
    "push": {"sound": "none", "interruption-level": "passive"},
}


def _loud(*, is_safety: bool) -> dict[str, Any]:
    level = "time-sensitive" if is_safety else "active"
    return {
        "ttl": 0,
        "priority": "high",
        "channel": "Faitout",
        "importance": "high",
        "push": {"interruption-level": level},
    }

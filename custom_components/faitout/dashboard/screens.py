"""Who asks to be let in as a screen, and what is odd about those that are: a card of our own.

Addresses of devices stand in no state, so no card of Home Assistant's could show them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .plan import Card, Say

CARD: Final = "custom:faitout-screens"
TEXTS: Final = (
    "loading", "not_allowed", "site", "asking", "nobody_asks", "mark", "mark_help", "since",
    "times", "invited", "gone", "unknown_browser", "send_away", "send_all_away", "sent_away",
    "let_ask", "sure_to_send_away", "invite", "invite_help", "word", "word_left", "screens",
    "no_screens", "fine", "copied", "rightful", "sure_rightful", "renewed", "moved", "from",
    "accept", "sure_to_accept", "accepted", "replace", "replace_help", "code", "replaced",
)  # fmt: skip
KEPT: Final[Mapping[str, str]] = MappingProxyType(
    {
        name: f"{{{name}}}"
        for name in ("mark", "at", "count", "word", "minutes", "name", "address", "browser")
    }
)
"""What the card fills in itself."""
PATH_OF_VIEW: Final = "screens"


def screens(say: Say) -> Card:
    """Return the view of screens."""
    texts = {key: say(f"screens_{key}", **KEPT) for key in TEXTS}
    return {
        "type": "panel",
        "title": say("screens"),
        "path": PATH_OF_VIEW,
        "icon": "mdi:monitor-dashboard",
        "cards": [{"type": CARD, "texts": texts}],
    }

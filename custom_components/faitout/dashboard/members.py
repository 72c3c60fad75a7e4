"""Who the members are, what they have and have used of it: a card of our own, alone on its view.

It is the only one that is not Home Assistant's: there is no card of theirs that makes a member.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .plan import Card, PlannedSite, Say

CARD: Final = "custom:faitout-members"
TEXTS: Final = (
    "title_list", "title_form", "title_table", "loading", "not_allowed", "site", "add", "import",
    "no_plans", "nobody", "used_freely", "left_half_days", "left_hours", "over_half_days",
    "over_hours", "no_subscription", "on_paper", "alias", "alias_help", "language", "notify",
    "subscriptions", "add_subscription", "name", "name_help", "show_name", "reference", "save",
    "back", "gone_plan", "plan", "starts", "ends", "remove_subscription", "remove",
    "sure_to_remove", "sure", "removed", "saved", "table_help", "file", "pasted", "columns",
    "no_column", "line", "outcome", "would_happen", "happened", "counts", "added", "changed",
    "same", "wrong", "take_in", "taken_in",
)  # fmt: skip
KEPT: Final[Mapping[str, str]] = MappingProxyType(
    {
        name: f"{{{name}}}"
        for name in (
            "plan", "used", "quota", "left", "over", "alias", "added", "changed", "same", "wrong",
            "count",
        )
    }
)  # fmt: skip
"""What the card fills in itself."""


def members(sites: tuple[PlannedSite, ...], say: Say) -> Card | None:
    """Return the view of members; None where no site has plans."""
    if not any(site.has_plans for site in sites):
        return None
    texts = {key: say(f"members_{key}", **KEPT) for key in TEXTS}
    return {
        "type": "panel",
        "title": say("members"),
        "path": "members",
        "icon": "mdi:account-group",
        "cards": [{"type": CARD, "texts": texts, "language": say("members_language_code")}],
    }

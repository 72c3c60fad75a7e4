"""Signs that are sent their picture: tags of OpenEPaperLink and OpenDisplay.

    picture changed ──► pace (so many a day) ──► one at a time ──► the integration's own action
                                                     └──► it failed: again later, then told

Whoever sends one knows only that the access point, or the tag's radio, took it.
"""

from .part import TagPart
from .ways import INTEGRATIONS, TagError, TagWay, tag_battery, tag_way

__all__ = ["INTEGRATIONS", "TagError", "TagPart", "TagWay", "tag_battery", "tag_way"]

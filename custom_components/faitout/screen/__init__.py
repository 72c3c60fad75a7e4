"""The members' screens: pairing, the live feed, and the pages that a screen shows.

    runner ──► board ──► one frame for each site ──► feed ──► stream of each screen ──► page

    page ──► touch ──► acting ──► hub/touch ──► space

A screen acts, if at all, on what it shows and as it was let. It never learns a name, a title or an
address of anybody.
"""

from .credential import Digest
from .entrance import ENTRANCE
from .headers import PATH
from .invitations import Invitation
from .pairing import TooManyTriesError, WrongCodeError, code_of
from .part import screen_part, space_on_screens
from .screens import SCREENS
from .setup import async_setup_screens
from .watch import WATCH

__all__ = [
    "ENTRANCE",
    "PATH",
    "SCREENS",
    "WATCH",
    "Digest",
    "Invitation",
    "TooManyTriesError",
    "WrongCodeError",
    "async_setup_screens",
    "code_of",
    "screen_part",
    "space_on_screens",
]

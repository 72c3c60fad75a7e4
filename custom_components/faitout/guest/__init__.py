"""A guest's page: behind a link, without a login of Home Assistant, for as long as a grant lives.

    grant ──► link (its digest, the code closed with its token) ──► kept in the journal
    page ──► token ──► link ──► grant ──► what is shown; doors, "I'm late", "give it back"

Who has the link has the right: it can be copied like a key. The hub keeps no token, so it cannot
show a link again, and without the token nobody can read the code that lies with it.
"""

from .part import guest_part
from .setup import async_setup_guests

__all__ = ["async_setup_guests", "guest_part"]

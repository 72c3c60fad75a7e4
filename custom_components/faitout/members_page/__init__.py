"""The animator's page of members: a card of our own, and the commands that it speaks.

    dashboard ──► faitout-members (a card in the browser) ──► commands ──► membership
                                                                └─ rights: ACCESS, at that site

Actions are recorded by Home Assistant with all that they are given; these commands are not. So this
is the way for names, and for tables that may hold some.
"""

from .setup import async_setup_members_page

__all__ = ["async_setup_members_page"]

"""The animator's list of screens: who asks to be let in, and what is odd about those that are.

    dashboard ──► faitout-screens (a card in the browser) ──► commands ──► screen/
                                                                └─ rights: ACCESS, at that site

Network addresses and words of invitation go over Home Assistant's own connection only, of which
nothing is recorded. Codes do not go over it at all: who reads the list could let the wrong one in.
"""

from .setup import async_setup_screens_page

__all__ = ["async_setup_screens_page"]

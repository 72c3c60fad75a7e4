"""What others subscribe to: when a space is taken, as a calendar; and that a place is open.

    ledger, journal ──► busy ──► revised ──► written as iCalendar ──► who has the secret address
    opening hours, status ──► SpaceAPI ──► everybody, where the place wants that

No name, no title, and no id of a source leaves the hub by them. Both are off until switched on.
"""

from .setup import async_setup_feeds

__all__ = ["async_setup_feeds"]

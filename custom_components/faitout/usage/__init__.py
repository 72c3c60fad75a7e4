"""The use of spaces over any period: counted from the journal, for cards, paper, tables.

    journal ──► counting ──► engine/usage ──► plain (cards), page and charts (paper), table (CSV)

Nothing here names anybody. Periods are days on the clock of each place.
"""

from .setup import async_setup_usage

__all__ = ["async_setup_usage"]

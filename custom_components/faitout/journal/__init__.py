"""The journal: what must survive a crash, in one SQLite file for each site.

    commit ─┐                        ┌► evidence     what happened, kept 35 days, with checkpoints
            ├─► journal ─► worker ───┼► bookings     of all stages, kept five years
    note ───┘   (queue)   (a thread) └► decisions, uses                  kept five years

Here is every day: the journal, its queue, its two lanes, opening, pruning, reading. `rows` is what
lies in the file; `rescue` is the bad day, when the file is damaged, gone, or not the one it was.

Invariant: the file is always a prefix of the history. An entry is never there without all earlier
ones of its space, or else a checkpoint at its place says that the record begins anew.
"""

from .journal import Journal
from .rows.entry import Entry, JournalError, JournalTooNewError, Record, Stretch

__all__ = ["Entry", "Journal", "JournalError", "JournalTooNewError", "Record", "Stretch"]

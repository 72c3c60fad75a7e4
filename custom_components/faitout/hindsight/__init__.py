"""Hindsight: what other patience would have done with the record, in processes of their own.

    action ──► hindsight ──► a process of low priority ──► the journal's file, to read only
                  ▲                     │
                  └── outcomes, a line ─┘

Python lets one thread work at a time: replayed in a thread, a record slows every commit of the hub.
What runs in the process (`start`, `replaying`) imports the engine and the journal, and nothing of
Home Assistant.
"""

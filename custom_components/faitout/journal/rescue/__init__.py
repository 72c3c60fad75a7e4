"""The bad day of a journal: a damaged file is saved, a lost one replaced, what lacks is looked for.

    opening ──► looking, witness ──► salvage: pages, ranges, other places ──► doubts, news
    every day ──► copying, for the day the file is gone ──► put back, restored

Nothing here knows of the lanes and queues of every day; it imports only the rows.
"""

"""The right of way of a site at work: grants, keys and members' marks, and what is said at a door.

    keypad, reader, link ──► desk ──► mark (slow, in a thread) ──► engine ──► door lets in
                              │                                      └► log, check-in, alarm
                              └► journal: what was granted is on the disk before it is told

What is secret (codes, badges) is never kept. The key that makes marks lies outside the journal, so
neither the journal nor a backup of it says anything to whoever has not the other.
"""

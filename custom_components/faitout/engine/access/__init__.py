"""The right of way: who may open which door, when, and by what. Pure, like all of the engine.

    a plan ─────┐                       what was typed ──► its mark
    a booking ──┼──► grants ──┐                               │
    a guest ────┘             ├──► register ──► answer ◄──────┘
    codes, badges ──► keys ───┘                   └ opened, or why not; tries; an alarm

A *grant* is a right: doors, a window of time, a reason. A *key* is what a person has: a code, which
belongs to one grant, or a badge, which belongs to a member and opens whatever that member may open.
The engine never sees either, only its *mark*, a keyed slow hash.

Invariants
- No key opens a door outside the window of its grant, outside the hours of its plan, or, unless the
  grant says so, outside the opening hours of the site.
- A revoked grant opens nothing.
- Nothing here can lock a door, or keep one locked from inside: it only lets in.
- Looking a key up costs O(log n) of the grants, whether it is right or wrong.
"""

"""Codes in a lock that keeps them: what is in each of its slots, and what to do next. Pure.

    lock = begin_slots(now, known)
    step = advance(lock, WishesChanged(wishes), now)   # SlotsStep(state, effects, wake_at)

One slot:

    free ── chosen for a grant ──► looked at ── something is in it ──► left alone, another is chosen
                                      │ empty
                                      ▼
     ┌──────────────────────────── to be written ◄──────────────┐ empty: it did not keep the code
     │ its time has not come             │ written              │
     └──────────────►                    ▼                      │
                                      looked at ────────────────┘
                                      │ it is there    └ something else is there ──► cleared
                                      ▼
                                    holds ── looked at again and again; lost ──► to be written
                                      │ its grant is over, revoked, or has to make room
                                      ▼
                                   cleared ──► looked at ── still there ──► cleared anew
                                                  │ empty
                                                  ▼
                                                 free

Invariants
- A slot is written only while it was read empty since it was last touched, so that whatever is in
  it afterwards is the code that was meant.
- What was never written from here is never cleared: it is somebody else's.
- A code whose grant is over is cleared until the slot was read empty, whatever comes between.
- While it is not known who may come in, nothing is written and nothing is cleared.
- No code is in here: a slot names its grant, and the code is asked for when it is written.
- One order at a time: locks answer slowly, and one at a time.
"""

from .advance import SlotsStep, advance, begin_slots
from .lock import SlotsState

__all__ = ["SlotsState", "SlotsStep", "advance", "begin_slots"]

"""What a device writes of its troubles: counted, and never repeated.

Its firmware writes addresses, names of networks and whole answers into its messages; a stranger
with its token could write anything. So no word of it is kept.
"""

from collections import Counter
from typing import Final

from homeassistant.util.json import json_loads

LONGEST_BODY: Final = 32 * 1024
"""Bytes. A device keeps up to ten notes, of up to 512 characters of message each."""
MOST_NOTES: Final = 50
LEVELS: Final = ("debug", "info", "warn", "error", "fatal")


def notes_in(body: bytes) -> Counter[str]:
    """Return how many notes of each level there are in what was sent."""
    try:
        sent = json_loads(body)
    except ValueError:
        return Counter()
    notes = sent.get("logs") if isinstance(sent, dict) else None
    if not isinstance(notes, list):
        return Counter()
    levels = [note.get("level") for note in notes[:MOST_NOTES] if isinstance(note, dict)]
    return Counter(level for level in levels if isinstance(level, str) and level in LEVELS)

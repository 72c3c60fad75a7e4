"""Invitations: a word that Home Assistant shows, and that the screen in one's hand is told.

It keeps a place for that screen which nobody else can take, whoever else asks for codes meanwhile.
It lets nobody in: a screen that came by an invitation shows six digits like any other, and these
have to be entered. Pure.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NewType

Word = NewType("Word", str)
"""Told by one person who is logged in to one screen."""

LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""What nobody takes for another when it is typed with a remote control."""
LENGTH: Final = 8
"""31 to the 8th is 850 thousand millions: of a million guesses in ten minutes none is right."""
LONGEST_TYPED: Final = 40


@dataclass(frozen=True, slots=True)
class Invitation:
    """One word that was given out."""

    word: Word
    until: datetime
    """When it is worth nothing any more, aware UTC."""

    @property
    def shown(self) -> str:
        """The word as it is shown, in two halves."""
        half = LENGTH // 2
        return f"{self.word[:half]} {self.word[half:]}"


def new_word(below: Callable[[int], int]) -> Word:
    """Return a word, out of random numbers from 0 to below the given one."""
    return Word("".join(LETTERS[below(len(LETTERS))] for _ in range(LENGTH)))


def word_of(text: object) -> Word | None:
    """Return the word that somebody typed, as people type it; None where it cannot be one."""
    if not isinstance(text, str):
        return None
    word = "".join(text[:LONGEST_TYPED].lower().replace("-", " ").split())
    return Word(word) if len(word) == LENGTH and set(word) <= set(LETTERS) else None

"""Pairing: a screen shows six digits, the animator types them in, and the screen is let in.

    asks ──► waits in the open ─────┐
      │                             ├─► taken (its code was entered) ─► let in, once that is stored
      └─► waits by an invitation ───┘
    Each is forgotten after ten minutes; who waits in the open may have to make way before that.

Invariants
- The code proves which screen is meant; the secret in the screen's cookie proves that it is this
  screen. A code alone, read over a shoulder, lets nobody in, and neither does a word.
- No more than `MOST_OPEN + MOST_INVITED` codes can be entered at once, whoever asks however often;
  wrong codes are limited. So guessing leads nowhere, and a flood makes it no easier.
- A word that was given out keeps a place, which nobody has but who knows it. So a screen that is in
  somebody's hand gets its code, whoever else asks.
- In the open, who has gone makes way for who comes, and who has many places for who has fewer.

Pure: the time is handed in, aware UTC.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from secrets import randbelow
from typing import Final

from .askers import Askers, ScreenAsker, TurnedBack
from .credential import Digest, Secret, digest_of, new_secret
from .invitations import Invitation, Word, new_word

LIFETIME: Final = timedelta(minutes=10)
STORED_WITHIN: Final = timedelta(minutes=1)
"""How long a screen whose code was entered is told so, while its set-up is stored."""
MOST_OPEN: Final = 16
"""Codes that may be shown at once without an invitation."""
MOST_INVITED: Final = 4
"""Invitations at once, each with one code. With those in the open a code guessed at random fits one
with 1 : 50,000."""
MOST_FROM_ONE: Final = 4
"""Codes in the open at one network address."""
GONE_AFTER: Final = timedelta(seconds=20)
"""A page asks every two seconds how it stands, one in the background every minute. Who did not ask
for so long makes way where there is need: a program that only asks for codes never asks again."""
MOST_WRONG: Final = 5
"""Wrong codes within a lifetime; then none is taken until the first is that old."""
DIGITS: Final = 6
LONGEST_TYPED: Final = 40
MOST_MARKS: Final = 99


class PairingsFullError(Exception):
    """So many screens wait to be paired that there is no code for one more."""


class SentAwayError(Exception):
    """Somebody has sent this asker away for a while."""


class UnknownWordError(Exception):
    """Nobody gave this word out, or its time is over."""


class WordUsedError(Exception):
    """Another screen came by this word, and waits."""


class WrongCodeError(Exception):
    """No screen shows this code."""


class TooManyTriesError(Exception):
    """Wrong codes were entered too often."""

    def __init__(self, until: datetime) -> None:
        """Keep when the next code is taken, aware UTC."""
        super().__init__(f"no code is taken until {until}")
        self.until = until


def code_of(text: str) -> str | None:
    """Return the code that somebody typed, with or without spaces; None where it is none."""
    code = "".join(text[:LONGEST_TYPED].split())
    return code if len(code) == DIGITS and code.isascii() and code.isdigit() else None


@dataclass(frozen=True, slots=True)
class Pairing:
    """One screen that waits to be let in."""

    digest: Digest
    code: str
    mark: int
    """What it shows besides its code, by which a person finds it in the list. Opens nothing."""
    since: datetime
    until: datetime
    """When it is forgotten, aware UTC."""
    asker: ScreenAsker
    heard: datetime
    """When it asked last, aware UTC."""
    word: Word | None = None
    """The invitation that it came by."""
    is_taken: bool = False
    """Its code was entered."""

    def is_gone(self, now: datetime) -> bool:
        """Return whether nobody seems to look at it any more."""
        return now >= self.heard + GONE_AFTER


class Pairings:
    """The screens that wait to be let in, and the words that keep a place for some."""

    def __init__(self, below: Callable[[int], int] = randbelow) -> None:
        """Take where codes come from: a random number from 0 to below the given one."""
        self._below = below
        self._open: dict[Digest, Pairing] = {}
        self._invitations: dict[Word, Invitation] = {}
        self._wrong: deque[datetime] = deque(maxlen=MOST_WRONG)
        self._askers = Askers()
        self._last_mark = 0

    def find(self, secret: Secret | None, now: datetime) -> Pairing | None:
        """Return the pairing of the screen with this secret, or None; it was heard by that."""
        self._forget(now)
        pairing = None if secret is None else self._open.get(digest_of(secret))
        if pairing is None:
            return None
        heard = self._open[pairing.digest] = replace(pairing, heard=now)
        return heard

    def open(
        self, asker: ScreenAsker, now: datetime, word: Word | None = None
    ) -> tuple[Secret, Pairing]:
        """Begin a pairing; return the secret for the screen's cookie, and the pairing.

        Raises PairingsFullError or SentAwayError; with a word, UnknownWordError or WordUsedError.
        """
        self._forget(now)
        if word is None:
            self._make_room(asker, now)
        else:
            self._make_invited(word, now)
        secret = new_secret()
        pairing = Pairing(
            digest_of(secret),
            self._new_code(),
            self._new_mark(),
            since=now,
            until=now + LIFETIME,
            asker=asker,
            heard=now,
            word=word,
        )
        self._open[pairing.digest] = pairing
        return secret, pairing

    def join(self, secret: Secret | None, word: Word, now: datetime) -> Pairing | None:
        """Move a screen that waits in the open to the place that a word keeps; None: none waits.

        Its code stays. Raises UnknownWordError or WordUsedError.
        """
        pairing = self.find(secret, now)
        if pairing is None or pairing.word == word or pairing.is_taken:
            return pairing
        self._make_invited(word, now)
        moved = self._open[pairing.digest] = replace(pairing, word=word, until=now + LIFETIME)
        return moved

    def invite(self, now: datetime) -> Invitation:
        """Keep a place for whoever is told the word; another invitation may end for one more.

        That is the oldest of those by which nobody has come yet, if there is one.
        """
        self._forget(now)
        while len(self._invitations) >= MOST_INVITED:
            used = {each.word for each in self._waiting()}
            unused = (word for word in self._invitations if word not in used)
            self.withdraw(next(unused, next(iter(self._invitations))))
        invitation = Invitation(new_word(self._below), now + LIFETIME)
        self._invitations[invitation.word] = invitation
        return invitation

    def withdraw(self, word: Word) -> None:
        """End an invitation, and the pairing that came by it; doing so twice does no harm."""
        self._invitations.pop(word, None)
        self._drop(each for each in self._open.values() if each.word == word and not each.is_taken)

    def take(self, code: str, now: datetime) -> Digest:
        """Return the digest of the screen that shows a code; the code is used up by that.

        Raises WrongCodeError or TooManyTriesError.
        """
        self._forget(now)
        if len(self._wrong) == MOST_WRONG:
            raise TooManyTriesError(self._wrong[0] + LIFETIME)
        for pairing in self._waiting():
            if pairing.code == code:
                # It stays for a moment: the screen must not ask for another code between now and
                # the moment in which its set-up is stored.
                until = min(pairing.until, now + STORED_WITHIN)
                self._open[pairing.digest] = replace(pairing, is_taken=True, until=until)
                if pairing.word:
                    self._invitations.pop(pairing.word, None)
                return pairing.digest
        self._wrong.append(now)
        raise WrongCodeError

    def waiting(self, now: datetime) -> tuple[Pairing, ...]:
        """Return the screens that show a code, who came first first."""
        self._forget(now)
        return tuple(self._waiting())

    def turned_back(self, now: datetime) -> tuple[TurnedBack, ...]:
        """Return who got no code of late and was not sent away."""
        return self._askers.turned_back(now)

    def send_away(self, marks: Iterable[int], now: datetime) -> None:
        """Forget the screens that bear these marks, and give those who asked no code for a while.

        One that came by an invitation is forgotten and may come again: somebody holds it.
        """
        meant = set(marks)
        found = [each for each in self._waiting() if each.mark in meant]
        for pairing in found:
            if pairing.word is None:
                self._askers.send_away(pairing.asker, now)
        self._drop(found)

    def send_all_away(self, now: datetime) -> None:
        """Send away whoever waits in the open, and whoever was turned back."""
        for each in self._askers.turned_back(now):
            self._askers.send_away(each.asker, now)
        self.send_away([each.mark for each in self._waiting() if each.word is None], now)

    def let_all_ask(self) -> None:
        """Send nobody away any more."""
        self._askers.forget_sent_away()

    def _waiting(self) -> list[Pairing]:
        return [each for each in self._open.values() if not each.is_taken]

    def _make_room(self, asker: ScreenAsker, now: datetime) -> None:
        """Have a place for one more in the open, or raise."""
        if self._askers.away_until(asker, now) is not None:
            raise SentAwayError
        waiting = [each for each in self._waiting() if each.word is None]
        own = [each for each in waiting if each.asker.home == asker.home]
        if len(own) >= MOST_FROM_ONE:
            goes = _who_is_gone(own, now)
        elif len(waiting) >= MOST_OPEN:
            goes = _who_is_gone(waiting, now) or _who_has_many(waiting, len(own))
        else:
            return
        if goes is None:
            self._askers.turn_back(asker, now)
            raise PairingsFullError
        self._drop([goes])

    def _make_invited(self, word: Word, now: datetime) -> None:
        """Have the place of a word free, and keep it as long as who comes now; or raise."""
        if word not in self._invitations:
            raise UnknownWordError
        there = [each for each in self._waiting() if each.word == word]
        if any(not each.is_gone(now) for each in there):
            raise WordUsedError
        self._drop(there)
        self._invitations[word] = replace(self._invitations[word], until=now + LIFETIME)

    def _drop(self, pairings: Iterable[Pairing]) -> None:
        for pairing in list(pairings):
            del self._open[pairing.digest]

    def _forget(self, now: datetime) -> None:
        self._open = {key: each for key, each in self._open.items() if now < each.until}
        self._invitations = {
            word: each for word, each in self._invitations.items() if now < each.until
        }
        while self._wrong and self._wrong[0] + LIFETIME <= now:
            self._wrong.popleft()

    def _new_code(self) -> str:
        taken = {pairing.code for pairing in self._open.values()}
        while (code := f"{self._below(10**DIGITS):0{DIGITS}}") in taken:
            pass
        return code

    def _new_mark(self) -> int:
        """Return the next number that no screen bears: not soon one that another has just had."""
        borne = {pairing.mark for pairing in self._open.values()}
        while (mark := self._last_mark % MOST_MARKS + 1) in borne:
            self._last_mark = mark
        self._last_mark = mark
        return mark


def _who_is_gone(waiting: Iterable[Pairing], now: datetime) -> Pairing | None:
    gone = (each for each in waiting if each.is_gone(now))
    return min(gone, key=lambda each: each.heard, default=None)


def _who_has_many(waiting: Iterable[Pairing], own: int) -> Pairing | None:
    """Return the oldest at the address that has most, if it has more than the asker then has."""
    waiting = list(waiting)
    shares = Counter(each.asker.home for each in waiting)
    home, share = shares.most_common(1)[0]
    if share <= own + 1:
        return None
    return next(each for each in waiting if each.asker.home == home)

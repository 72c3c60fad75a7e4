"""The buttons that were sent to one telephone: each for one matter, one deed and one person.

    sent ──► offered ──► pressed, once ──► its outcome is remembered ──► forgotten
                └ expired: too late

Its id cannot be guessed and means nothing elsewhere: whoever sends it must be the person it was
sent to, and must have the right that the deed wants, then.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
import secrets
from typing import Final

PREFIX: Final = "FAITOUT_"
MOST_OFFERS: Final = 60
"""Of one telephone; the oldest are forgotten first."""
OFFER_LASTS: Final = timedelta(days=3)
"""What stands on a telephone over a weekend can be settled on Monday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneOffer:
    """One button that stands on a telephone."""

    id: str
    key: str
    """The matter."""
    deed: str
    user: str
    tag: str
    until: datetime
    title: str
    text: str
    """What stood in its notification."""
    outcome: str = ""
    """What came of it, in words; "": it was not pressed."""


def new_offer_id() -> str:
    """Return what a button is known by; nobody can guess it."""
    return f"{PREFIX}{secrets.token_hex(16)}"


def with_offers(
    known: Mapping[str, PhoneOffer], new: Iterable[PhoneOffer]
) -> dict[str, PhoneOffer]:
    """Return what is offered with more, the oldest forgotten where there are too many."""
    everything = {**known, **{each.id: each for each in new}}
    return dict(list(everything.items())[-MOST_OFFERS:])


def after_press(
    known: Mapping[str, PhoneOffer], offer: PhoneOffer, outcome: str
) -> dict[str, PhoneOffer]:
    """Return what is offered once a button was pressed."""
    if offer.id not in known:
        return dict(known)
    return {**known, offer.id: replace(offer, outcome=outcome)}

"""What may be told of a site, with its words and the buttons that settle it.

    what needs a person ─┐
    releases to undo ────┼──► Topic: a matter for the engine; words and buttons when it is sent
    news of a moment ────┘

Nothing of a booking but its space and its time is ever in the words: they go over the servers of
whoever made the telephone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from homeassistant.auth.models import User
from homeassistant.core import callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir

from ...concerns import concerns_at
from ...concerns.mending import YES, begin_mending, end_mending
from ...concerns.telling import Deed, told_concern
from ...const import DOMAIN
from ...engine.announcing import Matter
from ...engine.concern import SAFETY, Concern, ConcernKind, ConcernUrgency
from ...engine.ids import BookingId, SpaceId
from ...engine.rights import Right
from ...engine.view import undo_at_hand
from ...hub.rights import may
from ...hub.site import Site
from ...words.fault_issues import REPORTED_FAULT
from ...words.local_times import local_text
from ...words.reasons import phrase

NEWS_STAND: Final = timedelta(hours=12)
"""How long news of a moment may wait for the morning, and how long they stay."""
MOST_NEWS: Final = 20
MOST_BUTTONS: Final = 2
"""Deeds in one notification: telephones show three buttons, and one leads to the dashboard."""
UNDO: Final = "undo_release"
MEND: Final = "mend:"
"""How a deed begins that settles a repair in one of its ways."""
WAYS: Final = frozenset(
    {"seen_to", "seen_shut", "shut", "keep", "back_in_service", "stays_out", "often_off"}
)
"""Ways to settle a repair that a tap can go: they change nothing of the set-up, and end nothing."""
BUTTONS: Final[Mapping[Deed, str]] = {
    Deed.CHECK_IN: "button_check_in",
    Deed.CALL_AGAIN: "button_call_again",
    Deed.RESET_ALARM: "button_reset_alarm",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneNews:
    """Something that happened and that nothing else shows."""

    id: str
    at: datetime
    title: str
    text: str
    is_safety: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One thing that may be told."""

    matter: Matter
    is_release: bool = False
    concern: Concern | None = None
    space: SpaceId | None = None
    booking: BookingId | None = None
    news: PhoneNews | None = None


@dataclass(frozen=True, slots=True)
class PhoneWords:
    """What stands in a notification."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class PhoneButton:
    """One deed that a notification offers."""

    deed: str
    label: str


@callback
def topics_at(site: Site, news: Iterator[PhoneNews], now: datetime) -> list[Topic]:
    """Return all that may be told of a site now."""
    kept = concerns_at(site)
    found = [_of_concern(site, each) for each in (kept.attention.concerns if kept else ())]
    found += _releases(site)
    found += [_of_news(site, each) for each in news if now < each.at + NEWS_STAND]
    return found


@callback
def phone_words(site: Site, topic: Topic) -> PhoneWords:
    """Return what is said of a topic, in the language of who reads it."""
    if topic.news is not None:
        return PhoneWords(topic.news.title, topic.news.text)
    if topic.concern is not None:
        told = told_concern(site, topic.concern)
        if topic.concern.kind is ConcernKind.REPAIR:
            # What a repair says beyond its title may name bookings.
            return PhoneWords(told.where, told.what)
        return PhoneWords(told.where, f"{told.what}. {told.todo}")
    until = local_text(site.hass, topic.matter.until) if topic.matter.until else ""
    text = phrase(site.hass, "phone_released", until=until)
    return PhoneWords(_name_of(site, topic), text)


async def buttons_of(site: Site, topic: Topic, user: User | None) -> list[PhoneButton]:
    """Return what a user may do about a topic by a tap, as things are now."""
    if user is None:
        return []
    if topic.concern is None:
        if topic.booking is None or not may(user, Right.FOR_OTHERS, site):
            return []
        return [PhoneButton(UNDO, phrase(site.hass, "button_undo"))]
    told = told_concern(site, topic.concern)
    if told.deed is None or (told.right and not may(user, told.right, site)):
        return []
    if told.deed is Deed.MEND:
        return await _ways(site, topic.concern.subject)
    label = BUTTONS.get(told.deed)
    return [PhoneButton(told.deed, phrase(site.hass, label))] if label else []


async def _ways(site: Site, issue_id: str) -> list[PhoneButton]:
    try:
        mending = await begin_mending(site, issue_id)
    except HomeAssistantError:
        return []
    end_mending(site.hass, mending)
    issue = ir.async_get(site.hass).async_get_issue(DOMAIN, issue_id)
    if issue and REPORTED_FAULT in (issue.data or {}) and [w.id for w in mending.ways] == [YES]:
        return [PhoneButton(f"{MEND}{YES}", phrase(site.hass, "button_fixed"))]
    ways = [way for way in mending.ways if way.id in WAYS]
    return [PhoneButton(f"{MEND}{way.id}", way.label) for way in ways[:MOST_BUTTONS]]


def _of_concern(site: Site, concern: Concern) -> Topic:
    is_release = concern.kind is ConcernKind.RELEASE
    key = thread = concern.key
    booking = None
    if is_release:
        # Another booking of the room is another matter, and so is another countdown.
        booking = _booking_of(site, concern)
        due = int(concern.due.timestamp()) if concern.due else 0
        key, thread = f"{concern.key}:{booking}:{due}", _thread(site, concern.space, booking)
    return Topic(
        matter=Matter(
            key=key,
            thread=thread,
            urgency=concern.urgency,
            is_safety=concern.is_safety or concern.kind in SAFETY,
            until=concern.due if is_release else None,
        ),
        is_release=is_release,
        concern=concern,
        space=concern.space,
        booking=booking,
    )


def _booking_of(site: Site, concern: Concern) -> BookingId | None:
    runner = site.spaces.get(concern.space) if concern.space else None
    current = runner.view.current if runner else None
    return current.id if current else None


def _releases(site: Site) -> Iterator[Topic]:
    """Yield the releases that can still be undone: the last of each space."""
    for space, runner in site.spaces.items():
        if (undo := undo_at_hand(runner.state)) is not None:
            booking = undo.booking.id
            yield Topic(
                matter=Matter(
                    key=f"released:{site.slug}:{space}:{booking}",
                    thread=_thread(site, space, booking),
                    urgency=ConcernUrgency.NOW,
                    until=undo.until,
                ),
                is_release=True,
                space=space,
                booking=booking,
            )


def _thread(site: Site, space: SpaceId | None, booking: BookingId | None) -> str:
    return f"booking:{site.slug}:{space}:{booking}"


def _of_news(site: Site, news: PhoneNews) -> Topic:
    key = f"news:{site.slug}:{news.id}"
    matter = Matter(
        key=key,
        thread=key,
        urgency=ConcernUrgency.NOW,
        is_safety=news.is_safety,
        is_news=True,
    )
    return Topic(matter=matter, news=news)


def _name_of(site: Site, topic: Topic) -> str:
    runner = site.spaces.get(topic.space) if topic.space else None
    return f"{runner.name}, {site.name}" if runner else site.name

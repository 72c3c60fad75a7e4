"""The light of one space: it follows people, darkness and the hours; a hand wins.

              somebody is there, or is awaited and near, and it is not bright
    out ─────────────────────────────────────────────────────────────────────► lit
     ▲ ◄───────────────────────────────────────────────────────────────────────┘
     │                known to be empty for the hold; at closing, at once
     └──── by hand ◄──── somebody switched it (from either, and from by hand again)
            until the space was used and is known to be empty again, or, where nobody was
            seen at all, for an hour

Invariants
- `never_out_unless_empty`: nothing is switched off unless the space is known to be empty.
- `never_against_a_hand`: after a hand nothing is switched until the space is known to be empty.
- `nothing_while_watching`: with the automation off, nothing is switched and nothing flashes.
- `never_twice`: what was ordered is not ordered again; getting it done is the delivery's matter.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from ..booking import Stage
from ..hours import Opening
from ..occupancy import Presence
from ..outlook import Outlook, OutlookChanged
from ..stimulus import HoursSet, Tick
from .darkness import Darkness
from .light_policy import LightPolicy


class LightMode(StrEnum):
    """What the light of a space is doing, in one word."""

    OUT = "out"
    LIT = "lit"
    WELCOME = "welcome"
    BY_HAND = "by_hand"
    LEFT_ON = "left_on"
    """It is on, and nobody can see whether it is needed."""
    WATCHING = "watching"
    OUT_OF_REACH = "out_of_reach"
    """No lamp can be reached: nobody knows what they do. Shown by who follows them."""


class LightReason(StrEnum):
    """Why; each has a sentence in the translations."""

    AS_FOUND = "as_found"
    SOMEBODY_CAME = "somebody_came"
    BRIGHT = "bright"
    GOT_DARK = "got_dark"
    WELCOME = "welcome"
    EMPTY = "empty"
    NOBODY_CAME = "nobody_came"
    CLOSING = "closing"
    FORGOTTEN = "forgotten"
    CAME_BACK = "came_back"
    BY_HAND = "by_hand"
    NOBODY_SEES = "nobody_sees"
    AUTOMATION_OFF = "automation_off"
    OUT_OF_REACH = "out_of_reach"


@dataclass(frozen=True, slots=True)
class Dims:
    """It got dark or bright, or that can no longer be told."""

    darkness: Darkness


@dataclass(frozen=True, slots=True)
class LampsFound:
    """The first word of the lamps since the start, or after one was away: whether any is on."""

    lit: bool
    is_back: bool = False
    """One was away: its power may have come back, or somebody pressed the switch on the wall."""


@dataclass(frozen=True, slots=True)
class Switched:
    """Somebody switched a lamp; whether any is on now."""

    lit: bool


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody came near: through the entrance, a common space, this space's own door."""


type LightStimulus = OutlookChanged | Dims | LampsFound | Switched | Near | HoursSet | Tick


@dataclass(frozen=True, slots=True)
class SetLights:
    """Switch the lamps of the space."""

    on: bool
    reason: LightReason


@dataclass(frozen=True, slots=True)
class Flash:
    """Warn the people there that the place closes: a short change and back."""

    closes: datetime


@dataclass(frozen=True, slots=True)
class Hand:
    """A person's switch."""

    at: datetime
    on: bool
    seen: bool = False
    """Somebody was seen in the space then or since."""
    is_sure: bool = True
    """Nobody but a person can have done it."""


NOTHING_KNOWN: Final = Outlook()


@dataclass(frozen=True, slots=True)
class LightState:
    """The light of one space at one instant. Times are aware UTC."""

    policy: LightPolicy
    outlook: Outlook = NOTHING_KNOWN
    darkness: Darkness = Darkness.UNKNOWN
    lit: bool | None = None
    """What the hub or a hand last made of the lamps; None before they have said anything."""
    hand: Hand | None = None
    welcome_until: datetime | None = None
    opening: Opening | None = None
    """Whether the place is open, and until when; None before anything happened."""
    warned: datetime | None = None
    """The closing that was warned of last."""
    why: LightReason = LightReason.AS_FOUND
    """Why the light is as the hub last made it."""
    reason: LightReason = LightReason.AS_FOUND
    """Why the mode is what it is."""
    mode: LightMode = LightMode.OUT
    until: datetime | None = None
    """When the hub takes over again, or acts next if nothing happens."""
    at: datetime | None = None
    """When something last happened."""


type LightEffect = SetLights | Flash


@dataclass(frozen=True, slots=True)
class LightStep:
    """The light after something happened, what to do, and when to ask again."""

    state: LightState
    effects: tuple[LightEffect, ...] = ()
    wake_at: datetime | None = None


type _Rule = Callable[[LightState, datetime], LightStep | None]


def advance(state: LightState, stimulus: LightStimulus, now: datetime) -> LightStep:
    """Return the light after a stimulus, what is to be done, and when to ask again.

    `now` is aware UTC. Equal states, stimuli and times give equal steps.
    """
    if state.at is not None and now < state.at:
        state = _set_back(state, now)
    before = state.opening
    if isinstance(stimulus, HoursSet):
        state = replace(state, policy=replace(state.policy, hours=stimulus.hours), opening=None)
    opening = _opening(state, now)
    closed = before is not None and before.is_open and not opening.is_open
    state = replace(_taken(state, stimulus, now), opening=opening, at=now)
    effects: list[LightEffect] = []
    if state.outlook.automation:
        if closed:
            state = _swept(state, effects)
        for rule in _RULES:
            if step := rule(state, now):
                state = step.state
                effects += step.effects
        if isinstance(stimulus, Near):
            state = _welcomed(state, effects, now)
    state = _described(state, now)
    return LightStep(state, tuple(effects), _wake_at(state, now))


def empty_at(state: LightState) -> datetime | None:
    """Return when the space will have been known to be empty for long enough; None: not known."""
    since, hand, policy = state.outlook.empty_since, state.hand, state.policy
    if state.outlook.presumed is not Presence.NO or since is None:
        return None
    if hand is None:
        return max(since + policy.hold, state.welcome_until or since)
    # Who switched it was there then, even if nothing saw them, or they were only glimpsed.
    is_forgotten = hand.on and not hand.seen
    return max(since, hand.at) + (policy.forgotten if is_forgotten else policy.hold)


def _set_back(state: LightState, now: datetime) -> LightState:
    """Return the light on a clock that was set back: what was timed begins anew."""
    hand, welcome_until, warned = state.hand, state.welcome_until, state.warned
    return replace(
        state,
        hand=replace(hand, at=min(hand.at, now)) if hand else None,
        welcome_until=min(welcome_until, now + state.policy.welcome) if welcome_until else None,
        opening=None,
        warned=None if warned and warned - now > state.policy.warning else warned,
    )


def _opening(state: LightState, now: datetime) -> Opening:
    """Return the opening hours now. Looked up anew only where they may be others than before."""
    known = state.opening
    if known and now < (known.until - state.policy.warning if known.is_open else known.until):
        return known
    return state.policy.hours.opening(now)


def _closes(state: LightState) -> datetime | None:
    """Return the end of the opening hours that run; None while closed."""
    return state.opening.until if state.opening and state.opening.is_open else None


def _taken(state: LightState, stimulus: LightStimulus, now: datetime) -> LightState:
    """Take in what happened, without deciding anything."""
    match stimulus:
        case OutlookChanged(outlook):
            state = replace(state, outlook=outlook)
            if outlook.presumed is Presence.YES:
                hand = replace(state.hand, seen=True) if state.hand else None
                state = replace(state, hand=hand, welcome_until=None)
            elif state.why is LightReason.BRIGHT:
                state = replace(state, why=LightReason.EMPTY)
        case Dims(darkness):
            state = replace(state, darkness=darkness)
        case LampsFound(lit) if state.lit is None:
            state = replace(state, lit=lit)
        case LampsFound(lit, is_back) if state.lit is not lit:
            # Somebody switched it while the hub was down.
            state = _by_hand(state, now, lit=lit, is_sure=not is_back)
        case Switched(lit):
            state = _by_hand(state, now, lit=lit)
        case LampsFound() | Near() | HoursSet() | Tick():
            pass
    return state


def _by_hand(state: LightState, now: datetime, *, lit: bool, is_sure: bool = True) -> LightState:
    seen = state.outlook.presumed is Presence.YES
    return replace(state, lit=lit, hand=Hand(now, lit, seen, is_sure), welcome_until=None)


def _swept(state: LightState, effects: list[LightEffect]) -> LightState:
    """Put everything out at the end of the opening hours, where nobody is there."""
    if state.outlook.presumed is not Presence.NO or not state.lit:
        return state
    effects.append(SetLights(on=False, reason=LightReason.CLOSING))
    return _out(state, LightReason.CLOSING)


def _empties(state: LightState, now: datetime) -> LightStep | None:
    """Put the light out, or take it back from a hand, once the space is known to be empty."""
    at = empty_at(state)
    if at is None or now < at:
        return None
    if not state.lit:
        freed = replace(state, hand=None, why=LightReason.EMPTY)
        return LightStep(freed) if state.hand else None
    reason = LightReason.EMPTY
    if state.hand and not state.hand.seen:
        reason = LightReason.FORGOTTEN
    elif state.welcome_until:
        reason = LightReason.NOBODY_CAME
    return LightStep(_out(state, reason), (SetLights(on=False, reason=reason),))


def _comes(state: LightState, _: datetime) -> LightStep | None:
    """Switch the light on for people who are there, unless it is bright."""
    if state.outlook.presumed is not Presence.YES or state.lit or state.hand:
        return None
    if state.darkness is Darkness.NO:
        return LightStep(replace(state, why=LightReason.BRIGHT))
    was_bright = state.why is LightReason.BRIGHT
    reason = LightReason.GOT_DARK if was_bright else LightReason.SOMEBODY_CAME
    lit = replace(state, lit=True, why=reason)
    return LightStep(lit, (SetLights(on=True, reason=reason),))


def _warns(state: LightState, now: datetime) -> LightStep | None:
    """Warn whoever is there, once, some minutes before the place closes."""
    closes = _closes(state)
    if closes is None or state.warned == closes or now < closes - state.policy.warning:
        return None
    warned = replace(state, warned=closes)
    may_be_there = state.outlook.presumed is Presence.YES or (
        state.outlook.presumed is Presence.UNKNOWN and state.lit
    )
    kept_dark = state.hand is not None and not state.hand.on
    if not may_be_there or kept_dark:
        return LightStep(warned)
    return LightStep(warned, (Flash(closes),))


def _welcomed(state: LightState, effects: list[LightEffect], now: datetime) -> LightState:
    """Light the way of those who are awaited."""
    if state.lit or state.hand or state.darkness is Darkness.NO or not _is_awaited(state, now):
        return state
    effects.append(SetLights(on=True, reason=LightReason.WELCOME))
    until = now + state.policy.welcome
    return replace(state, lit=True, welcome_until=until, why=LightReason.WELCOME)


def _is_awaited(state: LightState, now: datetime) -> bool:
    current, coming = state.outlook.current, state.outlook.coming
    if current is not None and current.stage is not Stage.CHECKED_IN:
        return True
    return coming is not None and coming.start - state.policy.early <= now


_RULES: Final[tuple[_Rule, ...]] = (_empties, _comes, _warns)


def _out(state: LightState, reason: LightReason) -> LightState:
    return replace(state, lit=False, hand=None, welcome_until=None, why=reason)


def _described(state: LightState, now: datetime) -> LightState:
    """Return the state with what people are told of it."""
    mode, reason, until = LightMode.OUT, state.why, None
    is_welcome = state.welcome_until is not None and now < state.welcome_until
    if not state.outlook.automation:
        mode, reason = LightMode.WATCHING, LightReason.AUTOMATION_OFF
    elif state.hand and not state.hand.is_sure:
        mode = LightMode.LIT if state.lit else LightMode.OUT
        reason, until = LightReason.CAME_BACK, empty_at(state)
    elif state.hand:
        mode, reason, until = LightMode.BY_HAND, LightReason.BY_HAND, empty_at(state)
    elif state.lit and is_welcome:
        mode, until = LightMode.WELCOME, empty_at(state)
    elif state.lit and state.outlook.presumed is Presence.UNKNOWN:
        mode, reason = LightMode.LEFT_ON, LightReason.NOBODY_SEES
    elif state.lit:
        mode, until = LightMode.LIT, empty_at(state)
    return replace(state, mode=mode, reason=reason, until=until)


def _wake_at(state: LightState, now: datetime) -> datetime | None:
    """Return when time alone may next change something; None: not before something happens."""
    if not state.outlook.automation:
        return None
    times: list[datetime] = []
    if (state.lit or state.hand) and (at := empty_at(state)):
        times.append(at)
    if state.welcome_until:
        times.append(state.welcome_until)
    if closes := _closes(state):
        times += (closes - state.policy.warning, closes)
    return min((at for at in times if at > now), default=None)

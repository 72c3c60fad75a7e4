"""What a trial teaches of a device: its profile."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from ..profile import Profile
from .attempt import HEATING, ROUNDS, Attempt


def learned(profile: Profile, attempts: Iterable[Attempt], now: datetime) -> Profile:
    """Return what is known of a device after a trial; `now` is aware UTC."""
    for attempt in attempts:
        profile = _after(profile, attempt)
    return replace(profile, tried_at=now)


def is_boosted(attempt: Attempt) -> bool:
    """Return whether a mode made it hotter than it was told."""
    told, hottest = attempt.told, attempt.hottest()
    if told.state not in HEATING or told.temperature is None or hottest is None:
        return False
    # What it was set to before may still be shown for a while.
    known = [told.temperature, attempt.before.temperature]
    return hottest > max(each for each in known if each is not None) + ROUNDS


def _after(profile: Profile, attempt: Attempt) -> Profile:
    told, last = attempt.told, attempt.last
    if told.state is not None and is_boosted(attempt):
        return profile.boosts_in(told.state)
    setpoint = last.temperature if last is not None and last.preset == told.preset else None
    if told.preset is not None and setpoint is not None:
        profile = profile.with_setpoint(told.preset, setpoint)
    if attempt.answer is None:
        return profile
    profile = profile.answered(attempt.answer.after, len(attempt.reports))
    if last is None or not attempt.is_kept:
        return profile
    if told.temperature is not None and last.temperature is not None:
        profile = profile.rounded(told.temperature, last.temperature)
    if told.state is not None and last.state is not None and told.state != last.state:
        profile = profile.shows_as(told.state, last.state)
    return profile

"""One timer on the wall clock: what is due at eight is due at eight, whatever the clock did."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util import dt as dt_util

LONGEST_SLEEP: Final = timedelta(minutes=1)
"""A computer without a clock of its own learns the time when the line is back, hours after it
started: sleeping until eight would then be sleeping for too long."""
OVERSLEPT: Final = timedelta(seconds=5)
"""Who sleeps longer than asked by this much may have slept through a leap of the clock."""


class Timer:
    """Rings once at an instant, or earlier where the clock has jumped, so that it is noticed.

    It is set anew at each step of a machine, mostly to a later time, so an early sleep that is
    under way is kept and gone on with. All methods must be called in the event loop.
    """

    def __init__(self, hass: HomeAssistant, name: str, ring: Callable[[], None]) -> None:
        """Take what to call; `name` is for debug logs."""
        self._hass = hass
        self._ring = ring
        self._job = HassJob(self._wake, f"faitout {name}", cancel_on_shutdown=True)
        self._at: datetime | None = None
        self._slept_at: datetime | None = None
        self._wakes_at: datetime | None = None
        self._cancel: CALLBACK_TYPE | None = None

    @callback
    def set(self, at: datetime | None) -> None:
        """Ring at an instant, aware UTC, instead of any other; never where it is None."""
        self._at = at
        if at is None:
            self._stop()
        elif self._wakes_at is None or self._wakes_at > at:
            self._stop()
            self._sleep(at, dt_util.utcnow())

    @callback
    def _sleep(self, at: datetime, now: datetime) -> None:
        nap = min(max(at - now, timedelta()), LONGEST_SLEEP)
        self._slept_at, self._wakes_at = now, now + nap
        self._cancel = async_call_later(self._hass, nap, self._job)

    @callback
    def _stop(self) -> None:
        if self._cancel:
            self._cancel()
        self._cancel = self._slept_at = self._wakes_at = None

    @callback
    def _wake(self, now: datetime) -> None:
        slept_at, wakes_at, at = self._slept_at, self._wakes_at, self._at
        self._cancel = self._slept_at = self._wakes_at = None
        if at is None or slept_at is None or wakes_at is None:
            return
        if slept_at <= now < min(at, wakes_at + OVERSLEPT):
            self._sleep(at, now)
            return
        self._at = None
        self._ring()

"""The windows of a space: what they last said counts until they say something else.

A contact that is lost while its window stands open goes on counting as open, also over a restart:
unknown is never closed. One that was never heard stops no heating. A person who has looked may say
that it is shut.
"""

from collections.abc import Iterable
from datetime import datetime
import json
from typing import Any, Final

from homeassistant.const import STATE_OFF, STATE_ON
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..engine.ids import SpaceId
from ..hub.instants import instant
from ..journal import Journal
from .memory import MachineMemory

KEY: Final = "windows"


class WindowBook:
    """What is known of the windows of one space. All methods belong to the event loop."""

    def __init__(
        self, hass: HomeAssistant, journal: Journal, space: SpaceId, windows: Iterable[str]
    ) -> None:
        """Take the contacts of the windows."""
        self._hass = hass
        self.windows = tuple(windows)
        self._open: set[str] = set()
        self._vouched: dict[str, datetime] = {}
        self._memory = MachineMemory(hass, journal, f"{KEY}/{space}", self._dump)

    @property
    def open_windows(self) -> frozenset[str]:
        """Those that count as open."""
        return frozenset(self._open)

    def vouched_at(self, window: str) -> datetime | None:
        """Return when a person said that a lost window is shut, aware UTC; None: nobody did."""
        return self._vouched.get(window)

    async def recall(self) -> None:
        """Take up what was known before the restart."""
        if self.windows:
            self._load(await self._memory.recall())

    async def end(self) -> None:
        """Keep what is new, and nothing from then on."""
        if self.windows:
            await self._memory.end()

    @callback
    def read(self) -> bool:
        """Return whether any window counts as open, by what they say now or said last."""
        for window in self.windows:
            state = self._hass.states.get(window)
            if state is not None and state.state in (STATE_ON, STATE_OFF):
                self._vouched.pop(window, None)
                if state.state == STATE_ON:
                    self._open.add(window)
                else:
                    self._open.discard(window)
        if self.windows:
            self._memory.keep(at_once=True)
        return bool(self._open)

    @callback
    def shut(self, window: str) -> None:
        """Take a person's word that a window is shut, until its contact says something again."""
        if window in self.windows:
            self._open.discard(window)
            self._vouched[window] = dt_util.utcnow()

    def _dump(self) -> bytes:
        vouched = {window: at.isoformat() for window, at in sorted(self._vouched.items())}
        return json.dumps({"open": sorted(self._open), "vouched": vouched}).encode()

    def _load(self, data: bytes) -> None:
        """Take what was kept; nothing where it makes no sense, or of windows that are no more."""
        try:
            memory: dict[str, Any] = json.loads(data) if data else {}
            opened = set(map(str, memory.get("open", ())))
            vouched = {str(k): instant(v) for k, v in memory.get("vouched", {}).items()}
        except AttributeError, TypeError, ValueError:
            return
        self._open = opened.intersection(self.windows)
        self._vouched = {each: at for each, at in vouched.items() if each in self.windows}

"""What a thermostat is told, or says of itself, and what of it is its own doing.

A device answers in parts and in its own way: first the preset and a minute later the temperature
that goes with it; 19.5 for 19.3; `auto` where it was told `heat`. None of that is a hand.
"""

from dataclasses import dataclass
from typing import Final, Self, override

HEATING: Final = frozenset({"heat", "auto", "heat_cool"})
"""The modes in which a thermostat heats. Which of them it shows is its own affair: of some `heat`
is a boost, and what a person set is shown as `auto`."""
OFF: Final = "off"
CLOSE: Final = 0.3
"""Degrees by which a temperature may differ and be the same: half-degree devices show 19.25 as 19.0
or 19.5."""
ROUNDS: Final = 0.5
"""Degrees by which the answer to an order may be rounded: some know whole degrees only and do not
say so."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a thermostat is told or says; None: it does not matter, or it does not say.

    Temperatures are in the unit of the installation.
    """

    hvac: str | None = None
    temperature: float | None = None
    preset: str | None = None
    high: float | None = None
    """The upper end, for thermostats that keep between two temperatures."""
    close: float = CLOSE
    """What it may differ by, more where the device is known to round more."""
    with_it: float | None = None
    """The temperature that is known to come with the preset."""

    @override
    def __str__(self) -> str:
        """Return what matters of it, in the words of Home Assistant."""
        degrees = None if self.temperature is None else f"{self.temperature:g}"
        return ", ".join(part for part in (self.hvac, degrees, self.preset) if part)

    @property
    def grows_old(self) -> bool:
        """Whether an order is too late after a while: never, a room is to be so warm still."""
        return False

    @property
    def is_off(self) -> bool:
        """Whether it does not heat at all."""
        return self.hvac == OFF

    def fits(self, said: Self) -> bool:
        """Return whether a thermostat that says this has done what it was told."""
        return (
            _same_mode(self.hvac, said.hvac)
            and self.preset in (None, said.preset)
            and _is_close(self.temperature, said.temperature, self.close)
            and _is_close(self.with_it, said.temperature, CLOSE)
        )

    def answered(self, said: Self) -> bool:
        """Return whether it says with this that it did it, rounded in its own way."""
        return (
            _same_mode(self.hvac, said.hvac)
            and self.preset in (None, said.preset)
            and _is_close(self.temperature, said.temperature, self._rounds)
        )

    def partly(self, before: Self | None, said: Self) -> bool:
        """Return whether it may say this on the way: each part is as before or as told."""
        if before is None:
            return False
        return (_same_mode(self.hvac, said.hvac) or said.hvac == before.hvac) and (
            (self.preset is None or said.preset in (before.preset, self.preset))
            and self._leads_to(before, said)
        )

    def oddly(self, before: Self | None, said: Self) -> bool:
        """Return whether it may make this of what it was told, where it names us as the cause.

        It may show another mode or preset with it, but no temperature that leads nowhere.
        """
        if before is None:
            return True
        return self.preset in (None, said.preset) and self._leads_to(before, said)

    def goes_with(self, before: Self, said: Self, *, soon: bool) -> bool:
        """Return whether it may say this next by itself, once it has done it.

        What comes with a preset comes soon, and is known from then on.
        """
        is_known = self.preset is None or self.with_it is not None
        if self.fits(said) and (is_known or said.temperature == before.temperature):
            return True
        if not soon or not _same_mode(self.hvac, said.hvac):
            return False
        if self.preset is not None:
            return said.preset == self.preset and self.with_it is None
        return self._rounds_to(before, said)

    @property
    def _rounds(self) -> float:
        """By how much its answer may differ: nobody rounds a whole degree."""
        told = self.temperature
        is_whole = told is None or _is_close(round(told), told, 0)
        return self.close if is_whole else max(self.close, ROUNDS)

    def _rounds_to(self, before: Self, said: Self) -> bool:
        """Return whether it showed what it was told, and now what it made of that."""
        told = self.temperature
        return before.temperature == told and _is_close(told, said.temperature, self._rounds)

    def _leads_to(self, before: Self, said: Self) -> bool:
        """Return whether the temperature may be on the way: as before, as told, or in between."""
        if said.temperature == before.temperature or self.is_off:
            return True
        if not _same_mode(self.hvac, before.hvac):
            # One that is switched on comes up with a temperature of its own.
            return True
        goal = self.with_it if self.temperature is None else self.temperature
        if goal is None:
            return self.preset is not None
        if said.temperature is None or before.temperature is None:
            return False
        ends = sorted((before.temperature, goal))
        return ends[0] <= said.temperature <= ends[1] or _is_close(
            goal, said.temperature, self.close
        )


def _same_mode(told: str | None, said: str | None) -> bool:
    return told in (None, said) or (told in HEATING and said in HEATING)


def _is_close(told: float | None, said: float | None, by: float) -> bool:
    return told is None or (said is not None and abs(told - said) <= by + 1e-6)

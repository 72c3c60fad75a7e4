"""A device on the bench: what it was told, what is so, what it says of itself, and who did it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from typing import ClassVar

from simulator.agenda import Action, Agenda, Appointment


class Who(StrEnum):
    """Whose doing it is: the truth, which the hub has to guess."""

    HUB = "hub"
    PERSON = "person"
    ITSELF = "itself"


class RefusedError(Exception):
    """Its integration says that it could not be told."""


@dataclass(frozen=True, slots=True)
class Call[A]:
    """Something that it was told (aware UTC)."""

    at: datetime
    ask: A


@dataclass(frozen=True, slots=True)
class Moment[S]:
    """What it became, or said; None: it cannot be reached. Aware UTC."""

    at: datetime
    state: S | None
    by: Who


class Device[S, A]:
    """One device. It begins as `first`; equal seeds on equal agendas live the same life."""

    POLLED: ClassVar[timedelta | None] = None
    """Home Assistant asks it so often, and hears nothing in between; None: it speaks by itself."""
    IS_CLOUD: ClassVar[bool] = False
    """It is reached through its maker's servers, which count the calls."""
    OBEYS: ClassVar[bool] = True
    """False: somebody has to be told that it does not do what it is told."""
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=10)
    """The longest from an order to the word that confirms it."""

    first: S

    def __init__(self, agenda: Agenda, seed: int = 0) -> None:
        """Hang on the wall."""
        self.agenda = agenda
        self.random = Random(seed)
        self.real = self.first
        self.shown: S | None = self.first
        self.by = Who.ITSELF
        """Who made it what it is."""
        self.is_away = False
        self.calls: list[Call[A]] = []
        self.life: list[Moment[S]] = []
        """What it became."""
        self.words: list[Moment[S]] = []
        """What it said."""
        self.listener: Callable[[], None] = lambda: None
        self._answer: Appointment | None = None
        self.begins()
        if self.POLLED:
            self.agenda.after(self.random.uniform(0.1, 1.0) * self.POLLED, self._polled)

    # What a habit changes

    def begins(self) -> None:
        """Arrange what will happen by itself."""

    def takes(self, ask: A) -> None:
        """Do what it is told, as far as it does."""
        raise NotImplementedError

    # What happens to it

    def told(self, ask: A) -> None:
        """Tell it something. Where it is away it hears nothing. Raises RefusedError."""
        self.calls.append(Call(self.agenda.now, ask))
        if not self.is_away:
            self.takes(ask)

    def by_hand(self, state: S) -> None:
        """Let a person make it so."""
        self.becomes(state, Who.PERSON)
        if not self.POLLED:
            self.says()

    def goes_away(self) -> None:
        """Be out of reach."""
        self.is_away = True
        self._show(None, Who.ITSELF)

    def comes_back(self) -> None:
        """Be in reach again, and say what it is."""
        self.is_away = False
        self.says()

    # What it does

    def becomes(self, state: S, by: Who) -> None:
        """Be so from now on."""
        self.real, self.by = state, by
        self.life.append(Moment(self.agenda.now, state, by))

    def says(self, state: S | None = None, by: Who | None = None) -> None:
        """Say what it is, or something else."""
        if not self.is_away:
            self._show(self.real if state is None else state, by or self.by)

    def later(self, seconds: float, action: Action) -> Appointment:
        """Do something after so many seconds."""
        return self.agenda.after(timedelta(seconds=seconds), action)

    def answers(self, seconds: float, action: Action) -> None:
        """Do something after so many seconds, instead of what was to come of earlier orders."""
        if self._answer:
            self._answer.call_off()
        self._answer = self.later(seconds, action)

    def poll(self) -> None:
        """Be asked by Home Assistant what it is."""
        if self.shown != self.real:
            self.says()

    def _polled(self) -> None:
        self.poll()
        if self.POLLED:
            self.agenda.after(self.POLLED, self._polled)

    def _show(self, state: S | None, by: Who) -> None:
        self.shown = state
        self.words.append(Moment(self.agenda.now, state, by))
        self.listener()

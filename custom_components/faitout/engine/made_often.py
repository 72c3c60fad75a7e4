"""Values that are made with every word: frozen for whoever reads and checks, and made quickly.

A frozen dataclass sets each of its fields past its own lock, which takes six times as long as
setting it: a sixth of a word's whole way through the engine. Here the lock is left off at run
time. Type checkers see the frozen class all the same and refuse every write to it, and
test_purity looks through the engine for any.
"""

from dataclasses import Field, fields, make_dataclass
from typing import ClassVar, Protocol


class Dataclass(Protocol):
    """Whatever `dataclass` has made."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]


def made_often[T: Dataclass](cls: type[T]) -> type[T]:
    """Let a frozen dataclass be made as fast as one that is not frozen."""
    shape = [(each.name, each.type, each) for each in fields(cls)]
    type.__setattr__(cls, "__init__", make_dataclass(cls.__name__, shape).__dict__["__init__"])
    type.__delattr__(cls, "__setattr__")
    type.__delattr__(cls, "__delattr__")
    return cls

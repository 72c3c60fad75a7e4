"""What makers call the orders of a heating, and which of them stands for which level.

The French pilot wire has six orders; each maker and each radio gateway names them in its own way
(`comfort_-1`, `comfort_1`, `ComfortMinus1`). A name is taken for an order only where all of it is
known. Only then single words are looked at, and never in a name with a number or a sign: a comfort
that is two degrees less is no comfort. What no name says is left open, for a person to say.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
import re
from types import MappingProxyType
from typing import Final
import unicodedata

from .heat_policy import HEATED, HeatLevel


class PilotOrder(StrEnum):
    """The six orders of the pilot wire; the first four are older than the other two."""

    COMFORT = "comfort"
    ECO = "eco"
    FROST_GUARD = "frost_guard"
    OFF = "off"
    COMFORT_1 = "comfort_1"
    """One degree less than comfort."""
    COMFORT_2 = "comfort_2"
    """Two degrees less."""


FOR_LEVEL: Final[Mapping[HeatLevel, PilotOrder]] = MappingProxyType(
    {
        HeatLevel.COMFORT: PilotOrder.COMFORT,
        HeatLevel.ECO: PilotOrder.ECO,
        HeatLevel.REDUCED: PilotOrder.ECO,
        HeatLevel.FROST_GUARD: PilotOrder.FROST_GUARD,
        HeatLevel.OFF: PilotOrder.FROST_GUARD,
    }
)
"""What a level is on the wire. Stopped is frost guard too: a radiator that is off saves no pipe."""

_NAMES: Final[Mapping[PilotOrder, frozenset[str]]] = MappingProxyType(
    {
        PilotOrder.COMFORT: frozenset({"comfort", "confort"}),
        PilotOrder.COMFORT_1: frozenset({"comfort1", "confort1"}),
        PilotOrder.COMFORT_2: frozenset({"comfort2", "confort2"}),
        PilotOrder.ECO: frozenset({"eco", "economy", "economic", "economie", "economique"}),
        PilotOrder.FROST_GUARD: frozenset(
            {
                *("frost", "frostprotection", "frostguard", "frostfree", "frostoff", "antifrost"),
                *("antifreeze", "freezeprotection", "horsgel", "antigel", "protectiongel", "hg"),
            }
        ),
        PilotOrder.OFF: frozenset({"off", "stop", "arret", "eteint"}),
    }
)
"""Whole names without accents, signs and spaces. NodOn, Legrand, Tuya and Yokis in zigbee2mqtt,
NodOn and Legrand in ZHA, and what is written on French radiators."""
_ORDERS: Final = {name: order for order, names in _NAMES.items() for name in names}

_WORDS: Final[Mapping[HeatLevel, tuple[str, ...]]] = MappingProxyType(
    {
        HeatLevel.COMFORT: ("comfort", "confort", "home", "day", "jour"),
        HeatLevel.ECO: ("eco", "night", "nuit"),
        HeatLevel.REDUCED: ("reduced", "reduit", "sleep", "away", "absent", "absence", "eco"),
        HeatLevel.FROST_GUARD: ("frost", "gel", "antifreeze", "vacation", "away"),
    }
)
"""Single words of other names, the likeliest first."""
_SILENT: Final = frozenset({"minus", "moins", "mode", "ordre", "c", "degre", "degres"})
"""Words that change nothing between two names of the same order."""
_DOUBTFUL: Final = frozenset({"boost", "turbo", "max", "plus", "minus", "moins", "no", "non"})
"""Words that make another thing of the one they stand beside."""


def order_of(name: str) -> PilotOrder | None:
    """Return the order of the pilot wire that a name stands for, or None where it is unusual."""
    if "+" in name:
        return None
    return _ORDERS.get("".join(word for word in _words(name) if word not in _SILENT))


def likely_names(names: Iterable[str]) -> Mapping[HeatLevel, str]:
    """Return the name that stands for each level to heat to, as far as the names say."""
    known = list(names)
    orders: dict[PilotOrder, str] = {}
    for name in known:
        if order := order_of(name):
            orders.setdefault(order, name)
    likely: dict[HeatLevel, str] = {}
    for level in HEATED:
        order = FOR_LEVEL[level]
        # Less than eco has names of its own where there are any.
        own = None if level is HeatLevel.REDUCED else orders.get(order)
        if found := own or _by_word(known, level) or orders.get(order):
            likely[level] = found
    return likely


def _by_word(names: Iterable[str], level: HeatLevel) -> str | None:
    plain = [(name, set(_words(name))) for name in names if not re.search(r"[\d+]|(?<!\w)-", name)]
    for word in _WORDS[level]:
        for name, words in plain:
            if word in words and not words & _DOUBTFUL:
                return name
    return None


def _words(name: str) -> list[str]:
    """Return the words of a name in small letters without accents, its numbers apart."""
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z\d])", " ", unicodedata.normalize("NFC", name))
    plain = unicodedata.normalize("NFKD", apart.casefold())
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return re.findall(r"[a-z]+|\d+", letters)

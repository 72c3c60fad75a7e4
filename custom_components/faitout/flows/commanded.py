"""What other spaces command: nothing may be told two things, not by way of a group either.

A lamp in a group of lamps is commanded with the group; a switch that heats is commanded by its
thermostat. So what belongs to a space are the things that are named there and all behind them.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, split_entity_id

from ..inputs.composed import leaves
from ..inputs.origins import entity_of
from ..settings.all_spaces import other_spaces
from ..settings.named import named_in

COMMANDED: Final = frozenset(
    {Platform.LIGHT, Platform.SWITCH, Platform.CLIMATE, Platform.SELECT, "input_boolean"}
)


def commanded_elsewhere(
    hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None, besides: Iterable[str] = ()
) -> Callable[[Iterable[str]], bool]:
    """Return what says whether any of some things is commanded by another space, of any site.

    `slug`: the space of `entry` that is set up; None for a new one. `besides`: what it commands
    itself in another way, as lamps where thermostats are chosen.
    """
    others = chain.from_iterable(named_in(each.data) for each in other_spaces(hass, entry, slug))
    named = chain((entity_id for _, entity_id in others), besides)
    taken = {each for one in named if _is_commanded(one) for each in commanded_with(hass, one)}

    def is_taken(things: Iterable[str]) -> bool:
        return any(not taken.isdisjoint(commanded_with(hass, each)) for each in things)

    return is_taken


def commanded_with(hass: HomeAssistant, entity_id: str) -> Iterator[str]:
    """Yield a thing and all that is commanded with it."""
    yield entity_id
    yield from (each for each in leaves(hass, entity_id) if _is_commanded(each))
    heater: Any = getattr(entity_of(hass, entity_id), "heater_entity_id", None)
    if isinstance(heater, str):
        yield heater


def _is_commanded(entity_id: str) -> bool:
    return split_entity_id(entity_id)[0] in COMMANDED

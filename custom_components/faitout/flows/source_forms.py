"""The forms of a source: which calendar, and which of its events are for which space."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from homeassistant.components.calendar import CalendarEvent
from homeassistant.const import Platform
from homeassistant.helpers.selector import (
    BooleanSelector,
    EntitySelector,
    EntitySelectorConfig,
    ObjectSelector,
    ObjectSelectorConfig,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)
import probatio

from ..const import (
    CONF_CALENDAR,
    CONF_KIND,
    CONF_LOCATION,
    CONF_LOCATIONS,
    CONF_PRIVATE,
    CONF_SPACE,
)
from ..engine.mirror.claim import titled
from ..inputs.sources.settings import NO_SPACE, plain

ONE_SPACE: Final = "one_space"
BY_PLACE: Final = "by_place"
MOST_PLACES: Final = 100


def calendar_schema(own: Sequence[str]) -> probatio.Schema:
    """Return the form that asks for the calendar; `own` cannot be chosen."""
    return probatio.Schema(
        {
            probatio.Required(CONF_CALENDAR): EntitySelector(
                EntitySelectorConfig(domain=Platform.CALENDAR, exclude_entities=list(own))
            ),
            probatio.Required(CONF_KIND, default=ONE_SPACE): SelectSelector(
                SelectSelectorConfig(
                    options=[ONE_SPACE, BY_PLACE],
                    mode=SelectSelectorMode.LIST,
                    translation_key="source_kind",
                )
            ),
            probatio.Required(CONF_PRIVATE, default=False): BooleanSelector(),
        }
    )


def space_schema(spaces: Mapping[str, str]) -> probatio.Schema:
    """Return the form that asks for the one space; `spaces` are names by slug."""
    return probatio.Schema({probatio.Required(CONF_SPACE): _space_selector(spaces)})


def places_schema(spaces: Mapping[str, str], nowhere: str) -> probatio.Schema:
    """Return the form that asks for the space of each place; `nowhere` names none of them."""
    return probatio.Schema(
        {
            probatio.Required(CONF_LOCATIONS): ObjectSelector(
                ObjectSelectorConfig(
                    multiple=True,
                    label_field=CONF_LOCATION,
                    description_field=CONF_SPACE,
                    translation_key="source_places",
                    fields={
                        CONF_LOCATION: {"selector": TextSelector(), "required": True},
                        CONF_SPACE: {
                            "selector": _space_selector({**spaces, NO_SPACE: nowhere}),
                            "required": True,
                        },
                    },
                )
            )
        }
    )


def places_errors(places: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Return what is wrong with the places; empty where nothing is."""
    names = [plain(each[CONF_LOCATION]) for each in places]
    if not any(each[CONF_SPACE] != NO_SPACE for each in places):
        return {CONF_LOCATIONS: "no_places"}
    if not all(names):
        return {CONF_LOCATIONS: "place_empty"}
    if len(set(names)) < len(names):
        return {CONF_LOCATIONS: "place_twice"}
    if len(names) > MOST_PLACES:
        return {CONF_LOCATIONS: "too_many_places"}
    return {}


def proposed(
    events: Iterable[CalendarEvent], spaces: Mapping[str, str], known: Sequence[Mapping[str, str]]
) -> list[dict[str, str]]:
    """Return a space for each place that was seen: as it is known, else by its name."""
    places = {plain(each[CONF_LOCATION]): dict(each) for each in known}
    for event in events:
        name = plain(event.location or "")
        if name and name not in places and len(places) < MOST_PLACES:
            place = titled(event.location or "")
            places[name] = {CONF_LOCATION: place, CONF_SPACE: _likeliest(name, spaces)}
    return list(places.values())


def _likeliest(place: str, spaces: Mapping[str, str]) -> str:
    """Return the space whose name the place bears, the longest where several do."""
    named = [slug for slug, name in spaces.items() if plain(name) in place]
    return max(named, key=lambda slug: len(spaces[slug]), default=NO_SPACE)


def _space_selector(spaces: Mapping[str, str]) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(
            options=[SelectOptionDict(value=slug, label=name) for slug, name in spaces.items()]
        )
    )


def any_kind(data: Mapping[str, Any]) -> str:
    """Return which of the two ways a source is set up."""
    return BY_PLACE if CONF_LOCATIONS in data else ONE_SPACE

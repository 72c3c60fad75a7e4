"""What is set up of a source, and the bookings that are its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.config_entries import ConfigSubentry

from ...const import CONF_CALENDAR, CONF_LOCATION, CONF_LOCATIONS, CONF_PRIVATE, CONF_SPACE
from ...engine.ids import SourceId, SpaceId

PREFIX: Final = "calendar:"
NO_SPACE: Final = "none"
"""What a place is mapped to whose events are not for any space."""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """A source as it is set up."""

    id: SourceId
    name: str
    calendar: str
    """The entity id."""
    space: SpaceId | None
    """The space of all its events; None where the place of each says."""
    places: Mapping[str, SpaceId | None]
    """The space by the place of an event, as `plain` writes it; None for no space of ours."""
    private: bool
    """Titles are hidden."""

    @classmethod
    def of(cls, subentry: ConfigSubentry) -> SourceSettings:
        """Return the settings of a subentry."""
        return cls.from_data(subentry.data, source_id(subentry.subentry_id), subentry.title)

    @classmethod
    def from_data(cls, data: Mapping[str, Any], name: SourceId, title: str) -> SourceSettings:
        """Return the settings that a form left."""
        space = data.get(CONF_SPACE)
        places = {
            plain(each[CONF_LOCATION]): _space(each[CONF_SPACE])
            for each in data.get(CONF_LOCATIONS, ())
        }
        return cls(
            id=name,
            name=title,
            calendar=data[CONF_CALENDAR],
            space=SpaceId(space) if space else None,
            places=places,
            private=data.get(CONF_PRIVATE, False),
        )


def source_id(subentry_id: str) -> SourceId:
    """Return the source that a subentry sets up."""
    return SourceId(f"{PREFIX}{subentry_id}")


def plain(place: str) -> str:
    """Return the name of a place without what people write differently each time."""
    return " ".join(place.split()).casefold()


def _space(text: str) -> SpaceId | None:
    return None if text == NO_SPACE else SpaceId(text)

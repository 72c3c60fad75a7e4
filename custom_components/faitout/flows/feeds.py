"""What a place tells to calendars and to everybody: a form of its options."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    BooleanSelector,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
import probatio
from yarl import URL

from ..engine.ids import SpaceId
from ..feeds.addresses import calendar_address, space_api_address
from ..screen.credential import Secret, digest_of, new_secret
from ..settings.feeds import (
    CONF_CALENDARS,
    CONF_COUNTS,
    CONF_EMAIL,
    CONF_LOGO,
    CONF_SPACE_API,
    CONF_WEB,
    calendar_digests,
)
from .form import Form
from .phones import among, bookable_spaces, known_of

CONF_RENEW: Final = "renew"
"""Calendars whose address is to be another; not kept."""
LONGEST: Final = 300
"""Letters of an address that is typed in."""


@dataclass(frozen=True, slots=True)
class ChosenFeeds:
    """What was chosen, and the addresses that are to be shown now and never again."""

    options: dict[str, Any]
    secrets: Mapping[SpaceId, Secret]


def feeds_form(entry: ConfigEntry[Any]) -> Form:
    """Return the form that asks which spaces have a calendar, and what everybody is told."""
    spaces = bookable_spaces(entry)
    digests = calendar_digests(entry.options)
    have = [each for each in spaces if each["value"] in digests]
    renewing = {probatio.Optional(CONF_RENEW, default=list): among(have)} if have else {}
    address = TextSelector(TextSelectorConfig(type=TextSelectorType.URL))
    schema = probatio.Schema(
        {
            probatio.Optional(CONF_CALENDARS, default=list): among(spaces),
            **renewing,
            probatio.Required(CONF_SPACE_API, default=False): BooleanSelector(),
            probatio.Required(CONF_COUNTS, default=False): BooleanSelector(),
            probatio.Optional(CONF_WEB, default=""): address,
            probatio.Optional(CONF_EMAIL, default=""): TextSelector(
                TextSelectorConfig(type=TextSelectorType.EMAIL)
            ),
            probatio.Optional(CONF_LOGO, default=""): address,
        }
    )
    return Form(
        schema, known_of({**entry.options, CONF_CALENDARS: list(digests)}, CONF_CALENDARS, spaces)
    )


def feeds_errors(typed: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with what was typed, by its field."""
    errors: dict[str, str] = {}
    if typed[CONF_SPACE_API] and not typed.get(CONF_WEB):
        errors[CONF_WEB] = "web_wanted"
    for field in (CONF_WEB, CONF_LOGO):
        if (text := typed.get(field)) and not _is_web(text):
            errors[field] = "no_address"
    if (email := typed.get(CONF_EMAIL)) and ("@" not in email or len(email) > LONGEST):
        errors[CONF_EMAIL] = "no_email"
    return errors


def chosen_feeds(entry: ConfigEntry[Any], typed: Mapping[str, Any]) -> ChosenFeeds:
    """Return what was chosen: an address that goes on is kept, one that is new is made."""
    wanted = [SpaceId(each) for each in typed[CONF_CALENDARS]]
    renewed = typed.get(CONF_RENEW, ())
    kept = {
        space: digest
        for space, digest in calendar_digests(entry.options).items()
        if space in wanted and space not in renewed
    }
    secrets = {space: new_secret() for space in wanted if space not in kept}
    made = {space: str(digest_of(secret)) for space, secret in secrets.items()}
    options = {key: each for key, each in typed.items() if key != CONF_RENEW}
    return ChosenFeeds({**options, CONF_CALENDARS: {**kept, **made}}, secrets)


def addresses_shown(hass: HomeAssistant, entry: ConfigEntry[Any], chosen: ChosenFeeds) -> str:
    """Return the addresses that are to be copied now, as Markdown; empty where there are none."""
    names = {each["value"]: each["label"] for each in bookable_spaces(entry)}
    shown = [
        (names[space], calendar_address(hass, secret)) for space, secret in chosen.secrets.items()
    ]
    if chosen.options[CONF_SPACE_API]:
        shown.append(("SpaceAPI", space_api_address(hass, entry)))
    return "\n\n".join(f"{_plain(name)}\n\n```\n{address}\n```" for name, address in shown)


def _plain(name: str) -> str:
    """Return a name as text that Markdown makes nothing of."""
    return "".join(f"\\{each}" if each in "\\`*_{}[]()<>#+-.!|~&" else each for each in name)


def _is_web(text: str) -> bool:
    try:
        address = URL(text)
    except ValueError:
        return False
    return address.scheme in ("http", "https") and bool(address.host) and len(text) <= LONGEST

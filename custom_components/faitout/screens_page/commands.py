"""What the list of screens asks for. Each command wants the right of access at its site."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
import probatio

from ..const import CONF_BOUND, CONF_CREDENTIAL, DOMAIN, SUBENTRY_SCREEN
from ..desk.asking import DeskAsk, DeskCommand, DeskHandler, register_desk_commands
from ..engine.rights import Right
from ..hub.site import Site
from ..screen import ENTRANCE, SCREENS, WATCH, TooManyTriesError, WrongCodeError, code_of
from .answers import screens_answer

PREFIX: Final = f"{DOMAIN}/screens"
TEXT: Final = probatio.All(str, probatio.Length(max=100))

type ScreenHandler = Callable[[Site, Mapping[str, Any]], JsonObjectType]


def _list(site: Site, _: Mapping[str, Any]) -> JsonObjectType:
    """Return who asks to be let in, and the screens of the site."""
    return screens_answer(site)


def _invite(site: Site, _: Mapping[str, Any]) -> JsonObjectType:
    """Return a word that keeps a place for the screen in one's hand."""
    now = dt_util.utcnow()
    invitation = site.hass.data[SCREENS].pairings.invite(now)
    seconds = int((invitation.until - now).total_seconds())
    return {"word": invitation.shown, "seconds": seconds}


def _send_away(site: Site, message: Mapping[str, Any]) -> JsonObjectType:
    """Send one away who asks, by the mark on it, or all."""
    pairings, now = site.hass.data[SCREENS].pairings, dt_util.utcnow()
    if (mark := message.get("mark")) is None:
        pairings.send_all_away(now)
    else:
        pairings.send_away([mark], now)
    return {}


def _let_ask(site: Site, _: Mapping[str, Any]) -> JsonObjectType:
    """Send nobody away any more."""
    site.hass.data[SCREENS].pairings.let_all_ask()
    return {}


def _let_in(site: Site, message: Mapping[str, Any]) -> JsonObjectType:
    """Let another browser take the place of a screen, by the code that it shows."""
    subentry = _screen(site, message)
    code = code_of(message["code"])
    if code is None:
        raise _refusal("screen_code_malformed")
    try:
        credential = site.hass.data[SCREENS].pairings.take(code, dt_util.utcnow())
    except WrongCodeError as error:
        raise _refusal("screen_code_wrong") from error
    except TooManyTriesError as error:
        raise _refusal("screen_code_too_many_tries") from error
    # Where it belongs is where the new one is.
    kept = {key: value for key, value in subentry.data.items() if key != CONF_BOUND}
    site.hass.config_entries.async_update_subentry(
        site.entry, subentry, data={**kept, CONF_CREDENTIAL: credential}
    )
    return {}


def _accept(site: Site, message: Mapping[str, Any]) -> JsonObjectType:
    """Let a screen in from another address from now on."""
    entrance, subentry = site.hass.data[ENTRANCE], _screen(site, message)
    if not entrance.accept_address(site.entry, subentry, message["address"]):
        raise _refusal("screen_not_there")
    return {}


def _renew(site: Site, message: Mapping[str, Any]) -> JsonObjectType:
    """Give one browser of a screen a new secret, and turn out all others that go by its name."""
    entrance, subentry = site.hass.data[ENTRANCE], _screen(site, message)
    if not entrance.renew(site.entry, subentry, message["line"]):
        raise _refusal("screen_not_there")
    return {}


def _screen(site: Site, message: Mapping[str, Any]) -> ConfigSubentry:
    subentry = site.entry.subentries.get(message["screen"])
    if subentry is None or subentry.subentry_type != SUBENTRY_SCREEN:
        raise _refusal("screen_not_there")
    return subentry


def _refusal(key: str) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key)


MARK: Final = probatio.All(int, probatio.Range(min=1, max=99))
SCREEN: Final = {probatio.Required("screen"): TEXT}
COMMANDS: Final[Mapping[str, tuple[ScreenHandler, Mapping[Any, Any]]]] = {
    "list": (_list, {}),
    "invite": (_invite, {}),
    "send_away": (_send_away, {probatio.Optional("mark"): MARK}),
    "let_ask": (_let_ask, {}),
    "let_in": (_let_in, {**SCREEN, probatio.Required("code"): TEXT}),
    "accept": (_accept, {**SCREEN, probatio.Required("address"): TEXT}),
    "renew": (_renew, {**SCREEN, probatio.Required("line"): TEXT}),
}


@callback
def register_screen_commands(hass: HomeAssistant) -> None:
    """Let browsers that are logged in ask for these."""
    commands = {
        name: DeskCommand(handler=_of_site(handler), right=Right.ACCESS, fields=fields)
        for name, (handler, fields) in COMMANDS.items()
    }
    register_desk_commands(hass, commands, PREFIX)


def _of_site(handler: ScreenHandler) -> DeskHandler:
    async def handle(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
        result = handler(ask.site, message)
        # What was done may end, or begin, what needs a person.
        ask.hass.data[WATCH].look()
        return result

    return handle

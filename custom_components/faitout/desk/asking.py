"""How a card asks: one schema, one gate of rights, and errors in words, whatever the subject."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.components.websocket_api import async_register_command
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_UNAUTHORIZED
from homeassistant.components.websocket_api.decorators import async_response
from homeassistant.components.websocket_api.messages import BASE_COMMAND_MESSAGE_SCHEMA
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError, Unauthorized
from homeassistant.util.json import JsonObjectType
import probatio

from ..actions.sites import site_of_slug
from ..const import DOMAIN
from ..engine.rights import Right
from ..hub.rights import NotAllowed, loaded_sites, require_of, sites_where
from ..hub.site import Site
from ..journal import JournalError
from ..words.refusals import in_words, journal_unreadable

PREFIX: Final = f"{DOMAIN}/desk"
REFUSED: Final = "refused"
"""The code of an answer that says in a sentence why nothing was done."""
SLUG: Final = probatio.All(str, probatio.Length(max=100))


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskAsk:
    """Who asks, and of which sites."""

    hass: HomeAssistant
    user: User
    context: Context
    sites: tuple[Site, ...]
    """The one that was named, or all at work where who asks has the right that it wants."""

    @property
    def site(self) -> Site:
        """The site that was named; for commands that want one."""
        (site,) = self.sites
        return site


type DeskHandler = Callable[[DeskAsk, Mapping[str, Any]], Awaitable[JsonObjectType]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCommand:
    """One thing that a card asks for."""

    handler: DeskHandler
    right: Right | None
    """What who asks must have at each site it is about; None: everybody who has logged in."""
    fields: Mapping[Any, Any] = field(default_factory=dict)
    names_site: bool = True
    """Whether it is about one site, which it names; else it may name one, or mean all."""


@callback
def register_desk_commands(
    hass: HomeAssistant, commands: Mapping[str, DeskCommand], prefix: str = PREFIX
) -> None:
    """Let browsers that are logged in ask for these, by what follows `prefix` and a slash."""
    for name, command in commands.items():
        site = probatio.Required if command.names_site else probatio.Optional
        schema = BASE_COMMAND_MESSAGE_SCHEMA.extend(
            {probatio.Required("type"): f"{prefix}/{name}", site("site"): SLUG, **command.fields}
        )
        answer = async_response(_answering(command))
        async_register_command(hass, f"{prefix}/{name}", answer, schema)


@callback
def desk_ask(
    hass: HomeAssistant,
    connection: ActiveConnection,
    message: Mapping[str, Any],
    right: Right | None,
) -> DeskAsk:
    """Return who asks of which sites.

    Raises NotAllowed where they have not the right at the site they name, or at none at all;
    ServiceValidationError, translated, where no site at work is named so.
    """
    user = connection.user
    sites: tuple[Site, ...]
    if (slug := message.get("site")) is not None:
        sites = (site_of_slug(hass, slug),)
        if right:
            require_of(user, right, *sites)
    else:
        sites = tuple(loaded_sites(hass) if right is None else sites_where(hass, user, right))
        if right and not sites and loaded_sites(hass):
            raise NotAllowed(right)
    return DeskAsk(hass=hass, user=user, context=connection.context(dict(message)), sites=sites)


@callback
def send_refusal(
    hass: HomeAssistant, connection: ActiveConnection, message_id: int, error: HomeAssistantError
) -> None:
    """Say why nothing was done, to who asks. Not logged, since it may name what they typed."""
    code = ERR_UNAUTHORIZED if isinstance(error, Unauthorized) else REFUSED
    connection.send_error(message_id, code, str(in_words(hass, error)))


def _answering(
    command: DeskCommand,
) -> Callable[[HomeAssistant, ActiveConnection, dict[str, Any]], Awaitable[None]]:
    """Return what answers a command with what its handler says, or why nothing was done."""

    async def answer(
        hass: HomeAssistant, connection: ActiveConnection, message: dict[str, Any]
    ) -> None:
        try:
            ask = desk_ask(hass, connection, message, command.right)
            result = await command.handler(ask, message)
        except JournalError as error:
            send_refusal(hass, connection, message["id"], journal_unreadable(error))
        except HomeAssistantError as error:
            send_refusal(hass, connection, message["id"], error)
        else:
            connection.send_result(message["id"], result)

    return answer

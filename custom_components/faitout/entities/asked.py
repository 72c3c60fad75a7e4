"""Who asks something of an entity, and whether they may.

An entity's method is not told who calls it. There are four ways to it:

    action ──────────────► Home Assistant hands the entity the context of the call, in the same
                           task and just before: so it is noted there, for this one call
    websocket command ───► the connection belongs to a user
    page over HTTP ──────► so does the request
    anything else ───────► the house itself

An action is believed before a connection: an automation that somebody's tap set off runs inside
what the tap began, and acts for the house.
"""

from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum, auto
from typing import override

from homeassistant.auth.models import User
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.components.websocket_api.connection import current_connection
from homeassistant.core import Context, callback
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.http import current_request

from ..engine.rights import Right
from ..hub.rights import asking_user, require_of
from ..hub.site import Site

_CALL: ContextVar[tuple[Entity, Context] | None] = ContextVar("faitout_call", default=None)
"""The entity that an action is about to call in this task, and for whom."""


class Route(Enum):
    """How somebody came to ask an entity."""

    ACTION = auto()
    """Home Assistant has written down what was said, and may keep what is answered."""
    CONNECTION = auto()
    PAGE = auto()
    HOUSE = auto()


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks something of an entity, and how."""

    user: User | None
    """None is the house itself."""
    route: Route


class AskedEntity(Entity):
    """An entity that acts only for who may."""

    _site: Site

    @callback
    @override
    def async_set_context(self, context: Context) -> None:
        """Note for whom the action acts that calls the entity next."""
        super().async_set_context(context)
        _CALL.set((self, context))

    async def _asking(self) -> Caller:
        """Return who asks; raise UnknownUser for nobody known.

        To be asked once in a method, and first of all.
        """
        call = _CALL.get()
        if call is not None and call[0] is self:
            _CALL.set(None)
            return Caller(await asking_user(self.hass, call[1]), Route.ACTION)
        if connection := current_connection.get():
            return Caller(connection.user, Route.CONNECTION)
        request = current_request.get()
        if request is not None and (user := request.get(KEY_HASS_USER)):
            return Caller(user, Route.PAGE)
        return Caller(None, Route.HOUSE)

    async def _require(self, right: Right) -> None:
        """Raise NotAllowed, before anything is changed, where who asks has not a right."""
        require_of((await self._asking()).user, right, self._site)

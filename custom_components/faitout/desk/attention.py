"""What needs a person, for the card: in words, by urgency, with what one tap does about it."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.util.json import JsonObjectType
import probatio

from ..concerns import ToldConcern, concerns_at, concerns_told
from ..concerns.doing import do_deed
from ..concerns.mending import Mending, begin_mending, go_on_mending
from ..engine.rights import Right
from ..hub.rights import may
from ..hub.site import Site
from .asking import DeskAsk, DeskCommand

LONGEST_KEY: Final = 400
"""A concern is known by its kind, place and subject: an entity id or the id of a repair."""
KEY: Final = probatio.All(str, probatio.Length(max=LONGEST_KEY))


async def _list(ask: DeskAsk, _: Mapping[str, Any]) -> JsonObjectType:
    """Return what needs a person at each site, and whether that is all."""
    sites = sorted(ask.sites, key=lambda site: site.name.casefold())
    return {"sites": [_site(site, ask.user) for site in sites]}


def _site(site: Site, user: User) -> JsonObjectType:
    kept = concerns_at(site)
    told = concerns_told(kept, site) if kept else ()
    return {
        "site": site.slug,
        "name": site.name,
        "is_known": bool(kept and kept.attention.is_known),
        "concerns": [_concern(site, each, user) for each in told],
    }


def _concern(site: Site, told: ToldConcern, user: User) -> JsonObjectType:
    concern = told.concern
    is_theirs = told.right is None or may(user, told.right, site)
    return {
        "key": concern.key,
        "kind": str(concern.kind),
        "urgency": str(concern.urgency),
        "space": concern.space,
        "subject": concern.subject,
        "where": told.where,
        "since": int(concern.since.timestamp()) if concern.since else None,
        "due": int(concern.due.timestamp()) if concern.due else None,
        "what": told.what,
        "todo": told.todo,
        "deed": str(told.deed) if told.deed and is_theirs else None,
    }


async def _do(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Do what one tap does about one of them."""
    await do_deed(ask.site, message["key"], ask.user)
    return {}


async def _mend(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Begin to settle a repair, or go on with it."""
    flow_id, issue_id = message.get("flow_id"), message["issue_id"]
    if flow_id is None:
        return _standing(await begin_mending(ask.site, issue_id))
    return _standing(await go_on_mending(ask.site, issue_id, flow_id, message.get("way", "")))


def _standing(mending: Mending) -> JsonObjectType:
    return {
        "flow_id": mending.flow_id,
        "text": mending.text,
        "ways": [{"id": way.id, "label": way.label} for way in mending.ways],
    }


ATTENTION_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "attention": DeskCommand(handler=_list, right=None, names_site=False),
    # Beside this one, each deed wants a right of its own, asked for where it is done.
    "attention/do": DeskCommand(
        handler=_do, right=Right.BOOK, fields={probatio.Required("key"): KEY}
    ),
    "attention/mend": DeskCommand(
        handler=_mend,
        right=Right.SERVICE,
        fields={
            probatio.Required("issue_id"): KEY,
            probatio.Optional("flow_id"): KEY,
            probatio.Optional("way"): KEY,
        },
    ),
}

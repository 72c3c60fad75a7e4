"""What needs a person, for the card: in words, by urgency, with what one tap does about it."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryState
from homeassistant.util.json import JsonObjectType
import probatio

from ..concerns import ToldConcern, concerns_at, concerns_told
from ..concerns.doing import do_deed
from ..concerns.mending import Mending, begin_mending, go_on_mending
from ..const import DOMAIN
from ..engine.concern import ConcernKind
from ..engine.rights import Right
from ..hub.rights import rights_at
from ..hub.site import Site
from .asking import DeskAsk, DeskCommand

MOST_HELPERS: Final = 3
"""Administrators who are named as those to ask: the first by name."""
FOR_ADMINISTRATORS: Final = frozenset({ConcernKind.REPAIR, ConcernKind.NOT_RECORDED})
"""What is settled in Home Assistant's settings, unless a tap of ours settles it."""
LONGEST_KEY: Final = 400
"""A concern is known by its kind, place and subject: an entity id or the id of a repair."""
KEY: Final = probatio.All(str, probatio.Length(max=LONGEST_KEY))


async def _list(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Return what needs who asks at each site, how much needs others, and whether that is all.

    A place that is not at work is one of which nothing is known.
    """
    sites = sorted(ask.sites, key=lambda site: site.name.casefold())
    helpers = [] if ask.user.is_admin else await _administrators(ask)
    told = [_site(site, ask.user, helpers) for site in sites]
    return {"sites": [*told, *([] if "site" in message else _resting(ask))]}


async def _administrators(ask: DeskAsk) -> list[str]:
    """Return whom to ask for what only an administrator can do."""
    users = await ask.hass.auth.async_get_users()
    people = (u for u in users if u.is_admin and u.is_active and not u.system_generated)
    return sorted(user.name for user in people if user.name)[:MOST_HELPERS]


def _resting(ask: DeskAsk) -> list[JsonObjectType]:
    """Return the places that are set up and not at work."""
    entries = ask.hass.config_entries.async_entries(DOMAIN, include_disabled=False)
    resting = [entry for entry in entries if entry.state is not ConfigEntryState.LOADED]
    return [
        {
            "site": entry.unique_id or entry.entry_id,
            "name": entry.title,
            "zone": ask.hass.config.time_zone,
            "is_known": False,
            "is_at_work": False,
            "concerns": [],
            "for_others": 0,
        }
        for entry in resting
    ]


def _site(site: Site, user: User, helpers: list[str]) -> JsonObjectType:
    kept = concerns_at(site)
    rights = rights_at(user, site)
    told = concerns_told(kept, site, rights) if kept else ()
    return {
        "site": site.slug,
        "name": site.name,
        "zone": str(site.hours.zone),
        "is_known": bool(kept and kept.attention.is_known),
        "is_at_work": True,
        "concerns": [_concern(each, rights, helpers) for each in told],
        "for_others": len(kept.attention.concerns) - len(told) if kept else 0,
    }


def _concern(told: ToldConcern, rights: Collection[Right], helpers: list[str]) -> JsonObjectType:
    concern = told.concern
    is_theirs = told.right is None or told.right in rights
    is_for_others = not is_theirs or (concern.kind in FOR_ADMINISTRATORS and told.deed is None)
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
        "helpers": list(helpers) if is_for_others else [],
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
    "attention": DeskCommand(handler=_list, right=Right.LOOK, names_site=False),
    # Beside this one, each deed wants a right of its own, asked for where it is done.
    "attention/do": DeskCommand(
        handler=_do, right=Right.LOOK, fields={probatio.Required("key"): KEY}
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

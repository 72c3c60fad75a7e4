"""What the list of screens shows, as plain data. No code in it, and no secret."""

from collections.abc import Iterable
from datetime import datetime

from homeassistant.config_entries import ConfigSubentry
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..const import CONF_BOUND, SUBENTRY_SCREEN
from ..hub.site import Site
from ..screen import ENTRANCE, SCREENS
from ..screen.askers import ScreenAsker, TurnedBack
from ..screen.entrance import Entrance
from ..screen.pairing import Pairing


def screens_answer(site: Site) -> JsonObjectType:
    """Return who asks to be let in anywhere, and what there is to say of the screens of a site."""
    now = dt_util.utcnow()
    pairings, entrance = site.hass.data[SCREENS].pairings, site.hass.data[ENTRANCE]
    screens = site.entry.get_subentries_of_type(SUBENTRY_SCREEN)
    return {
        "waiting": [_pairing(each, now) for each in pairings.waiting(now)],
        "turned_back": [_turned_back(each) for each in pairings.turned_back(now)],
        "screens": [_screen(entrance, each, now) for each in _by_name(screens)],
    }


def _by_name(subentries: Iterable[ConfigSubentry]) -> list[ConfigSubentry]:
    return sorted(subentries, key=lambda each: each.title.casefold())


def _pairing(pairing: Pairing, now: datetime) -> JsonObjectType:
    return {
        "mark": pairing.mark,
        **_asker(pairing.asker),
        "since": pairing.since.isoformat(),
        "is_invited": pairing.word is not None,
        "is_gone": pairing.is_gone(now),
    }


def _turned_back(back: TurnedBack) -> JsonObjectType:
    return {
        **_asker(back.asker),
        "since": back.since.isoformat(),
        "times": back.times,
    }


def _screen(entrance: Entrance, subentry: ConfigSubentry, now: datetime) -> JsonObjectType:
    """Return a screen; which browsers look on as it, where there are several."""
    lines = entrance.lines.of(subentry.subentry_id, now)
    return {
        "id": subentry.subentry_id,
        "name": subentry.title,
        "copies": [
            {"line": each.turn, **_asker(each.asker), "since": each.since.isoformat()}
            for each in (lines if len(lines) > 1 else ())
        ],
        "address": subentry.data.get(CONF_BOUND),
        "moved": [
            {**_asker(each.asker), "since": each.since.isoformat()}
            for each in entrance.moved(subentry.subentry_id)
        ],
    }


def _asker(asker: ScreenAsker) -> dict[str, str]:
    return {"address": asker.address, "browser": asker.browser}

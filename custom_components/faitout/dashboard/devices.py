"""Each lamp, thermostat and lock: what it says, what it was told, by whom it is so, what helps."""

from collections.abc import Sequence

from .cards import FULL, heading, note, shows, shows_none_of, tile
from .plan import Card, PlannedDoor, PlannedSite, PlannedSpace, Say

KEY = "devices"
ASTRAY = ("away", "failed")
"""States of the devices of a space or door that somebody should look at."""
COLORS: Sequence[tuple[str, str]] = (
    ("well", "green"),
    ("waiting", "amber"),
    ("away", "deep-orange"),
    ("failed", "red"),
)
"""The colors of how it stands with devices; all else is grey."""
NOTE = """\
{{% for one in state_attr('{entity}', 'devices') or [] if one.entity_id == '{device}' %}}\
{{% if one.condition == 'failed' %}}<ha-icon icon="mdi:alert-circle"></ha-icon> **{failed}**
{{% elif one.condition == 'away' %}}<ha-icon icon="mdi:lan-disconnect"></ha-icon> **{away}**
{{% elif one.condition == 'waiting' %}}<ha-icon icon="mdi:timer-sand"></ha-icon> **{waiting}**
{{% endif %}}
{{% for sentence in one.sentences %}}- {{{{ sentence | e }}}}
{{% endfor %}}{{% if one.advice %}}
**{help}** {{{{ one.advice | e }}}}{{% endif %}}{{% endfor %}}"""
"""What stands below the tile of a device."""


def devices(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of what is commanded."""
    return {
        "type": "sections",
        "title": say("devices"),
        "path": "devices",
        "icon": "mdi:check-network-outline",
        "max_columns": 3,
        "sections": [_site(site, say) for site in sites],
    }


def _site(site: PlannedSite, say: Say) -> Card:
    known: list[PlannedSpace | PlannedDoor] = [*site.spaces, *site.doors]
    cards = [card for one in known for card in _devices(one, say)]
    title = heading(site.name, "mdi:home-city")
    cards = cards or [note(say("no_devices"))]
    return {"type": "grid", "cards": [title, *cards, *_sheets(site, say)]}


def _sheets(site: PlannedSite, say: Say) -> list[Card]:
    """Return the way to the QR codes that hang beside doors, where phones have pages."""
    if site.sheets is None:
        return []
    way: Card = {
        "type": "button",
        "name": say("sheets"),
        "icon": "mdi:qrcode",
        # Not by the frontend's own ways: it is no page of theirs.
        "tap_action": {"action": "url", "url_path": site.sheets},
        "grid_options": {"columns": FULL},
    }
    return [way]


def _devices(of: PlannedSpace | PlannedDoor, say: Say) -> list[Card]:
    """Return how it stands with the devices of a space or door, and each of them."""
    entity = of.entities.get(KEY)
    if entity is None or not of.devices:
        return []
    words = {state: say(f"devices_{state}") for state, _ in COLORS if state != "well"}
    cards = _condition(of, entity)
    for device in of.devices:
        text = NOTE.format(entity=entity, device=device, help=say("seen_help"), **words)
        cards += [{"type": "tile", "entity": device, "grid_options": {"columns": FULL}}, note(text)]
    return cards


def _condition(of: PlannedSpace | PlannedDoor, entity: str) -> list[Card]:
    """Return how it stands in word, shape and color: a tile has one color, so there is one each."""
    known = [state for state, _ in COLORS]
    return [
        *(
            tile(entity, of.name, FULL, shows(entity, state), color=color)
            for state, color in COLORS
        ),
        tile(entity, of.name, FULL, shows_none_of(entity, *known), color="grey"),
    ]

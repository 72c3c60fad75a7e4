"""What goes on now and what comes today, site by site."""

from html import escape
import json

from .cards import (
    TAKEN,
    alarm_tiles,
    button_row,
    countdown_tiles,
    heading,
    none_of,
    note,
    shows,
    space_row,
    undo_tile,
    words_of,
)
from .plan import Card, PlannedSite, PlannedSpace, Say

COMING = """\
{{% set names = {names} %}}\
{{% set day = now().strftime('%Y-%m-%d') %}}\
{{% set found = namespace(any=false) %}}\
{{% for one in expand(names.keys() | list) | selectattr('attributes.start_time', 'defined')\
 | sort(attribute='attributes.start_time') %}}\
{{% if one.state == 'on' or one.attributes.start_time[:10] == day %}}\
{{% set found.any = true %}}\
- **{{{{ one.attributes.start_time[11:16] }}}}\u2013{{{{ one.attributes.end_time[11:16] }}}}** \
{{{{ names[one.entity_id] }}}}
{{% endif %}}{{% endfor %}}\
{{% if not found.any %}}{nothing}{{% endif %}}"""
"""The booking that runs or comes next in each space, by its time. Without titles: they are for
those who booked."""


RELEASED = """\
{{% set at = as_datetime(states('{entity}'), none) %}}\
{{% if at is not none and now() - at < timedelta(days=1) %}}\
<details><summary>{space} {{{{ as_local(at).strftime('%H:%M') }}}}\u00a0: {released}</summary>

{{{{ state_attr('{entity}', 'text') | e }}}}
{{% for one in (state_attr('{entity}', 'certificate') or {{}}).get('sensors', []) %}}
- **{{{{ one.name | e }}}}** {{{{ one.said | e }}}}
{{%- endfor %}}

</details>{{% endif %}}"""
"""The last release of a space, for a day: on a tap, why, and what each sensor had said."""


def today(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of the day."""
    return {
        "type": "sections",
        "title": say("today"),
        "path": "today",
        "icon": "mdi:calendar-today",
        "max_columns": 2,
        "sections": [_site(site, say) for site in sites] or [_none(say)],
    }


def _none(say: Say) -> Card:
    return {"type": "grid", "cards": [note(say("no_site"))]}


def _site(site: PlannedSite, say: Say) -> Card:
    cards = [heading(site.name, "mdi:home-city"), *alarm_tiles(site, say)]
    for space, _ in site.having("busy_until"):
        cards += _space(space, say)
    quiet = none_of(shows(entity, *TAKEN) for entity in site.every("status"))
    cards += [note(say("nobody_now"), quiet), heading(say("coming"), "mdi:calendar-clock")]
    names = {entity: space.name for space, entity in site.having("bookings")}
    written = json.dumps(names, ensure_ascii=False)
    cards.append(note(COMING.format(names=written, nothing=say("nothing_comes"))))
    return {"type": "grid", "cards": cards}


def _space(space: PlannedSpace, say: Say) -> list[Card]:
    """Return a space with what can be done about it, while it concerns somebody."""
    entity = space.entities.get("status")
    if entity is None:
        return []
    concerns = shows(entity, *TAKEN)
    return [
        *space_row(space, say, concerns),
        *countdown_tiles(space, say),
        *button_row(space, say, "check_in", condition=concerns),
        *undo_tile(space, say),
        *_released(space, say),
    ]


def _released(space: PlannedSpace, say: Say) -> list[Card]:
    entity = space.entities.get("last_release")
    if entity is None:
        return []
    name = escape(space.name).replace("{", "&#123;").replace("}", "&#125;")
    return [words_of(RELEASED.format(entity=entity, space=name, released=say("released")))]

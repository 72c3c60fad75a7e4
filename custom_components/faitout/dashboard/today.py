"""What goes on now and what comes today, site by site."""

import json

from .cards import (
    SILENT,
    TAKEN,
    UNSURE,
    alarm_tiles,
    button_row,
    countdown_tiles,
    heading,
    none_of,
    note,
    shows,
    space_row,
    undo_tile,
)
from .clock import clock_of
from .plan import Card, PlannedSite, PlannedSpace, Say

COMING = """\
{{% set names = {names} %}}\
{{% set day = now().strftime('%Y-%m-%d') %}}\
{{% set found = namespace(any=false) %}}\
{{% for one in expand(names.keys() | list) | selectattr('attributes.start_time', 'defined')\
 | sort(attribute='attributes.start_time') %}}\
{{% if one.state == 'on' or one.attributes.start_time[:10] == day %}}\
{{% set found.any = true %}}\
- **{{{{ {start} }}}}\u00a0\u2013 {{{{ {end} }}}}** \
{{{{ names[one.entity_id] }}}}
{{% endif %}}{{% endfor %}}\
{{% if not found.any %}}{nothing}{{% endif %}}"""
"""The booking that runs or comes next in each space, by its time. Without titles: they are for
those who booked."""


RELEASED = """\
{{% set names = {names} %}}\
{{% set found = namespace(any=false) %}}\
{{% for one in expand(names.keys() | list) | sort(attribute='state', reverse=true) %}}\
{{% set at = as_datetime(one.state, none) %}}\
{{% if at is not none and now() - at < timedelta(days=1) %}}{{% set found.any = true %}}
<details><summary><b>{{{{ {clock} }}}}</b> \
{{{{ names[one.entity_id] | e }}}} · {said}</summary>

{{{{ one.attributes.get('text', '') | e }}}}
{{% for told in one.attributes.get('certificate', {{}}).get('sensors', []) %}}
- **{{{{ told.name | e }}}}** {{{{ told.said | e }}}}
{{%- endfor %}}

</details>
{{% endif %}}{{% endfor %}}\
{{% if not found.any %}}{nothing}{{% endif %}}"""
"""The last release of each space, for a day: on a tap, why, and what each sensor had said. One card
for all: one that has nothing to say yet is taken off the page, and does not come back to it."""


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
    quiet = none_of(shows(entity, *TAKEN, UNSURE, *SILENT) for entity in site.every("status"))
    cards += [note(say("nobody_now"), quiet), heading(say("coming"), "mdi:calendar-clock")]
    names = {entity: space.name for space, entity in site.having("bookings")}
    written = json.dumps(names, ensure_ascii=False)
    start, end = (
        clock_of(f"as_datetime(one.attributes.{at}_time)", say) for at in ("start", "end")
    )
    nothing = say("nothing_comes")
    cards.append(note(COMING.format(names=written, nothing=nothing, start=start, end=end)))
    return {"type": "grid", "cards": [*cards, *_released(site, say)]}


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
    ]


def _released(site: PlannedSite, say: Say) -> list[Card]:
    """Return what was given back lately, and on what grounds."""
    names = {entity: space.name for space, entity in site.having("last_release")}
    if not names:
        return []
    written = json.dumps(names, ensure_ascii=False)
    text = RELEASED.format(
        names=written,
        said=say("released"),
        nothing=say("nothing_released"),
        clock=clock_of("as_local(at)", say),
    )
    return [heading(say("given_back"), "mdi:calendar-remove"), note(text)]

"""How well each space is seen: the level, what would help, and what its sensors were worth."""

from collections.abc import Sequence

from .cards import FULL, forget_tile, heading, note, shows, shows_none_of, tile
from .clock import clock_of
from .plan import Card, PlannedSite, PlannedSpace, Say

COLORS: Sequence[tuple[str, str]] = (
    ("well", "green"),
    ("fairly", "amber"),
    ("poorly", "deep-orange"),
    ("not_at_all", "red"),
)
"""The colors of the levels; all others are grey."""
WORDS = (
    "help", "seen_since", "seen_not", "gaps", "of_the_time", "longest", "sensors", "sensor", "uses",
    "missed", "unseen", "ghosts", "date",
)  # fmt: skip
NOTE = """\
{{% set it = '{entity}' %}}{{% set advice = state_attr(it, 'advice') %}}{{% if advice %}}\
**{help}** {{{{ advice | e }}}}

{{% set since = state_attr(it, 'seen_since') %}}\
{{% if since %}}{seen_since} {{{{ as_datetime(since).strftime('{date}') }}}} {{{{ {clock} }}}}\
{{% else %}}{seen_not}{{% endif %}} · {gaps} {{{{ state_attr(it, 'gaps') }}}}\
{{% set share = state_attr(it, 'unseen_percent') %}}\
{{% if share is not none %}} ({{{{ (share | string).replace('.', '{point}') }}}} {of_the_time})\
{{% endif %}}\
{{% set longest = state_attr(it, 'longest_unseen_minutes') %}}\
{{% if longest %}} · {longest} {{{{ longest }}}} min{{% endif %}}
{{% set known = state_attr(it, 'sensors') | selectattr('sees') | list %}}{{% if known %}}
<details><summary>{sensors}</summary>

| {sensor} | {missed} / {uses} | {unseen} | {ghosts} |
|:--|--:|--:|--:|
{{% for one in known %}}\
| {{{{ one.name | replace('|', '/') | e }}}} | \
{{{{ one.missed }}}}\u00a0/\u00a0{{{{ one.uses }}}} | \
{{{{ one.longest_unseen_minutes }}}}\u00a0min | {{{{ one.ghosts }}}}\
{{% if one.ghosts_at %}} ({{{{ {ghosts_at} }}}}){{% endif %}} |
{{% endfor %}}

</details>{{% endif %}}{{% endif %}}"""
"""What stands below the level of a space: seen since when, how often not, and what each of the
sensors that see people was worth."""


def seen(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of how well each space is seen."""
    return {
        "type": "sections",
        "title": say("seen"),
        "path": "seen",
        "icon": "mdi:eye-check-outline",
        "max_columns": 3,
        "sections": [_site(site, say) for site in sites],
    }


def _site(site: PlannedSite, say: Say) -> Card:
    cards = [card for space, entity in site.having("sight") for card in _space(space, entity, say)]
    return {"type": "grid", "cards": [heading(site.name, "mdi:home-city"), *cards]}


def _space(space: PlannedSpace, entity: str, say: Say) -> list[Card]:
    row: Card = {
        "type": "horizontal-stack",
        "cards": [*_level(space, entity), *forget_tile(space, say)],
        "grid_options": {"columns": FULL},
    }
    words = {word: say(f"seen_{word}") for word in WORDS}
    words["clock"] = clock_of("as_datetime(since)", say)
    words["ghosts_at"] = clock_of("strptime(one.ghosts_at, '%H:%M')", say)
    return [row, note(NOTE.format(entity=entity, point=say("decimal_point"), **words))]


def _level(space: PlannedSpace, entity: str) -> list[Card]:
    """Return the level in word, shape and color: a tile has one color, so there is one for each."""
    known = [level for level, _ in COLORS]
    return [
        *(
            tile(entity, space.name, FULL, shows(entity, level), color=color)
            for level, color in COLORS
        ),
        tile(entity, space.name, FULL, shows_none_of(entity, *known), color="grey"),
    ]

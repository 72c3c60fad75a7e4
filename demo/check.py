"""The check: one scripted round without a person, seen through Home Assistant's own API."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from simulator.fixtures import LOCKED_OFFICE
from simulator.moments import Address, site_of

from .around.scenes import board, code, dashboard, link, metrics, source
from .around.stand import Surroundings, surroundings
from .around.touching import comes_late, touched, unseen
from .equipment.scenes import Caretaker, heat, light, locked_office, smoke
from .line import Line
from .observer import Observer
from .options import Options
from .outages import broker_killed, hub_killed
from .patience import TO_CHECK
from .progress import Progress, say
from .reception import Reception
from .scenes import (
    Round,
    blind,
    left_early,
    no_show,
    out_of_service,
    presence,
    two_at_once,
    walk_in,
)
from .set_up import building_of, set_up
from .stage import Stage, raised
from .table import table

CAST = {
    presence: Address("luzech/salle_du_lot"),
    no_show: Address("prayssac/salle_des_vignes"),
    walk_in: Address("prayssac/cabine"),
    left_early: Address("luzech/cabine"),
    blind: Address("luzech/bureau_1"),
    two_at_once: Address("prayssac/poste_9"),
    out_of_service: Address("luzech/poste_1"),
}
"""Who plays where. Offices and desks never notice that somebody left, so they get other scenes."""
HEARD_OF = Address("luzech/cuisine")
MEASURED = Address("prayssac/poste_12")
CARE = {
    light: Address("prayssac/accueil"),
    heat: Address("luzech/bureau_3"),
    locked_office: LOCKED_OFFICE,
}
"""Where light, heat and doors are looked at."""
AT_THE_GLASS = {
    touched: Address("prayssac/poste_10"),
    comes_late: Address("prayssac/poste_11"),
    unseen: Address("luzech/poste_2"),
}
"""Where people touch a screen, or look at it."""
LOOKED_AT = Address("luzech/accueil")
"""Two sensors see people there: the first sign alone would be a glimpse."""
BURDENED = Address("luzech/bureau_2")


async def run(options: Options, progress: Progress) -> int:
    """Play the round, print the table, and return 0 where everything was as expected, else 1."""
    words = options.words
    say(words("check_brief_title" if options.brief else "check_title"))
    observer = Observer()
    async with (
        raised(options, progress) as stage,
        building_of(stage, is_night=True) as building,
    ):
        await set_up(stage, TO_CHECK)
        async with surroundings(stage) as around, Line(stage.api, observer) as line:
            reception = Reception(line, observer)
            a_round = Round(words, TO_CHECK, observer, reception, building)
            care = Caretaker(a_round, building)
            try:
                await _play(care, stage, around, progress)
            finally:
                say()
                say(table(a_round.rows, words))
    wrong = sum(not row.ok for row in a_round.rows)
    say()
    outcome = "check_failed" if wrong else "check_passed"
    say(words(outcome, wrong=wrong, count=len(a_round.rows), seconds=progress.seconds))
    return 1 if wrong else 0


async def _play(care: Caretaker, stage: Stage, around: Surroundings, progress: Progress) -> None:
    """Play the quiet scenes all at once, then the loud ones one after the other."""
    a_round = care.around
    words = a_round.words
    quiet = _brief(care, stage) if stage.options.brief else _quiet(care, stage, around)
    await asyncio.gather(*quiet)
    progress.done(words("quiet_done", count=len(quiet)))
    if not stage.options.brief:
        await smoke(care)
        progress.done(words("smoke_title"))
        await hub_killed(a_round, BURDENED, stage)
        progress.done(words("scene_killed"))
    await broker_killed(a_round, BURDENED, stage)
    await link(a_round, stage, words("scene_link_again"), HEARD_OF)
    progress.done(words("scene_broker"))


def _quiet(care: Caretaker, stage: Stage, around: Surroundings) -> list[Coroutine[Any, Any, None]]:
    """Return the quiet scenes, which all may play at once."""
    a_round, words = care.around, care.around.words
    return [
        *(scene(a_round, room) for scene, room in CAST.items()),
        *(scene(care, room) for scene, room in CARE.items()),
        *(scene(a_round, around, room) for scene, room in AT_THE_GLASS.items()),
        dashboard(a_round, around),
        board(a_round, around, LOOKED_AT),
        link(a_round, stage, words("scene_link"), HEARD_OF),
        metrics(a_round, around, MEASURED),
        source(a_round, around),
        code(a_round, around, site_of(LOOKED_AT)),
    ]


def _brief(care: Caretaker, stage: Stage) -> list[Coroutine[Any, Any, None]]:
    """Return the quiet scenes that need the broker and little time."""
    a_round, words = care.around, care.around.words
    return [
        presence(a_round, CAST[presence]),
        two_at_once(a_round, CAST[two_at_once]),
        link(a_round, stage, words("scene_link"), HEARD_OF),
    ]

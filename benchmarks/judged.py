"""Nobody misjudged: the marks of sensing over some seeds, on the sensors that people really own.

`python -m simulator.judge` takes more seeds and more days, and prints more.
"""

from collections.abc import Callable, Iterator

from simulator.flat_battery import NEVER_FOUND
from simulator.judge import all_judged
from simulator.marks import (
    BLIND,
    FALSE_EMPTY,
    FALSE_OCCUPIED,
    GIVEN_BACK,
    HURT_ONE_OF,
    RIGHT,
    SESSIONS_OFF,
    USES,
)
from simulator.scenarios import OURS, Verdict
from simulator.tally import Tally

from .rows import NEVER, Better, Mark, Row, Rows, Size

TITLE = "Nobody misjudged, in the simulator's building with the sensors of the field"
SEEDS = {Size.QUICK: 2, Size.FULL: 8}
DAYS = {Size.QUICK: 5, Size.FULL: 20}
CORES = 2

type Share = Callable[[Tally], float]


def run(size: Size) -> Rows:
    """Judge in processes of their own."""
    verdict = Verdict()
    judged = dict(all_judged(1, SEEDS[size], DAYS[size], CORES))
    for seed in sorted(judged):
        verdict.add(judged[seed])
    return Rows(
        (*_shares(verdict.everywhere), *_beside(verdict), *_decisions(verdict)),
        notes=("Shares of the time; plain rules hold the rooms that have a motion sensor.",),
    )


def _shares(tally: Tally) -> Iterator[Row]:
    yield Row(
        what="right",
        ours=100 * tally.share(tally.right),
        unit="%",
        better=Better.HIGHER,
        mark=Mark(100 * RIGHT, inclusive=True),
    )
    for what, share, most in (
        ("false empty", tally.false_empty, FALSE_EMPTY),
        ("false occupied", tally.false_occupied, FALSE_OCCUPIED),
    ):
        yield Row(
            what=what,
            ours=100 * tally.share(share),
            unit="%",
            mark=Mark(100 * most, inclusive=True),
        )
    yield Row(what="known to be unknown", ours=100 * tally.share(tally.unknown), unit="%")


def _beside(verdict: Verdict) -> Iterator[Row]:
    ours = verdict.with_motion[OURS]
    shares: tuple[tuple[str, Better, Share], ...] = (
        ("right", Better.HIGHER, lambda it: it.share(it.right)),
        ("false empty", Better.LOWER, lambda it: it.share(it.false_empty)),
        ("false occupied", Better.LOWER, lambda it: it.share(it.false_occupied)),
    )
    for what, better, share in shares:
        for name, tally in verdict.with_motion.items():
            if name != OURS:
                yield Row(
                    what=f"{what}, rooms with motion",
                    ours=100 * share(ours),
                    other=100 * share(tally),
                    unit="%",
                    better=better,
                    against=f"motion + {name}",
                )


def _decisions(verdict: Verdict) -> Iterator[Row]:
    all_, sure, motion = verdict.everywhere, verdict.ordinary, verdict.motion[OURS]
    yield Row(
        what=f"released with somebody inside, of {sure.releases_sure}: radar, seat or door",
        ours=sure.hurt_sure,
        unit="",
        mark=Mark(0, inclusive=True),
    )
    yield Row(
        what=f"released with somebody inside, of {motion.releases_motion}: motion alone",
        ours=motion.hurt_motion,
        unit="",
        mark=Mark(motion.releases_motion / HURT_ONE_OF, inclusive=True),
    )
    yield Row(
        what="no-shows given back",
        ours=_percent(all_.given_back, all_.no_shows),
        unit="%",
        better=Better.HIGHER,
        mark=Mark(100 * GIVEN_BACK, inclusive=True),
    )
    yield Row(
        what="sessions counted too many or too few, for each true stay",
        ours=abs(_percent(all_.sessions, all_.stays) - 100),
        unit="%",
        mark=Mark(100 * SESSIONS_OFF, inclusive=True),
    )
    yield Row(
        what="waits kept as blind, radars that drop for 20 s four times an hour",
        ours=_percent(verdict.wifi.blind, verdict.wifi.no_shows),
        unit="%",
        mark=Mark(100 * BLIND),
    )
    worst = max(verdict.found)
    yield Row(
        what="vouched uses until a dead sensor is told and has no vote",
        ours=NEVER if worst >= NEVER_FOUND else worst,
        unit="",
        mark=Mark(USES, inclusive=True),
    )


def _percent(part: int, of: int) -> float:
    return 100 * part / of if of else 0.0

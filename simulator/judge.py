"""The judge: the engine over many seeds of the building, against the truth and beside plain rules.

    python -m simulator.judge [--seeds 30] [--days 30] [--first 1] [--cores 2] [--whole]

The same seeds give the same table. A seed of 30 days takes about half a minute of a core.
"""

from argparse import ArgumentParser
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
import os
import sys

from .marks import marks, report, rooms_report
from .scenarios import Verdict, judged


def all_judged(first: int, seeds: int, days: int, cores: int) -> Iterator[tuple[int, Verdict]]:
    """Yield each seed with what came of it, in the order in which they are done."""
    if cores == 1:
        yield from ((seed, judged(seed, days)) for seed in range(first, first + seeds))
        return
    with ProcessPoolExecutor(cores, get_context("spawn")) as pool:
        works = {pool.submit(judged, seed, days): seed for seed in range(first, first + seeds)}
        for work in as_completed(works):
            yield works[work], work.result()


def main() -> int:
    """Judge, and print the marks; return 1 where one was missed."""
    parser = ArgumentParser(prog="python -m simulator.judge", description=__doc__)
    parser.add_argument("--seeds", type=int, default=30, help="how many")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--days", type=int, default=30, help="of each building")
    parser.add_argument("--cores", type=int, default=os.process_cpu_count() or 1)
    parser.add_argument("--whole", action="store_true", help="each room, each wrong release")
    options = parser.parse_args()
    found: dict[int, Verdict] = {}
    for seed, verdict in all_judged(options.first, options.seeds, options.days, options.cores):
        found[seed] = verdict
        print(f"seed {seed}: {len(found)} of {options.seeds}", file=sys.stderr, flush=True)
    together = Verdict()
    for seed in sorted(found):
        together.add(found[seed])
    print(f"{options.seeds} seeds of {options.days} days\n\n{report(together)}")
    if options.whole:
        print("", rooms_report(together), "", *together.hurt, sep="\n")
    return 1 if any(mark.reached is False for mark in marks(together)) else 0


if __name__ == "__main__":
    sys.exit(main())

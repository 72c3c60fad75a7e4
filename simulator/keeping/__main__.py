"""A thousand bookings at a lock of each kind, with lost commands, restarts and moved clocks.

    python -m simulator.keeping [--bookings 1000] [--seed 1] [--loss 0.1] [--whole]

The same seed gives the same table. Ends with 1 where one of the marks was missed.
"""

from argparse import ArgumentParser
import sys

from simulator.table import table

from .trial import DRIVERS, Outcome, tried

HEAD = (
    "driver",
    "bookings",
    "commands",
    "lost",
    "kills",
    "open after end+60 s",
    "locked out after start+60 s",
    "left at the end",
    "others' codes lost",
    "opens before, min",
)


def row(driver: str, outcome: Outcome) -> tuple[str, ...]:
    """Return what came of a driver as a line of the table."""
    return (
        driver,
        str(outcome.bookings),
        str(outcome.commands),
        f"{outcome.lost / outcome.commands:.1%}",
        str(outcome.kills),
        str(len(outcome.open_late)),
        str(len(outcome.locked_out)),
        str(len(outcome.left)),
        str(len(outcome.harmed)),
        f"{outcome.earliest.total_seconds() / 60:.1f}",
    )


def main() -> int:
    """Try all drivers and print the table; return 1 where a mark was missed."""
    parser = ArgumentParser(prog="python -m simulator.keeping", description=__doc__)
    parser.add_argument("--bookings", type=int, default=1000, help="at each lock")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--driver", choices=DRIVERS, action="append", help="only this one")
    parser.add_argument("--loss", type=float, default=0.1, help="of all commands, 0 to 1")
    parser.add_argument("--whole", action="store_true", help="each code that went wrong")
    options = parser.parse_args()
    found = {
        driver: tried(driver, options.seed, options.bookings, options.loss)
        for driver in options.driver or DRIVERS
    }
    print(table(HEAD, [row(driver, outcome) for driver, outcome in found.items()]))
    wrong = [
        line
        for outcome in found.values()
        for line in (*outcome.open_late, *outcome.locked_out, *outcome.left, *outcome.harmed)
    ]
    if options.whole:
        print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

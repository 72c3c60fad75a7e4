"""`scripts/benchmark`: measure, print a table for each subject, say which marks were missed."""

from argparse import ArgumentParser, Namespace
from contextlib import nullcontext
import json
import os
from pathlib import Path
import sys
from types import ModuleType

from . import (
    carded,
    counted,
    decision,
    engine_alone,
    everything,
    flapping,
    granted,
    journal,
    judged,
    leads,
    lighting,
    locking,
    outage,
    painted,
    races,
    screens,
    sensing,
    set_up,
    simulation,
    told,
    touched,
    trouble,
    typed,
    what_if,
    winter,
)
from .before import Before, Figures, UnknownRevisionError, beside, build_of, worse
from .machine import machine
from .progress import say
from .rows import Row, Rows, Size
from .table import data, table

SUBJECTS: dict[str, ModuleType] = {
    "engine": engine_alone,
    "simulation": simulation,
    "sensing": sensing,
    "judged": judged,
    "journal": journal,
    "what-if": what_if,
    "trouble": trouble,
    "set-up": set_up,
    "decision": decision,
    "lighting": lighting,
    "locking": locking,
    "granted": granted,
    "typed": typed,
    "flapping": flapping,
    "everything": everything,
    "bookings": leads,
    "screens": screens,
    "touched": touched,
    "pages": painted,
    "cards": carded,
    "figures": counted,
    "races": races,
    "mqtt": told,
    "outage": outage,
    "winter": winter,
}


def main() -> int:
    """Run what was asked for; return 1 where something could not be measured."""
    parser = ArgumentParser(prog="scripts/benchmark", description=__doc__)
    parser.add_argument("--only", action="append", choices=SUBJECTS, metavar="NAME")
    parser.add_argument("--quick", action="store_true", help="rough figures, in a minute")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--record", type=Path, metavar="FILE", help="a real record to play too")
    parser.add_argument("--before", metavar="REVISION", help="measure that build beside this one")
    options = parser.parse_args()
    if options.record:
        os.environ[sensing.RECORD] = str(options.record.absolute())
    try:
        with build_of(options.before) if options.before else nullcontext() as before:
            return _run(options, before)
    except UnknownRevisionError as error:
        parser.error(str(error))


def _run(options: Namespace, before: Before | None) -> int:
    about = machine()
    print(", ".join(f"{name} {value}" for name, value in about.items()))
    found: dict[str, tuple[Rows, Figures | None]] = {}
    failed: list[str] = []
    for name in options.only or SUBJECTS:
        size = Size.QUICK if options.quick else Size.FULL
        if measured := _measured(name, size, before):
            found[name] = measured
        else:
            failed.append(name)
    _sum_up([row for rows, _ in found.values() for row in rows.rows], failed)
    if before:
        _compare(before, list(found.values()))
    if options.json:
        report = {
            "about": about,
            "rows": {
                name: [data(row, then) for row in rows.rows] for name, (rows, then) in found.items()
            },
        }
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 1 if failed else 0


def _measured(name: str, size: Size, before: Before | None) -> tuple[Rows, Figures | None] | None:
    """Measure one subject and print its table; None where that failed."""
    subject = SUBJECTS[name]
    say(subject.TITLE)
    then: Figures | None = None
    try:
        rows: Rows
        if before:
            rows, then = beside(subject, name, size, before)
        else:
            rows = subject.run(size)
    except Exception as error:  # noqa: BLE001 - one subject must not hide the others
        print(f"\n{subject.TITLE}\nCOULD NOT BE MEASURED: {error!r}")
        return None
    print(f"\n{subject.TITLE}\n{table(rows.rows, then)}")
    for note in rows.notes:
        print(f"  {note}")
    return rows, then


def _sum_up(rows: list[Row], failed: list[str]) -> None:
    marks = [row for row in rows if row.reached is not None]
    missed = [row for row in marks if not row.reached]
    print(f"\n{len(marks) - len(missed)} of {len(marks)} marks reached.")
    for row in missed:
        print(f"  missed: {row.what}")
    if failed:
        print(f"Could not be measured: {', '.join(failed)}.")


def _compare(before: Before, found: list[tuple[Rows, Figures | None]]) -> None:
    rows = [row for rows, then in found for row in worse(rows.rows, then or {})]
    print(f"{len(rows) or 'Nothing'} worse than at {before.revision} by more than a tenth.")
    for row in rows:
        print(f"  worse: {row.what}")


if __name__ == "__main__":
    sys.exit(main())

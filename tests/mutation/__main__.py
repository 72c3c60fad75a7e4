"""`scripts/mutate`: small wrongs, one at a time; list those to which no test objects."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable
import importlib
import os
from pathlib import Path
import random
import sys
import time

from .changes import ROOT, Change, changes
from .covering import FOLDER, PRODUCT, Covering, measure
from .known import known, name_of
from .trial import Outcome, trial

SUBJECTS = ("engine", "hub")
"""What is judged where nothing else is asked: what decides, and what runs it."""
LOADED_ONCE = (
    "pytest_homeassistant_custom_component.plugins",
    "homeassistant.bootstrap",
)
"""What nearly every test needs: loaded before the forks, so that none has to do it."""


def main() -> int:
    """Return 1 where somebody survived who is not known."""
    parser = ArgumentParser(prog="scripts/mutate", description=__doc__)
    parser.add_argument("places", nargs="*", metavar="FILE[:LINE]", help="judge only these")
    parser.add_argument("--mutants", type=int, default=150, help="how many, 150 by default")
    parser.add_argument("--seed", type=int, default=1, help="which ones, 1 by default")
    parser.add_argument("--minutes", type=float, default=30.0, help="when to stop, 30 by default")
    parser.add_argument(
        "--as-measured", action="store_true", help="even if the tree has changed since"
    )
    options = parser.parse_args()
    covering = Covering.read(whatever=options.as_measured) or _measured()
    if covering is None:
        print("The tests fail without any change.")
        return 1
    for module in LOADED_ONCE:
        importlib.import_module(module)
    found = sorted(_found(options.places), key=lambda change: (change.path, change.start))
    picked = random.Random(options.seed).sample(  # noqa: S311 - no secret
        found, min(options.mutants, len(found))
    )
    print(f"{len(picked)} of {len(found)} changes, seed {options.seed}")
    return _judge(picked, covering, time.monotonic() + 60 * options.minutes)


def _found(places: Iterable[str]) -> Iterable[Change]:
    """Return the changes at some places; where none is named, all of the subjects."""
    asked = [place.partition(":") for place in places or (str(PRODUCT / s) for s in SUBJECTS)]
    for name, _, line in asked:
        path = (ROOT / name).resolve()
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield from (c for c in changes(file) if not line or c.line == int(line))


def _judge(picked: list[Change], covering: Covering, deadline: float) -> int:
    reasons, outcomes, unknown = known(), Counter[Outcome](), list[Change]()
    for number, change in enumerate(picked, 1):
        if time.monotonic() > deadline:
            print(f"Out of time: {len(picked) - number + 1} were not tried.")
            break
        tests = covering.tests(change)
        began = time.monotonic()
        outcome = trial(change, tests, covering.seconds(tests))
        took = time.monotonic() - began
        outcomes[outcome] += 1
        if outcome in (Outcome.SURVIVED, Outcome.NOT_COVERED):
            reason = reasons.get(name_of(change))
            if reason is None:
                unknown.append(change)
            said = f"{outcome.value}: {reason or 'NOT KNOWN'}"
        else:
            said = outcome.value
        print(
            f"{number:4} {change.place} {change.text}: {said} ({len(tests)} tests, {took:.0f} s)",
            flush=True,
        )
    survivors = outcomes[Outcome.SURVIVED] + outcomes[Outcome.NOT_COVERED]
    total = max(outcomes.total(), 1)
    print(f"{total - survivors} of {total} killed, {survivors / total:.1%} survived")
    for change in unknown:
        print(f"{change.place}: {change.text}")
    return 1 if unknown else 0


def _measured() -> Covering | None:
    """Measure in a process of its own, so that the mutants find nothing loaded."""
    print("Measuring which tests run over which lines; this takes some minutes ...", flush=True)
    child = os.fork()
    if child == 0:
        os.environ["COVERAGE_FILE"] = str(FOLDER / "coverage")
        # The faster core says only which test was the first to run over a line.
        os.environ["COVERAGE_CORE"] = "ctrace"
        os._exit(measure())
    os.waitpid(child, 0)
    return Covering.read()


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    sys.exit(main())

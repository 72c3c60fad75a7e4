"""The marks: what was wanted of the engine, and what it reached, beside plain rules of motion."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from .flat_battery import NEVER_FOUND
from .scenarios import HOLDS, Verdict
from .table import table
from .tally import Tally

HEAD: Final = ("mark", "wanted", "ours", "", *(f"motion + {hold}" for hold in ("1", "5", "15")))

RIGHT: Final = 0.985
FALSE_EMPTY: Final = 0.008
FALSE_OCCUPIED: Final = 0.010
HURT_ONE_OF: Final = 3000
"""Releases with motion alone, of which one may hurt; with anything better none may."""
GIVEN_BACK: Final = 0.97
SESSIONS_OFF: Final = 0.05
BLIND: Final = 0.02
USES: Final = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One line: the figures as text, and whether ours is what was wanted."""

    name: str
    wanted: str
    ours: str
    reached: bool | None = None
    """None: nothing was asked for."""
    plain: tuple[str, ...] = ()
    """Of the plain rules, where they can be had."""


def marks(verdict: Verdict) -> Iterator[Mark]:
    """Yield all lines."""
    yield from _shares(verdict)
    yield from _beside_motion(verdict)
    yield from _releases(verdict)
    yield from _people(verdict.everywhere)
    yield _blind(verdict.wifi)
    yield _found(verdict.found)


def report(verdict: Verdict) -> str:
    """Return the table of marks."""
    rows = [
        (
            mark.name,
            mark.wanted,
            mark.ours,
            {True: "reached", False: "MISSED", None: ""}[mark.reached],
            *(mark.plain or ("",) * len(HOLDS)),
        )
        for mark in marks(verdict)
    ]
    return table(HEAD, rows)


def rooms_report(verdict: Verdict) -> str:
    """Return a table of the rooms, as in the field."""
    head = ("room", "right", "false empty", "false occupied", "unknown", "sessions", "given back")
    return table(
        head,
        [
            (
                address,
                *(
                    f"{tally.share(each):.2%}"
                    for each in (
                        tally.right,
                        tally.false_empty,
                        tally.false_occupied,
                        tally.unknown,
                    )
                ),
                _sessions(tally),
                _given_back(tally),
            )
            for address, tally in verdict.rooms.items()
        ],
    )


def _shares(verdict: Verdict) -> Iterator[Mark]:
    tally = verdict.everywhere
    for name, wanted, share, at_least in (
        ("right, twenty spaces as in the field", RIGHT, tally.right, True),
        ("false empty", FALSE_EMPTY, tally.false_empty, False),
        ("false occupied", FALSE_OCCUPIED, tally.false_occupied, False),
    ):
        found = tally.share(share)
        reached = found >= wanted if at_least else found <= wanted
        yield Mark(name, f"{'>=' if at_least else '<='} {wanted:.1%}", f"{found:.2%}", reached)
    yield Mark("unknown", "", f"{tally.share(tally.unknown):.2%}")


def _beside_motion(verdict: Verdict) -> Iterator[Mark]:
    figures: tuple[tuple[str, Callable[[Tally], str]], ...] = (
        ("right, its rooms with a motion sensor", lambda it: f"{it.share(it.right):.2%}"),
        ("  false empty", lambda it: f"{it.share(it.false_empty):.2%}"),
        ("  false occupied", lambda it: f"{it.share(it.false_occupied):.2%}"),
        ("  unknown", lambda it: f"{it.share(it.unknown):.2%}"),
        ("  false empty for over 10 min, in 100 days of a space", _in_100_days),
        ("  no-shows given back", _given_back),
        ("  sessions for each true stay", _sessions),
        ("  stays miscounted, day by day", _miscounted),
        ("  released with somebody inside", _hurt),
    )
    for name, figure in figures:
        ours, *plain = (figure(tally) for tally in verdict.with_motion.values())
        yield Mark(name, "", ours, plain=tuple(plain))


def _releases(verdict: Verdict) -> Iterator[Mark]:
    sure = verdict.ordinary
    ours, *plain = verdict.motion.values()
    yield Mark(
        "released with somebody inside: radar, counter, seat or door",
        "0",
        f"{sure.hurt_sure} of {sure.releases_sure}",
        sure.hurt_sure == 0,
    )
    yield Mark(
        "released with somebody inside: motion alone",
        f"<= 1 of {HURT_ONE_OF:,}",
        _hurt(ours),
        HURT_ONE_OF * ours.hurt_motion <= ours.releases_motion,
        tuple(_hurt(each) for each in plain),
    )
    yield Mark("released with somebody inside: all, as in the field", "", _hurt(verdict.everywhere))


def _people(tally: Tally) -> Iterator[Mark]:
    yield Mark(
        "no-shows given back",
        f">= {GIVEN_BACK:.0%}",
        _given_back(tally),
        tally.given_back >= GIVEN_BACK * tally.no_shows,
    )
    yield Mark(
        "sessions for each true stay",
        f"{1 - SESSIONS_OFF:.2f} to {1 + SESSIONS_OFF:.2f}",
        _sessions(tally),
        tally.stays > 0 and abs(tally.sessions / tally.stays - 1) <= SESSIONS_OFF,
    )
    yield Mark("stays miscounted, day by day", "", _miscounted(tally))


def _blind(wifi: Tally) -> Mark:
    share = wifi.blind / wifi.no_shows if wifi.no_shows else 0.0
    return Mark(
        "waits kept as blind, radars that drop for 20 s four times an hour",
        f"< {BLIND:.0%}",
        f"{wifi.blind} of {wifi.no_shows} ({share:.1%})",
        share < BLIND,
    )


def _found(found: Sequence[int]) -> Mark:
    worst = max(found, default=0)
    never = sum(each >= NEVER_FOUND for each in found)
    return Mark(
        "vouched uses until a dead sensor is told and has no vote",
        f"<= {USES}",
        f"{worst}" if not never else f"never, {never} of {len(found)} times",
        worst <= USES,
    )


def _hurt(tally: Tally) -> str:
    hurt = tally.hurt_sure + tally.hurt_motion
    return f"{hurt} of {tally.releases_sure + tally.releases_motion}"


def _given_back(tally: Tally) -> str:
    share = tally.given_back / tally.no_shows if tally.no_shows else 0.0
    return f"{share:.1%} of {tally.no_shows}"


def _sessions(tally: Tally) -> str:
    return f"{tally.sessions / tally.stays:.2f}" if tally.stays else "-"


def _miscounted(tally: Tally) -> str:
    return f"{tally.miscounted / tally.stays:.1%}" if tally.stays else "-"


def _in_100_days(tally: Tally) -> str:
    days = tally.watched / (24 * 3600)
    return f"{100 * tally.long_empties / days:.1f}" if days else "-"

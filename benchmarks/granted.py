"""The answer to a code without its hash: with ten grants and ten thousand, right and wrong."""

from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

from custom_components.faitout.engine.access.answer import Presented, presented
from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.access.keys import Key, KeyKind
from custom_components.faitout.engine.access.register import Register, register_of
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import GrantId, Mark as CodeMark, SiteId
from custom_components.faitout.hub.access.keyring import Keyring
from custom_components.faitout.hub.access.marks import Marks

from .rows import Row, Rows, Size
from .samples import MILLISECONDS, core_seconds_of, rows_of, spread

TITLE = "Who may come in: the answer to a code"
FEW, MANY = 10, 10_000
ROUNDS = {Size.QUICK: 200, Size.FULL: 5000}
HASHES = {Size.QUICK: 5, Size.FULL: 100}
NOW = datetime(2026, 10, 5, 10, tzinfo=UTC)
HOURS = OpeningHours(ZoneInfo("Europe/Paris"))
ENTRANCE = DoorId("entrance")
NOTES = (
    "Core time of the engine alone: the mark is known, nothing is written or opened.",
    "An answer makes one hash more, whether the code is right or wrong; its cost is the last row.",
)


def run(size: Size) -> Rows:
    """Measure."""
    rounds = ROUNDS[size]
    few, many = _register(FEW), _register(MANY)
    right_few, right_many = _taken(few, FEW, rounds), _taken(many, MANY, rounds)
    wrong_many = _taken(many, 0, rounds)
    marks = Marks(Keyring(b"k" * 32, SiteId("luzech")))
    hashes = [
        core_seconds_of(lambda: marks.made(KeyKind.CODE, "481516")) * MILLISECONDS
        for _ in range(HASHES[size])
    ]
    return Rows(
        (
            *rows_of(
                f"a right code among {MANY} grants",
                spread(right_many),
                spread(right_few),
                against=f"{FEW} grants",
            ),
            *rows_of(
                f"a wrong code among {MANY} grants",
                spread(wrong_many),
                spread(right_many),
                against="a right one",
            ),
            Row(what="the hash of a code (scrypt, 16 MB)", ours=spread(hashes).median, unit="ms"),
        ),
        NOTES,
    )


def _register(count: int) -> Register:
    grants = [
        Grant(
            id=GrantId(f"g-{number}"),
            kind=GrantKind.GUEST,
            doors=frozenset({ENTRANCE}),
            start=NOW - timedelta(hours=1),
            end=NOW + timedelta(hours=1),
            created_at=NOW,
        )
        for number in range(count)
    ]
    keys = [
        Key(mark=_mark(number), kind=KeyKind.CODE, made_at=NOW, grant=grant.id)
        for number, grant in enumerate(grants)
    ]
    return register_of(grants, keys)


def _taken(register: Register, known: int, rounds: int) -> list[float]:
    """Return how long answers take, in milliseconds; with none known each code is a wrong one."""
    chance = Random(1)  # noqa: S311 - which code is typed next
    taken = []
    for number in range(rounds):
        mark = _mark(chance.randrange(known)) if known else _mark(-1 - number)
        # Another keypad each time, so that nobody is shut out.
        shown = Presented(ENTRANCE, f"pad {number}", KeyKind.CODE, mark)
        taken.append(
            core_seconds_of(partial(presented, register, shown, NOW, HOURS)) * MILLISECONDS
        )
    return taken


def _mark(number: int) -> CodeMark:
    return CodeMark(f"{Random(number).getrandbits(256):064x}")  # noqa: S311 - no secret

"""The work in the process: questions come in on a line each, answers go out on one each."""

from contextlib import closing
import gc
from pathlib import Path
import sqlite3
import sys

from ..engine.what_if import BookingOutcome, what_if
from ..journal.opening import BUSY_SECONDS
from ..journal.reading import read_record
from ..journal.rescue.ranges import UNREADABLE
from ..journal.rows.entry import Record
from .question import QUESTION, REPLAYED, Question, Replayed


def serve(path: Path) -> None:
    """Replayed until no more questions come: the hub is done, or gone."""
    # What is made here has no circles; to look for some takes a tenth of the time.
    gc.disable()
    for line in sys.stdin.buffer:
        answer = REPLAYED.encode(answer_to(QUESTION.decode(line), path))
        sys.stdout.buffer.write(answer + b"\n")
        sys.stdout.buffer.flush()


def answer_to(question: Question, path: Path) -> Replayed:
    """Replay the record of a space, beside the hub that goes on writing to the file."""
    try:
        with closing(_opened(path)) as file:
            # All of it as it was at one instant.
            file.execute("BEGIN")
            record = read_record(file, question.space, question.since)
    except UNREADABLE as error:
        return Replayed((), str(error))
    return Replayed(outcomes_of(record, question))


def outcomes_of(record: Record | None, question: Question) -> tuple[BookingOutcome, ...]:
    """Return what each policy of a question would have done; nothing without a record."""
    if record is None:
        return ()
    moments = list(record.moments())
    return tuple(what_if(record.state, moments, policy) for policy in question.policies)


def _opened(path: Path) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, autocommit=True)

"""From a change of a sensor to the status that another program reads over MQTT."""

from itertools import chain

from .disk import synced
from .progress import say
from .rows import BEATS_THE_OTHER, Row, Rows, Size
from .samples import spread
from .told_ours import answered, told
from .told_peer import published
from .turns import Turns, by_turns

TITLE = "From a sensor's change to the status over MQTT"
ROOMS = 50
SAMPLES = {Size.QUICK: 100, Size.FULL: 1000}
ANSWERS = {Size.QUICK: 50, Size.FULL: 150}
SYNC = "a bare sync"
NOTES = (
    "Faitout: until a subscriber of mosquitto reads the status, with times and next booking.",
    "YAML: until it reads one word that an automation publishes with Home Assistant's own MQTT.",
    "Booked and answered: from the request to its answer, the booking synced to the disk.",
    "All retained or answered with QoS 1; the subscriber runs in the loop of the hub.",
    "Broker and subscriber send small packets at once: by default they wait for up to 40 ms.",
)


def run(size: Size) -> Rows:
    """Measure ours and YAML by turns, each in a Home Assistant and with a broker of its own."""
    say(f"{ROOMS} spaces, by turns")
    ours, other = map(_flat, by_turns([(told, ROOMS), (published, ROOMS)], SAMPLES[size]))
    mine, theirs = spread(ours), spread(other)
    return Rows(
        (
            Row(
                what=f"{ROOMS} spaces, median",
                ours=mine.median,
                other=theirs.median,
                unit="ms",
                against="YAML",
                mark=BEATS_THE_OTHER,
            ),
            Row(
                what=f"{ROOMS} spaces, p99",
                ours=mine.p99,
                other=theirs.p99,
                unit="ms",
                against="YAML",
            ),
            *_answers(size),
        ),
        NOTES,
    )


def _answers(size: Size) -> tuple[Row, ...]:
    say("requests, answered")
    asked, bare = by_turns([(answered, ROOMS), (synced, 0)], ANSWERS[size])
    mine, alone = spread(_flat(asked)), spread(_flat(bare))
    return tuple(
        Row(what=f"booked and answered, {name}", ours=ours, other=other, unit="ms", against=SYNC)
        for name, ours, other in (
            ("median", mine.median, alone.median),
            ("p99", mine.p99, alone.p99),
        )
    )


def _flat(turns: Turns) -> list[float]:
    return list(chain.from_iterable(turns))

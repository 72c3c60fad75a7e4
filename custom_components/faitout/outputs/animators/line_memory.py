"""What a restart must not forget of a telephone: what it was told, what stands there, its buttons.

A memory that makes no sense is none: then some things are told once more.
"""

from collections.abc import Mapping
from datetime import datetime
import json
from types import MappingProxyType
from typing import Any

from ...engine.announcing import Announced, OnPhone, OutOfReach, PhoneRecord
from ...engine.concern import ConcernUrgency
from .offers import PhoneOffer

type LineMemory = tuple[PhoneRecord, dict[str, PhoneOffer]]


def written_line(record: PhoneRecord, offers: Mapping[str, PhoneOffer]) -> bytes:
    """Return what to remember of a telephone; nothing where there is nothing."""
    if record.is_empty and not offers:
        return b""
    lost = record.out_of_reach
    memory = {
        "said": {key: _announced(each) for key, each in record.said.items()},
        "shown": [[each.tag, each.keys, _text(each.stays_until)] for each in record.shown],
        "groups": record.groups,
        "lost": lost and [_text(lost.since), lost.tries, _text(lost.again_at)],
        "offers": [
            [o.id, o.key, o.deed, o.user, o.tag, _text(o.until), o.title, o.text, o.outcome]
            for o in offers.values()
        ],
    }
    return json.dumps(memory).encode()


def read_line(data: bytes) -> LineMemory:
    """Return what is remembered of a telephone."""
    if not data:
        return PhoneRecord(), {}
    try:
        memory = json.loads(data)
        record = PhoneRecord(
            said=MappingProxyType({str(key): _said(each) for key, each in memory["said"].items()}),
            shown=tuple(
                OnPhone(str(tag), tuple(map(str, keys)), _at(until))
                for tag, keys, until in memory["shown"]
            ),
            groups=int(memory["groups"]),
            out_of_reach=_lost(memory["lost"]),
        )
        offers = [_offer(each) for each in memory["offers"]]
    except AttributeError, KeyError, OverflowError, TypeError, ValueError:
        return PhoneRecord(), {}
    return record, {each.id: each for each in offers}


def _announced(each: Announced) -> list[Any]:
    times = [_text(at) for at in (each.until, each.gone_since, each.back_since)]
    return [_text(each.at), each.urgency, each.is_safety, each.tag, *times]


def _said(memory: list[Any]) -> Announced:
    at, urgency, is_safety, tag, until, gone_since, back_since = memory
    return Announced(
        at=_there(at),
        urgency=ConcernUrgency(urgency),
        is_safety=is_safety is True,
        tag=str(tag),
        until=_at(until),
        gone_since=_at(gone_since),
        back_since=_at(back_since),
    )


def _offer(memory: list[Any]) -> PhoneOffer:
    offer_id, key, deed, user, tag, until, title, text, outcome = memory
    return PhoneOffer(
        id=str(offer_id),
        key=str(key),
        deed=str(deed),
        user=str(user),
        tag=str(tag),
        until=_there(until),
        title=str(title),
        text=str(text),
        outcome=str(outcome),
    )


def _lost(memory: list[Any] | None) -> OutOfReach | None:
    if memory is None:
        return None
    since, tries, again_at = memory
    return OutOfReach(_there(since), int(tries), _there(again_at))


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _at(text: object) -> datetime | None:
    return None if text is None else _there(text)


def _there(text: object) -> datetime:
    """Return a written instant, aware UTC; raises ValueError where it is none."""
    at = datetime.fromisoformat(str(text))
    if at.tzinfo is None:
        raise ValueError(text)
    return at

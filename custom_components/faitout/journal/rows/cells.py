"""Instants and texts as a cell of the file holds them."""

from datetime import UTC, datetime, timedelta
import sys

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

type TextCell = str | bytes


def microseconds(instant: datetime) -> int:
    """Return an aware instant as microseconds since 1970, UTC; raise ValueError for a naive one."""
    if instant.utcoffset() is None:
        raise ValueError("an instant without a time zone")
    return (instant - EPOCH) // MICROSECOND


def instant_of(count: int) -> datetime:
    """Return microseconds since 1970 as aware UTC; raise OverflowError beyond the year 9999."""
    return EPOCH + timedelta(0, 0, count)


def text_cell(text: str) -> TextCell:
    """Return a text as SQLite takes it: as bytes where lone surrogates make it no Unicode."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="surrogatepass")
    return text


def name_of(cell: TextCell) -> str:
    """Return the text of a cell that many rows share, as one object for all of them."""
    return sys.intern(cell) if isinstance(cell, str) else cell_text(cell)


def cell_text(cell: TextCell) -> str:
    """Return the text of a cell."""
    return cell if isinstance(cell, str) else cell.decode(errors="surrogatepass")

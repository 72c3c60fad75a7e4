"""Searching a folder for what has no place there: names, titles, codes, badges.

Every file is read as bytes, for the secret as text and as what programs make of text; and every
value of every SQLite file once more as a value, since a long one lies in pieces on several pages.
"""

import base64
from collections.abc import Iterable, Iterator
import json
from pathlib import Path
import sqlite3
from urllib.parse import quote, quote_plus

SQLITE = b"SQLite format 3\x00"


def traces(folder: Path, secrets: Iterable[str], apart: Iterable[str] = ()) -> dict[str, list[str]]:
    """Return in which files of a folder each secret is found; a secret without a trace is left out.

    Files whose path below the folder fits a pattern of `apart` are not searched.
    """
    wanted = list(secrets)
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if path.is_file() and not any(below.full_match(pattern) for pattern in apart):
            for secret in in_file(path, wanted):
                found.setdefault(secret, []).append(str(below))
    return found


def in_file(path: Path, secrets: Iterable[str]) -> Iterator[str]:
    """Yield the secrets that a file holds in any form."""
    content = path.read_bytes()
    values = b"\n".join(_values(path)) if content.startswith(SQLITE) else b""
    for secret in secrets:
        if any(form in content or form in values for form in _forms(secret)):
            yield secret


def _forms(secret: str) -> set[bytes]:
    """Return a secret as programs write it down."""
    texts = {secret, json.dumps(secret)[1:-1], quote(secret), quote_plus(secret)}
    forms = {text.encode() for text in texts}
    forms |= {secret.encode("utf-16-le"), secret.encode("latin-1", "replace")}
    forms |= {text.encode().hex().encode() for text in texts}
    # In base64 it looks different at each of three places, and its ends belong to its neighbours.
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + secret.encode())
        forms.add(coded[(shift * 8 + 5) // 6 : -4])
    return {form for form in forms if len(form) >= len(secret) // 2}


def _values(path: Path) -> Iterator[bytes]:
    """Yield every text and blob of a SQLite file."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as file:
        file.text_factory = bytes
        tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            name = table.decode().replace('"', '""')
            for row in file.execute(f'SELECT * FROM "{name}"'):  # noqa: S608 - its own tables
                yield from (value for value in row if isinstance(value, bytes))

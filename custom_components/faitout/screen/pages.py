"""The pages as files: read once, filled with the texts of each language, and sent as they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
import gzip
from hashlib import sha256
from html import escape
import json
from pathlib import Path
from string import Template
from typing import Final

FOLDER: Final = Path(__file__).parent / "page"
LANGUAGES: Final = ("fr", "en")
PAGES: Final = ("board", "door", "pairing", "plain")
TYPES: Final[Mapping[str, str]] = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is sent."""

    body: bytes
    content_type: str
    packed: bytes
    """The body by gzip: a tablet beside a door may have a slow radio."""


@dataclass(frozen=True, slots=True)
class Pages:
    """All that a screen can load."""

    build: str
    """Changes when any of it does; part of the address of each file."""
    files: Mapping[str, File]
    """By name: what the pages refer to."""
    documents: Mapping[tuple[str, str], File]
    """By name and language: the pages themselves."""
    texts: Mapping[str, Mapping[str, str]]
    """By language: the texts, for a page that is made when it is asked for."""


def read_pages(
    folder: Path = FOLDER, pages: Iterable[str] = PAGES, borrowed: Iterable[Path] = ()
) -> Pages:
    """Read everything in a folder, and files from elsewhere. Blocks: not for the event loop.

    Texts from elsewhere are put below those of the folder, where there are both of a language.
    """
    sources: dict[str, bytes] = {}
    for path in (*borrowed, *sorted(folder.iterdir())):
        body = path.read_bytes()
        below = sources.get(path.name) if path.suffix == ".json" else None
        sources[path.name] = _joined(below, body) if below else body
    build = sha256(b"".join(sources.values())).hexdigest()[:16]
    documents = {
        (page, language): _file(
            ".html",
            _filled(sources[f"{page}.html"], language, sources[f"{language}.json"], build),
        )
        for page in pages
        for language in LANGUAGES
    }
    files = {
        name: _file(Path(name).suffix, body)
        for name, body in sources.items()
        if not name.endswith(".html")
    }
    texts = {language: json.loads(sources[f"{language}.json"]) for language in LANGUAGES}
    return Pages(build, files, documents, texts)


def _filled(source: bytes, language: str, texts: bytes, build: str) -> bytes:
    words = {key: escape(text) for key, text in json.loads(texts).items()}
    page = Template(source.decode()).substitute(words, language=language, build=build)
    return page.encode()


def _joined(below: bytes, above: bytes) -> bytes:
    texts = {**json.loads(below), **json.loads(above)}
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()


def _file(suffix: str, body: bytes) -> File:
    # The same bytes at each start.
    return File(body, TYPES[suffix], gzip.compress(body, mtime=0))

"""What the demo says in the terminal: the sentences of a language, in a file beside this one."""

from collections.abc import Mapping
import json
import os
from pathlib import Path
from types import MappingProxyType


class Words:
    """The sentences of one language by their names. Call it with a name to have one."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        """Take the sentences, with gaps in braces."""
        self._sentences = sentences

    def __call__(self, name: str, /, **gaps: object) -> str:
        """Return a sentence with its gaps filled; raise KeyError where there is none, or a gap."""
        return self._sentences[name].format(**gaps)


def _read(file: Path) -> Words:
    return Words(json.loads(file.read_text(encoding="utf-8")))


FILES = tuple(sorted(Path(__file__).parent.glob("*.json")))
LANGUAGES: Mapping[str, Words] = MappingProxyType({file.stem: _read(file) for file in FILES})


def language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language the terminal asks for; French, that of the places, where it asks none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "").partition(".")[0].lower()
        if locale in ("", "c", "posix"):
            continue
        return "fr" if locale.startswith("fr") else "en"
    return "fr"

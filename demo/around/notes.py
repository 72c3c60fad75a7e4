"""What is set up around the hub, written down for a next demo with `--keep`."""

import json
from pathlib import Path


class Notes:
    """Words by their name, in a file that only its owner can read: some of them are secrets."""

    def __init__(self, path: Path) -> None:
        """Take the file, which need not be there yet."""
        self._path = path

    def read(self, name: str) -> str | None:
        """Return a word, None where there is none."""
        return self._all().get(name)

    def write(self, name: str, word: str) -> None:
        """Add a word."""
        words = self._all() | {name: word}
        self._path.touch(mode=0o600)
        self._path.write_text(json.dumps(words), encoding="utf-8")

    def _all(self) -> dict[str, str]:
        if not self._path.exists():
            return {}
        words: dict[str, str] = json.loads(self._path.read_text(encoding="utf-8"))
        return words

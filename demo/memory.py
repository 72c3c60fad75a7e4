"""What one demo leaves for the next, for `--keep`: where it listens and how to log in."""

from dataclasses import asdict, dataclass
import json
from pathlib import Path
from typing import Self

from .trouble import DemoError
from .words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """One demo that was set up to its end."""

    port: int
    broker_port: int
    username: str
    password: str
    token: str

    def write(self, path: Path) -> None:
        """Write it down, for the owner of the file only: it opens the demo."""
        path.touch(mode=0o600)
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, path: Path, words: Words) -> Self:
        """Read it. Raises DemoError when the last demo left none."""
        try:
            return cls(**json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError) as error:
            raise DemoError(words("not_kept")) from error

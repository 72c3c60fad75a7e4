"""What the person at the terminal sees while the demo comes up: one line for each thing done."""

from time import monotonic

from .trouble import DemoError


class Progress:
    """Counts the seconds from its making."""

    def __init__(self) -> None:
        """Start the clock."""
        self._began = monotonic()

    @property
    def seconds(self) -> float:
        """How long it has been."""
        return monotonic() - self._began

    def done(self, text: str) -> None:
        """Say that something is done, and after how long."""
        say(f"  {self.seconds:5.1f} s  {text}")


def say(text: str = "") -> None:
    """Print a line at once, also into a pipe."""
    print(text, flush=True)


def say_trouble(error: DemoError) -> None:
    """Print what went wrong and the way out."""
    say(f"\n{error.what}")
    if error.details:
        say("".join(f"  | {line}\n" for line in error.details.splitlines()).rstrip())
    if error.way_out:
        say(error.way_out)

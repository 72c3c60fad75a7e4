"""What can go wrong with the demo, in words and with a way out."""


class DemoError(Exception):
    """The demo cannot go on. The text is for the person at the terminal."""

    def __init__(self, what: str, way_out: str = "", details: str = "") -> None:
        """Take what happened, what to do about it, and, if they help, lines of a log."""
        super().__init__(what)
        self.what = what
        self.way_out = way_out
        self.details = details

"""What works beside the spaces: doors, links, sources, and what follows one space."""

from typing import Protocol


class Part(Protocol):
    """Something of a site with a beginning and an end.

    Parts begin after the spaces and end before the journal is closed.
    """

    async def start(self) -> None:
        """Begin, and come back at once. Never raises.

        What cannot be had now (a server, a broker, a calendar) is tried again in the background
        and told to the animator.
        """

    async def stop(self) -> None:
        """End; what was acknowledged is kept. Ending what never began does no harm."""

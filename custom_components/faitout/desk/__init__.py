"""What the animator's cards ask for, over Home Assistant's own connection.

    card in the browser ──► asking (who may, where, in which words) ──► one file for each subject

Nothing that goes over it is fired as an event or kept in a database. What is told live goes through
`live`; everything else is asked for once and answered once.
"""

from .setup import async_setup_desk

__all__ = ["async_setup_desk"]

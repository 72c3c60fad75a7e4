"""A member's own phone, without an account: the page of the space whose QR it has read.

    QR ──► page ──► is it on the network of the place? ──► what the screens show; touches
    QR or digits on the glass, new each minute ──► pass for ten minutes ──► a touch as at the screen

It is a screen that somebody brings along: it is told what screens are told, and acts as they do.
"""

from .headers import SHEETS
from .setup import async_setup_phones

__all__ = ["SHEETS", "async_setup_phones"]

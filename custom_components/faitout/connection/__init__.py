"""What a browser that has logged in may ask over Home Assistant's own connection.

Nothing that goes over it is fired as an event or kept in a database, as the data of actions is. So
this is the way for titles and names: in, where somebody books, and out, to who may read them.

    dashboard ──► faitout-bookings (a card in the browser) ──► commands ──► spaces, journal
"""

from .setup import async_setup_connection

__all__ = ["async_setup_connection"]

"""The mirror: bookings that come from a calendar outside, and what it is told of them."""

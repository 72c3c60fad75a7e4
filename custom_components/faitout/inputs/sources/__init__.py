"""Sources: where bookings come from beside the hub itself, and are written back to."""

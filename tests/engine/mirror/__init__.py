"""The mirror of calendars outside."""

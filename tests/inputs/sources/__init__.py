"""Calendars as sources of bookings."""

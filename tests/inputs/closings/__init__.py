"""Tests of what closes a site without a person: calendars and public holidays."""

"""Tests of the right of way at work: desk, doors, journal."""

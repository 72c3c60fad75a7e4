"""Lamps, one habit in each file."""

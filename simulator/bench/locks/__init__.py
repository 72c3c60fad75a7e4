"""Locks, one habit in each file."""

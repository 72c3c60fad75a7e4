"""Modules on the pilot wire, one habit in each file."""

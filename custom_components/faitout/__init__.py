"""Faitout: the hub of unattended coworking places, for Home Assistant."""

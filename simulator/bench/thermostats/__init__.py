"""Thermostats, one habit in each file."""

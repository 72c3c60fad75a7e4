"""Trying a lamp, a thermostat or a lock while it is set up: moved once, watched, and put back."""

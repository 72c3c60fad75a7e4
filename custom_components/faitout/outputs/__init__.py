"""Outputs: what was decided, carried out where people and things notice it."""

"""Locks that keep codes, as real ones were measured to behave, and a hub that writes to them."""

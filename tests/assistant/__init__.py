"""Asking the hub in words."""

"""The nodes at the doors."""

"""Tags of e-paper that are sent their picture."""

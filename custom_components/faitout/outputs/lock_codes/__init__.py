"""Codes written into locks that keep them: one contract, and a driver for each way to a lock."""

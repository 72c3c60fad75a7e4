"""Tests of the right of way as the engine decides it."""

"""Tests of who may use what, and when."""

"""Tests of the members of a site at work."""

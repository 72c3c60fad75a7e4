"""Tests of the opening hours as a site keeps and follows them."""

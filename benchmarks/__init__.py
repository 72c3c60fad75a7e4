"""Ours beside what people would use instead, in one run: `scripts/benchmark`.

Every subject is a module with the same face: `TITLE`, and `run(size) -> Rows`. What it measures
runs in processes of its own (apart.py), in a real Home Assistant (home.py) where that matters.
"""

"""Proof by simulation: thousands of seeded days, each invariant of the whole as a named test."""

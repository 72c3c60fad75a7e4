"""Inputs: what happens in the building, turned into stimuli for the engine."""

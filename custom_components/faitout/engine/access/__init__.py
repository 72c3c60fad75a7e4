"""The right of way: who may use what, and when. Pure, like all of the engine."""

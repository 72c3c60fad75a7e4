"""Who may open which door, and when. Pure, like all of the engine."""

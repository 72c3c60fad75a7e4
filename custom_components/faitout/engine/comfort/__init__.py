"""What follows the people of a space: its light and its heat. Pure, as all of the engine."""

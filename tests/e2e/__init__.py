"""The whole, from the terminal."""

"""A disk that fills, hangs and lies, below everything that runs on it."""

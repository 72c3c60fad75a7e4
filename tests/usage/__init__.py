"""The use of spaces: how fast it is counted, and how it looks on paper."""

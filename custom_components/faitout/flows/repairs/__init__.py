"""What a person can settle with one tap, by what it is about."""

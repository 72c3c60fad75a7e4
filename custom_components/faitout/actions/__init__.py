"""What a site can be asked for: each action, its fields, whom it is about, and what it answers."""

"""What stands around the hub in the demo: the screen in the hall, and whatever it talks to."""

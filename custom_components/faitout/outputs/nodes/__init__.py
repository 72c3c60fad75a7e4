"""What the nodes at the doors are told."""

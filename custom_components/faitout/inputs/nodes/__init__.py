"""What the nodes at the doors say."""

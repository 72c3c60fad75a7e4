"""Every habit of a device in every situation, and the entities that carry them."""

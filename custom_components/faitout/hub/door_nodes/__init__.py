"""Door nodes: what hub and node say to each other, sealed, and what a node may decide alone."""

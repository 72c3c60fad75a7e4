"""What other patience would have done, asked of a real journal in real processes."""

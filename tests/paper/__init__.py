"""Signs on paper."""

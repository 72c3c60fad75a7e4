"""Signs by TRMNL's own-server protocol."""

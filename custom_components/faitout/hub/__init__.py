"""The runtime of a site: what carries news from one of its parts to the others."""

"""Nodes without boards: their firmware as programs of this computer, and what hangs on them."""

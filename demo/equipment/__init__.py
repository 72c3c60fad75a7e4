"""What the demo sets up, and looks at, of the lamps, radiators, windows and locks in its rooms."""

"""What hangs in the rooms of the demo beside the sensors: lamps, radiators, windows, locks."""

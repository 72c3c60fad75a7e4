"""What the installer set up, read from the config entry as values of the engine."""

"""Bad days of real files: bad pages, other files, copies."""

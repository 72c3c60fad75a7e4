"""What lies in the file: rows and their values."""

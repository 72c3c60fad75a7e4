"""What lies in the journal's file: its tables, its rows, and their values as cells."""

"""What tells the opening hours of days that differ: public holidays, and a calendar of closings."""

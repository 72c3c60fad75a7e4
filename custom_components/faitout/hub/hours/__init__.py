"""The opening hours of a site: kept, changed by people, told by calendars, and followed by all."""

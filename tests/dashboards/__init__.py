"""The dashboards that are handed out as files."""

"""The dashboards that are handed out as files: made here, so that none is kept by hand."""

"""Pictures of what people see, taken in a real browser from the running demo."""

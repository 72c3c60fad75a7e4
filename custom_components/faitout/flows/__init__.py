"""Setting up in the browser: one flow for each kind of subentry, its forms and its checks."""

"""Hand a published brief over: by mail, or to a command of the user."""

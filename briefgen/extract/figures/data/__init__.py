"""Word lists of the figures room, as files anyone can extend."""

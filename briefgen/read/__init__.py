"""Stage 1: Path → Article. One file a format."""

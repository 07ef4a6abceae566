"""Stage 8: Choice → Brief with numbered sources. Pure."""

"""Stage 7: Groups → what the brief shows, section by section. Pure."""

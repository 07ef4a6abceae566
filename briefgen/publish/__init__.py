"""Stage 10: drafts → the output folder, whole or not at all."""

"""Stage 4: one name for one thing, one origin for one story, over the whole corpus. Extractions → Extractions, Origins."""

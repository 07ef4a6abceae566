"""Re-check every citation of a finished brief, with the corpus or with the passages that travel inside."""

"""Stage 9: Brief → HTML → PDF."""

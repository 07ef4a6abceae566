"""Stage 1: Path → Article. One file a format; `formats.py` is the table of them, `corpus.py` the way in."""

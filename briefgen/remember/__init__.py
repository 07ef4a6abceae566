"""Between stages 1 and 3: what was found in an article is remembered from one run to the next.

fingerprint (rules and pipeline) + article → key → store (SQLite) → encode (Extraction ↔ bytes). A run in which nothing
is new imports neither spaCy nor a pipeline.
"""

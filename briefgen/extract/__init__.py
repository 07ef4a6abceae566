"""Stage 3: Doc → Findings. One package a kind of finding; each takes what the ones before it found.

entities → dates → quotes → figures → events. No spaCy object leaves this room.
"""

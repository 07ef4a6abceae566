"""Stage 7: Groups → Choice. What is worth a reader's minute, and where an editor would look for it. Pure.

words, match (which section) → importance, window (how much it matters) → sections → contacts, tracks, outlook,
timeline, charts, takeaways, key figures → everything
"""

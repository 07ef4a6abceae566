"""Stage 5: Extraction → Statements that stand alone: source slices, changed only in [brackets] or by an ellipsis."""

"""Stage 5: Extraction → Statements that stand alone, changed only in square brackets or by an ellipsis."""

"""What changed between two briefs. Works on their plain data (brief.json), so that any two can be compared."""

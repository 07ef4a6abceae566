"""Stage 6: Statements → Groups that report the same fact, and where they disagree. Pure."""

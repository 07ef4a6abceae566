"""What two texts have in common, whatever their spelling: words in a normal form, and what names mean.

Knows nothing of articles; every room after reading may use it.
"""

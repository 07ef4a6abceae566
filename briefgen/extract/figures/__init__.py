"""Figures: numbers with what they count, what happened to it, who says so, where and when.

The path: numerals → quantity (unit, currency) → ranges → candidates (what is no figure falls out; anchor, modifier, thing,
predicate) → elliptic (what a bare number counts) → links (parts, conversions) → find (reported by, place, date).
"""

from briefgen.extract.figures.find import find_figures

__all__ = ["find_figures"]

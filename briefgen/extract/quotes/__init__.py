"""Who said what: `find_quotes`. Marks, cues, attribution, speakers: one idea a file."""

from briefgen.extract.quotes.find import find_quotes

__all__ = ["find_quotes"]

"""Who did what to whom: events in PLOVER's classes, and the words at the head of a sentence that do not stand alone.

lexicon (the words, as data) → spot → frame → recast, kind, status, weigh → who, where_when, contact, attribution → find
"""

from briefgen.extract.events.find import find_events
from briefgen.extract.events.openers import find_openers

__all__ = ["find_events", "find_openers"]

"""Does a quote look forward, or judge what the other side is up to?"""

import re

from briefgen.model.finding import Quote

# Where the extractor is silent: the future, aims, conditions and needs, told in the speaker's own words (in lower case).
FORWARD = re.compile(
    r"\b(?:will|won['’]t|shall|going to|(?:hope|plan|aim|intend|expect|prepare|want|try|attempt|seek|threaten)(?:s|ing|es|ed)?\b|"
    r"if\b.+\b(?:will|would|could|means?|needed)|unless|must|need(?:s|ed)?\b|should|goal|in order to|ready to|likely|future)",
    re.DOTALL,
)
# What the other side is up to, in the words of those who deal with it; not of oneself.
JUDGING = re.compile(
    r"\b(?:unreasonabl\w+|not (?:interested|ready|serious|willing)|pretend\w*|buy(?:ing)? time|stalling|delaying|prolong\w*)"
)
OWN = re.compile(r"\b(?:we|our|i|my)\b", re.IGNORECASE)
# "we are going to get away from": the rest is missing.
BROKEN_OFF = re.compile(r"\b(?:from|of|to|the|a|an|and|or|with|for|that|by|into|as|at)[\s…”\"'’]*\Z", re.IGNORECASE)
# "he would look, and he would say": what went on, not what is to come.
HABIT = re.compile(r"\b(?:he|she|they|i|we) would\b.{1,120}\b(?:he|she|they|i|we) would\b", re.IGNORECASE | re.DOTALL)
FEWEST = {"direct": 4, "partial": 7, "indirect": 7}
WORD = re.compile(r"\w+")
LONG, CLAUSE = 600, 40
"""How far a quote is read; how far one without marks, which says at once what it is of."""


def looks_forward(quote: Quote) -> bool:
    """Tell whether *quote* is long enough to stand alone and speaks of what is to come."""
    if quote.kind == "indirect" and quote.speaker_type not in {"person", None}:
        return False
    text = quote.text[:LONG].lower()
    if quote.outlook is None and not _is_of_what_comes(text, indirect=quote.kind == "indirect"):
        return False
    if len(WORD.findall(text)) < FEWEST[quote.kind] or BROKEN_OFF.search(quote.text[-40:]):
        return False
    return "will" in quote.text or not HABIT.search(text)


def _is_of_what_comes(text: str, *, indirect: bool) -> bool:
    if FORWARD.search(text[:CLAUSE] if indirect else text):
        return True
    return not indirect and JUDGING.search(text) is not None and not OWN.search(text)

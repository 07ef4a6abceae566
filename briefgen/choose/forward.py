"""Does a quote look forward, or judge what the other side is up to?"""

import re

from briefgen.model.finding import Quote

# Where the extractor is silent: the future, aims, conditions and needs, told in the speaker's own words.
FORWARD = re.compile(
    r"\b(?:will|won['’]t|shall|going to|(?:hope|plan|aim|intend|expect|prepare|want|try|attempt|seek|threaten)(?:s|ing|es|ed)?\b|"
    r"if\b.+\b(?:will|would|could|means?|needed)|unless|must|need(?:s|ed)?\b|should|goal|in order to|ready to|likely|future)",
    re.IGNORECASE | re.DOTALL,
)
# What the other side is up to, in the words of those who deal with it; not of oneself.
JUDGING = re.compile(
    r"\b(?:unreasonabl\w+|not (?:interested|ready|serious|willing)|pretend\w*|buy(?:ing)? time|stalling|delaying|prolong\w*)",
    re.IGNORECASE,
)
OWN = re.compile(r"\b(?:we|our|i|my)\b", re.IGNORECASE)
# "we are going to get away from": the rest is missing.
BROKEN_OFF = re.compile(r"\b(?:from|of|to|the|a|an|and|or|with|for|that|by|into|as|at)[\s…”\"'’]*\Z", re.IGNORECASE)
# "he would look, and he would say": what went on, not what is to come.
HABIT = re.compile(r"\b(?:he|she|they|i|we) would\b.{1,120}\b(?:he|she|they|i|we) would\b", re.IGNORECASE | re.DOTALL)
FEWEST = {"direct": 4, "partial": 7, "indirect": 7}
WORD = re.compile(r"\w+")


def looks_forward(quote: Quote) -> bool:
    """Tell whether *quote* is long enough to stand alone and speaks of what is to come."""
    if len(WORD.findall(quote.text[:600])) < FEWEST[quote.kind]:
        return False
    if quote.kind == "indirect" and quote.speaker_type not in {"person", None}:
        return False
    if BROKEN_OFF.search(quote.text[-40:]) or (HABIT.search(quote.text[:600]) and not quote.text.count("will")):
        return False
    if quote.outlook is not None:
        return True
    if quote.kind != "indirect" and JUDGING.search(quote.text[:600]) and not OWN.search(quote.text[:600]):
        return True
    start = 40 if quote.kind == "indirect" else 600
    return FORWARD.search(quote.text[:start]) is not None

"""Headline and byline of a plain text, when its first lines can be nothing else."""

import re

from briefgen.read.paragraphs import first_paragraphs

LONGEST = 140
ENDS_A_SENTENCE = re.compile(r"[.!:;,][\"'”’)]*$")
DATELINE = re.compile(r"^[A-Z][A-Z .'’-]+(?:,[^—–(]{2,40})?(?:\([^)]*\))?\s*(?:--|—|–)")
LEAD = re.compile(r"(?P<line>[^\r\n]+)(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*\S")
BYLINE = re.compile(
    r"^(?:by|BY|By) (?P<name>[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|and|de|van|von|der|den|bin|al|el|la|di|da)){0,8})"
    r"(?:,? (?:in|at) [A-Z][\w .,’'-]{1,60}|,? [A-Z][\w .&’'-]{1,60})?$"
)


def headline_in(text: str) -> str | None:
    """Return the first line of *text* if a blank line follows and it is no sentence; None otherwise."""
    lead = LEAD.match(text[: 4 * LONGEST].lstrip())
    if lead is None:
        return None
    line = lead["line"].strip()
    return None if len(line) > LONGEST or ENDS_A_SENTENCE.search(line) or DATELINE.match(line) or _names(line) else line


def byline_in(text: str) -> str | None:
    """Return who signs *text* in a line of its own among the first ("By Orla Benning"), or None."""
    for line in first_paragraphs(text)[:3]:
        names = _names(line)
        if names:
            return names
    return None


def _names(line: str) -> str | None:
    match = BYLINE.match(line) if len(line) <= LONGEST else None
    return match["name"].strip(" ,") if match else None

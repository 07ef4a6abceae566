"""Of a call or a meeting: at whose request."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.events.lexicon import cues

if TYPE_CHECKING:
    from spacy.tokens import Span

AT_REQUEST = r"\b(?:at|on|upon)\s+(?:the\s+)?"
POSSESSOR = re.compile(AT_REQUEST + r"(?P<who>(?:[\w.'’-]+\s+){0,4}?[\w.-]+?)['’]s?\s+(?P<what>\w+)", re.IGNORECASE)
OF = re.compile(
    AT_REQUEST
    + r"(?P<what>\w+)\s+of\s+(?P<who>(?:the\s+)?(?:(?-i:[A-Z])[\w.'’-]*)(?:\s+(?:(?-i:[A-Z])[\w.'’-]*|of|side|president|minister|government))*)",
    re.IGNORECASE,
)
BY = re.compile(
    r"\b(?:initiated|requested|placed|sought|arranged)\s+by\s+(?:the\s+)?(?P<who>[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|side|of))*)"
)


def initiator(sentence: "Span") -> str | None:
    """Return at whose request the contact told in *sentence* took place, as the text has it, or None."""
    text = sentence.text[:2000]
    for pattern in (POSSESSOR, OF):
        for match in pattern.finditer(text):
            if match["what"].lower() in cues()["request"]:
                return _tidy(match["who"])
    match_by = BY.search(text)
    return _tidy(match_by["who"]) if match_by else None


def _tidy(name: str) -> str:
    name = re.split(r"\s(?:at|on|upon)\s", name)[-1]
    name = re.sub(r"^the\s+", "", " ".join(name.split()), flags=re.IGNORECASE)
    return name.strip(" ,.;\"'“”’")

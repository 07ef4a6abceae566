"""What stands in marks without being anybody's words: titles of works, nicknames, names, terms."""

import calendar
import re

from briefgen.extract.quotes.marks import Marked
from briefgen.extract.quotes.wordlists import words

SMALL = words("small")
NAMING = re.compile(
    r"(?:known as|nicknamed|so-called|called|dubbed|titled|entitled|named|codenamed|code-named|aka|alias|the (?:word|term|phrase|name|nickname|title))\s*,?\s*$",
    re.IGNORECASE,
)
TITLED = re.compile(
    r"(?:titled|entitled|nicknamed|so-called|codenamed|code-named|known as|aka|alias|named)\s*,?\s*$", re.IGNORECASE
)
MONTH = "|".join(calendar.month_name[1:])
REFERENCE = re.compile(
    rf"[.\s]*(?:--|[―—–-])\s*[^\W\d_][^\n]{{1,80}}?,\s*(?:(?:{MONTH})\b|\d{{1,2}}\s(?:{MONTH})\b|\d{{4}}-\d\d)"
)
"""What follows the title in a list of sources: ``"Title" — Outlet, May 4, 2031``."""
WORD = re.compile(r"[\w’'&.-]+")


def is_scare(text: str, marked: Marked) -> bool:
    """Tell whether *marked* is a title, a nickname or a name, by its shape and by what stands right before it."""
    inside = text[marked.start : marked.end]
    before = text[max(0, marked.outer_start - 70) : marked.outer_start]
    after = text[marked.outer_end : marked.outer_end + 1]
    words = WORD.findall(inside)
    if _opens_line(text, marked) and REFERENCE.match(text, marked.outer_end, marked.outer_end + 120):
        return True
    if not words or len(words) > 9 or inside.endswith((",", "!", "?")) and len(words) > 3:
        return False
    if TITLED.search(before) or re.fullmatch(r"\([^()]*\)?\.?", inside):
        return True
    if _title_case(words) and _alone(text, marked):
        return True
    if _nickname(before, after, inside, text[marked.outer_end : marked.outer_end + 12]):
        return True
    if marked.single and len(words) < 3:
        return True
    return _title_case(words) and not _speaking(before, inside)


def _nickname(before: str, after: str, inside: str, behind: str) -> bool:
    """Tell a nickname between the parts of a name (``Ann "Red" Lee``)."""
    return bool(
        re.search(r"[A-Z][\w.-]+ $", before)
        and re.match(r" [A-Z][a-z]", behind)
        and len(inside.split()) <= 3
        and inside[:1].isupper()
    )


def _title_case(words: list[str]) -> bool:
    """Tell whether every longer word is capitalised, and there is more than one of them."""
    long = [word for word in words if word.lower() not in SMALL and word[0].isalpha()]
    return len(long) >= 2 and all(word[0].isupper() for word in long)


def _alone(text: str, marked: Marked) -> bool:
    """Tell whether *marked* fills its line: in title case, it is a heading."""
    after = text[marked.outer_end : marked.outer_end + 2].strip(".")
    return (
        _opens_line(text, marked)
        and (not after or after[0] == "\n")
        and len(WORD.findall(text[marked.start : marked.end])) > 2
    )


def is_term(text: str) -> bool:
    """Tell whether *text*, in marks that nobody is named for, is a word or two used as a term."""
    return len(WORD.findall(text)) <= 2


def _speaking(before: str, inside: str) -> bool:
    """Tell whether title case is chance: after a cue or a colon, or at the head of a sentence."""
    if re.search(r"\b(?:call|dub|label|brand|hail|chant)\w*\b[^.“”\"]{0,60}$", before):
        return True
    if re.search(
        r"(?:\b(?:said|says|saying|wrote|tweeted|chanted|chanting|shouted|shouting|reading|read)|[:,])\s*$", before
    ):
        return True
    return inside.endswith((".", ",")) and not re.search(
        r"(?:\b(?:on|in|of|the|with|from|by|book|show|song|film|series)|['’]s)\s*$", before
    )


def _opens_line(text: str, marked: Marked) -> bool:
    return marked.outer_start == 0 or text[marked.outer_start - 1] == "\n"

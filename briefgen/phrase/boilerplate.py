"""What is no statement: credits, notices, captions, headings."""

import re
from functools import cache
from importlib import resources

WORDS = re.compile(r"\w+")
END = (".", "!", "?", "”", '"', "’", "'", "…", ")", ":", ";")
FEWEST = 4
LETTERS = 3
QUOTED = re.compile(r"[\"“«]")


@cache
def _notice() -> re.Pattern[str]:
    text = (resources.files("briefgen.phrase") / "boilerplate.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return re.compile("|".join(lines), re.IGNORECASE)


def is_news(text: str) -> bool:
    """Tell whether the sentence *text* can be a statement: long enough, ended by a mark, no notice."""
    if len(WORDS.findall(text[:400])) < FEWEST or not text.rstrip().endswith(END):
        return False
    return not _notice().search(text[:400]) and not _is_headline(text[:400])


def _is_headline(text: str) -> bool:
    """Tell whether *text* is written as headlines and link texts are: Every Longer Word With A Capital."""
    words = WORDS.findall(text)
    longer = [word for word in words if len(word) > LETTERS]
    return (
        len(longer) >= FEWEST
        and all(word[:1].isupper() or word[:1].isdigit() for word in longer)
        and not QUOTED.search(text)
    )

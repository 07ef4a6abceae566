"""The paragraphs at either end of a text, where headlines, bylines, datelines and credit lines stand."""

HEAD, TAIL = 5, 4
REACH = 6_000
"""Characters looked at on either side, however long the text is."""


def first_paragraphs(text: str) -> list[str]:
    """Return up to five paragraphs or lines that *text* begins with, without white space around them."""
    return _filled(text[:REACH])[:HEAD]


def last_paragraphs(text: str) -> list[str]:
    """Return up to four paragraphs or lines that *text* ends with, the last one last."""
    return _filled(text[-REACH:])[-TAIL:]


def _filled(part: str) -> list[str]:
    # A pattern for either mark takes twenty times as long.
    return [line.strip() for line in part.replace("\r", "\n").split("\n") if line.strip()]

"""Where something was said, when the attributing clause names a place ("told reporters in Arden")."""

from briefgen.extract.quotes.page import Page

PLACES = frozenset({"GPE", "LOC", "FAC"})
FARTHEST = 14
"""A place farther behind the cue belongs to something else, in tokens."""


def place_of_saying(page: Page, behind: int, end: int, start: int, stop: int) -> str | None:
    """Return the place named in tokens *behind* to *end*, what is reported (code points *start* to *stop*) left out."""
    for at in range(behind, min(end, behind + FARTHEST, len(page.words) - 1)):
        if page.quoted[at] >= 0 or start <= page.starts[at] < stop or page.words[at] == ";":
            return None
        if page.lower[at] not in {"in", "at"}:
            continue
        noun = at + 2 if page.lower[at + 1] == "the" and at + 2 < len(page.words) else at + 1
        entity = page.entity(noun)
        if entity is not None and entity.label in PLACES and page.token_at(entity.start) == noun:
            return entity.text
    return None

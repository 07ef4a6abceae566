"""People whom the tagger took for bodies or places ("*Ann Lee*, head of the alliance, said she …")."""

from dataclasses import replace

from briefgen.extract.quotes.cast import role_behind, role_in_front
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.wordlists import given_names, singular, words
from briefgen.model.finding import Entity

NAME_WORDS = range(2, 4)
"""So many words has a name that is looked at."""


def unmasked(page: Page) -> Page:
    """Return *page*, where a name like a person's, with a role told behind it, is a person."""
    entities = tuple(
        replace(entity, label="PERSON") if _is_person(page, entity) else entity for entity in page.entities
    )
    return replace(page, entities=entities)


def _is_person(page: Page, entity: Entity) -> bool:
    parts = entity.text.split()
    if entity.label not in {"ORG", "GPE", "LOC", "FAC", "NORP"} or len(parts) not in NAME_WORDS:
        return False
    if not all(part.isalpha() and part[:1].isupper() and not part.isupper() for part in parts):
        return False
    if any(singular(part.lower()) in words("organisation") for part in parts):
        return False
    end = page.token_at(entity.end)
    if page.words[end : end + 1] == [","] and role_in_front(page, page.token_at(entity.start)) is not None:
        return True  # "The minister, *Ann Lee*, said"
    if role_behind(page, end) is None:
        return False
    return parts[0].lower() in given_names("he") | given_names("she") or _spoken_of(page, end)


def _spoken_of(page: Page, end: int) -> bool:
    """Tell whether "he" or "she" follows in the sentence before anybody else is named."""
    for at in range(end, min(len(page.words), end + 25)):
        if page.ends_sentence(at) or page.line[at] < 0 or page.quoted[at] >= 0:
            return False
        if page.named[at] >= 0 and page.entities[page.named[at]].label == "PERSON":
            return False
        if page.lower[at] in {"he", "she"}:
            return True
    return False

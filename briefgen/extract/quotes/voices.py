"""Whether a mention can be somebody who speaks at all: a person, a body, a text; not a street or a tax return."""

from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import PRONOUN, QUANTITY, Mention
from briefgen.extract.quotes.wordlists import singular, words

AGENTS = ("er", "or", "ist", "ian", "ee", "man", "woman", "ant", "ent", "ive", "ese", "eer", "crat")
"""Endings of nouns that mostly mean people; only asked of plurals and of "a teacher", "the protester"."""
NOT_AGENTS = words("not_agents")
PEOPLE = words("people")


def can_speak(page: Page, mention: Mention) -> bool:
    """Tell whether *mention* can be the source of words."""
    head = page.lower[mention.head]
    if page.tags[mention.head] == "CD":
        return True
    if (
        page.named[mention.head] >= 0
        or head in PRONOUN
        or head in QUANTITY
        or page.tags[mention.head] in {"NNP", "NNPS", "PRP", "WP"}
    ):
        return (
            page.entities[page.named[mention.head]].label not in {"DATE", "EVENT"}
            if page.named[mention.head] >= 0
            else True
        )
    base = singular(head)
    if head in PEOPLE or base in PEOPLE:
        return True
    if any(base in words(kind) for kind in ("role", "anonymous", "document", "organisation")):
        return True
    return base.endswith(AGENTS) and base not in NOT_AGENTS

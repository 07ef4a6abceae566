"""Whether a mention can be somebody who speaks at all: a person, a body, a text; not a street or a tax return."""

from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import PRONOUN, QUANTITY, Mention
from briefgen.extract.quotes.wordlists import singular, words

AGENTS = ("er", "or", "ist", "ian", "ee", "man", "woman", "ant", "ent", "ive", "ese", "eer", "crat")
"""Endings of nouns that mostly mean people; only asked of plurals and of "a teacher", "the protester"."""
NOT_AGENTS = frozenset(
    "number paper letter order offer power water matter factor center centre river border corner quarter chapter computer "
    "weather summer winter september october november december dinner paper tower monitor error mirror layer shelter "
    "government department statement agreement document event percent payment treatment movement investment moment content "
    "argument comment amendment element environment equipment accent client_list incentive initiative alternative perspective "
    "objective narrative motive archive drive effect sweater cover answer character calendar parameter consumer_price murder "
    "disorder fever cancer timber trailer bumper filter poster banner".split()
)
PEOPLE = frozenset(
    "people police men women children parents students voters workers families staff crew crowd public authorities allies sides side "
    "relatives neighbors neighbours friends critics fans supporters opponents rivals democrats republicans conservatives liberals "
    "candidate percent committee chorus pair couple duo family majority minority wife husband friend colleague counterpart guy kid boy girl "
    "user users anchor pundit hero guest chef guard ally rebels militants troops forces sources media press protesters demonstrators".split()
)


def can_speak(page: Page, mention: Mention) -> bool:
    """Tell whether *mention* can be the source of words."""
    head = page.lower[mention.head]
    if page.tags[mention.head] == "CD":
        return True
    if page.named[mention.head] >= 0 or head in PRONOUN or head in QUANTITY or page.tags[mention.head] in {"NNP", "NNPS", "PRP", "WP"}:
        return page.entities[page.named[mention.head]].label not in {"DATE", "EVENT"} if page.named[mention.head] >= 0 else True
    base = singular(head)
    if head in PEOPLE or base in PEOPLE:
        return True
    if any(base in words(kind) for kind in ("role", "anonymous", "document", "organisation")):
        return True
    return base.endswith(AGENTS) and base not in NOT_AGENTS

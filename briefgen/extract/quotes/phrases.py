"""Find noun phrases by their shape: where the tree is wrong, word classes and names still tell who stands there."""

from dataclasses import dataclass

from briefgen import grammar
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.wordlists import words

PRONOUN = frozenset(
    {
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "who",
        "which",
        "that",
        "one",
        "others",
        "some",
        "many",
        "most",
        "both",
        "several",
        "those",
        "you",
        "everyone",
        "someone",
        "nobody",
        "none",
        "another",
        "all",
        "neither",
        "few",
    }
)
QUANTITY = frozenset(
    {"many", "some", "one", "several", "most", "others", "all", "both", "none", "few", "two", "three", "half", "more"}
)
INSIDE = frozenset(
    {
        "DT",
        "PDT",
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "CD",
        "POS",
        "PRP$",
        "VBG",
        "VBN",
        "HYPH",
        "FW",
        "$",
        "AFX",
        "WP$",
        "ADD",
    }
)
HEADS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "FW", "ADD"})
LINKS = frozenset(
    {"of", "in", "for", "at", "from", "with", "on", "to", "near", "inside", "within", "against", "under", "by"}
)
CLOSERS = frozenset({"POS", "''", "HYPH"})
LONGEST = 14
"""No speaker is looked for in a longer noun phrase."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for who speaks."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    head: int
    """The token that says what it is: last noun of a phrase, last word of a name."""


def phrase_before(page: Page, end: int, low: int, *, linked: bool = True) -> Mention | None:
    """Return the noun phrase that ends just before token *end*, not reaching below *low*."""
    at = end
    while at > low and _inside(page, at - 1) and end - at < LONGEST:
        at -= 1
        if page.lower[at] in {"a", "an"} and page.named[at] < 0:
            break
    at = _behind_money(page, at, end)
    if at == end:
        if end > low and page.lower[end - 1] in PRONOUN and page.quoted[end - 1] < 0:
            return Mention(end - 1, end, end - 1)
        return None
    found = _headed(page, at, end)
    return _with_links(page, found, low) if linked else found


def _behind_money(page: Page, start: int, end: int) -> int:
    """Return where a phrase begins when an amount of money stands in it ("the $20 million | *experts* say")."""
    for at in range(end - 1, start - 1, -1):
        if page.tags[at] == "$" or page.tags[at] == "CD" and page.tags[at - 1] in {"CD", "$"}:
            return at + 1
    return start


def outset(page: Page, start: int, low: int) -> int:
    """Return where the words in front of a mention that belong to it begin ("*nominee* Ann Lee")."""
    at = start
    while at > low and start - at < LONGEST and _inside(page, at - 1):
        at -= 1
    return at


def phrase_after(page: Page, start: int, high: int) -> Mention | None:
    """Return the noun phrase that begins at token *start*, not reaching *high*."""
    while start < high and page.tags[start] == "_SP" and page.line[start] >= 0:
        start += 1
    if start >= high or page.quoted[start] >= 0 or _is_day(page, start):
        return None
    counted = page.lower[start] in QUANTITY and start + 1 < high and _inside(page, start + 1)
    if page.lower[start] in PRONOUN and page.tags[start] not in {"DT", "IN", "PDT"} and not counted:
        pronoun = Mention(start, start + 1, start)
        return extended(page, pronoun, high) if page.lower[start] in QUANTITY else pronoun
    at = start
    while at < high and at - start < LONGEST and _inside(page, at) and not _new_phrase(page, start, at):
        at += 1
    if at == start:
        return None
    return extended(page, _headed(page, start, at), high)


def extended(page: Page, mention: Mention | None, high: int) -> Mention | None:
    """Return *mention* with the "of", "in", "for" phrases that belong to it; a title gives way to the name behind it."""
    if mention is None or _is_name(page, mention):
        return mention
    end = mention.end
    for _ in range(3):
        if end + 1 >= high or page.lower[end] not in LINKS or page.quoted[end + 1] >= 0:
            break
        at = end + 1
        while at < high and at - end < LONGEST and _inside(page, at) and not _new_phrase(page, end + 1, at):
            at += 1
        if at == end + 1 or page.tags[at - 1] not in HEADS | CLOSERS:
            break
        inner = _headed(page, end + 1, at)
        if inner is not None and _is_person(page, inner) and _titled(page, mention, inner, end + 1):
            return inner
        end = at
    return Mention(mention.start, end, mention.head)


def whole(page: Page, head: int, low: int, high: int) -> Mention | None:
    """Return the noun phrase of which the token *head* is the head, between *low* and *high*."""
    if (
        page.tags[head] in {"PRP", "WP"}
        or page.lower[head] in PRONOUN
        and page.named[head] < 0
        and page.lower[head] not in QUANTITY
    ):
        return Mention(head, head + 1, head)
    entity = page.named[head]
    if not (_inside(page, head) or page.lower[head] in QUANTITY):
        return None
    start, end = head, head + 1
    while start > low and _inside(page, start - 1) and end - start < LONGEST and page.tags[start] not in {"DT", "PRP$"}:
        start -= 1
    while end < high and _inside(page, end) and end - start < LONGEST and not _new_phrase(page, start, end):
        end += 1
    found = _headed(page, start, end)
    if (
        found is not None
        and entity >= 0
        and page.entities[entity].label == "PERSON"
        and page.named[found.head] != entity
        and page.tags[found.head] == "NNP"
    ):
        return found
    return extended(page, found, high)


def _inside(page: Page, at: int) -> bool:
    if page.quoted[at] >= 0 or page.line[at] < 0:
        return False
    if page.named[at] >= 0 or page.tags[at] == "_SP":
        return True
    if page.tags[at] in {"VBG", "VBN"}:
        return (
            page.lower[at] not in {"saying", "said", "told", "telling", "adding", "added", "according"}
            and at > 0
            and page.tags[at - 1] in {"DT", "PRP$", "POS", "JJ", "NNP", "HYPH"}
        )
    return page.tags[at] in INSIDE


def _new_phrase(page: Page, start: int, at: int) -> bool:
    """Tell whether another noun phrase begins at *at* ("told the man | a story", "said Ann | Monday")."""
    if at == start:
        return False
    if page.named[at] >= 0 and page.named[at] == page.named[at - 1]:
        return False
    if page.tags[at] in {"DT", "PDT", "PRP$", "WP$"}:
        return True
    if _is_day(page, at):
        return True
    return (
        page.named[at - 1] >= 0
        and page.named[at] != page.named[at - 1]
        and page.entities[page.named[at - 1]].label == "PERSON"
        and page.tags[at] != "POS"
    )


def _is_day(page: Page, at: int) -> bool:
    return page.lower[at] in DAYS


DAYS = words("days")


def _headed(page: Page, start: int, end: int) -> Mention | None:
    """Return the phrase from *start* to *end* with its head; a name at its end stands for the whole."""
    while start < end and page.tags[start] == "_SP":
        start += 1
    while end > start and (
        page.tags[end - 1] not in HEADS and page.named[end - 1] < 0 and page.lower[end - 1] not in QUANTITY
    ):
        end -= 1
    while end - start > 1 and (_is_day(page, end - 1) or page.lower[end - 1] in {"early", "late"}):
        end -= 1
    if end == start:
        return None
    last = page.named[end - 1]
    if last >= 0 and page.entities[last].label == "PERSON":
        while start < end and page.named[start] != last and not _first_name(page, start, end - 1):
            start += 1
    return Mention(start, end, end - 1)


def _first_name(page: Page, at: int, surname: int) -> bool:
    """Tell whether the word at *at* is the first name that was left out of the name *surname*, which the tree joins to it."""
    token = page.doc[surname]
    joined = at == surname - 1 and token.dep_ in grammar.FLAT and token.head.i == at
    return joined and page.tags[at] == "NNP" and page.words[at].istitle() and page.lower[at] not in words("titles")


def _is_name(page: Page, mention: Mention) -> bool:
    return _is_person(page, mention)


def _is_person(page: Page, mention: Mention) -> bool:
    entity = page.entity(mention.head)
    return entity is not None and entity.label == "PERSON"


def _titled(page: Page, mention: Mention, inner: Mention, start: int) -> bool:
    """Tell whether *mention* "of" … is the title of *inner* ("Secretary of State Ann Lee"), not its owner's thing."""
    return inner.start > start and page.tags[mention.head] == "NNP"


def _described_by(page: Page, mention: Mention | None, low: int) -> Mention | None:
    """Return the source that words like "familiar with *the talks*" describe ("*a diplomat* familiar with the talks")."""
    at = mention.start - 2 if mention is not None else low
    if at - 1 < low or page.lower[at] not in words("qualifying") or page.tags[at + 1] not in {"IN", "TO"}:
        return None
    start = at
    while start > low and _inside(page, start - 1) and at - start < LONGEST:
        start -= 1
    return _headed(page, start, at)


def _with_links(page: Page, mention: Mention | None, low: int) -> Mention | None:
    """Return *mention* with the phrase it hangs on, when a link stands before it ("a spokesman | for the ministry")."""
    described = _described_by(page, mention, low)
    if described is not None:
        return described
    for _ in range(3):
        if (
            mention is None
            or mention.start - 2 < low
            or page.lower[mention.start - 1] not in {"of", "in", "for", "at", "from", "with"}
        ):
            return mention
        at = mention.start - 1
        while at > low and _inside(page, at - 1) and mention.start - at < LONGEST:
            at -= 1
        outer = _headed(page, at, mention.start - 1)
        if outer is None or outer.end != mention.start - 1:
            return mention
        if (
            _is_person(page, mention)
            and _titled(page, outer, mention, mention.start - 1 + 1)
            and page.entity(outer.head) is None
        ):
            return mention
        if _is_person(page, outer):
            return outer
        mention = Mention(outer.start, mention.end, outer.head)
    return mention

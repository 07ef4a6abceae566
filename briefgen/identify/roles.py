"""Who holds an office, so that "the Kenyan president" is the person whom the corpus calls Kenyan President Ana Roe."""

import re
from collections import defaultdict
from collections.abc import Sequence

from briefgen.identify.forms import ENDING, WORD, organisation_key
from briefgen.identify.mention import Named
from briefgen.identify.people import People
from briefgen.model.finding import Extraction
from briefgen.wording.words import folded, meaning

Office = tuple[str | None, frozenset[str]]
BEFORE = re.compile(r"(?:[\w.'’-]+\s){1,4}$")
# Offices that one person holds at a time; "minister", "general" and "adviser" are held by many.
SINGLE = frozenset({"president", "leader", "prime minister", "premier", "chancellor", "king", "queen", "pope", "foreign minister",
                    "defense minister", "defence minister", "interior minister", "finance minister", "secretary of state",
                    "emir", "secretary-general", "vice president"})  # fmt: skip
LAST = tuple(sorted({office.rsplit(maxsplit=1)[-1] for office in SINGLE}))
REACH = 60


def offices(extractions: Sequence[Extraction], names: Sequence[Named], people: People) -> dict[Office, str]:
    """Return office → person, for offices of a country that the corpus gives to exactly one person."""
    holders: dict[Office, set[str]] = defaultdict(set)
    for number, (extraction, named) in enumerate(zip(extractions, names, strict=True)):
        for entity, form in zip(extraction.entities, named.forms, strict=True):
            if entity.label == "PERSON":
                office = _office_before(extraction.article.text, entity.start)
                person = people.of(number, form) if office else None
                if office and person:
                    holders[office].add(person)
    return {office: next(iter(found)) for office, found in holders.items() if len(found) == 1}


def office_key(name: str) -> Office | None:
    """Return the office that *name* is ("the Kenyan president", "Kenya's president"), or None."""
    words = WORD.findall(name)
    if not 2 <= len(words) <= 6 or not folded(ENDING.sub("", words[-1])).endswith(LAST):
        return None
    rest = [folded(ENDING.sub("", word)) for word in words]
    for length in (3, 2, 1):
        if " ".join(rest[-length:]) not in SINGLE:
            continue
        country, _ = organisation_key(name)
        if country and not organisation_key(" ".join(words[:-length]))[1]:
            return country, frozenset(map(meaning, rest[-length:]))
    return None


def _office_before(text: str, start: int) -> Office | None:
    before = text[max(0, start - REACH) : start]
    # Hardly a name stands behind an office: a look at the last word saves the search.
    last = ENDING.sub("", (before.rsplit(maxsplit=1) or [""])[-1].rstrip())
    match = BEFORE.search(before) if folded(last).endswith(LAST) else None
    if not match:
        return None
    words = match.group().split()
    return next((key for at in range(len(words) - 1) if (key := office_key(" ".join(words[at:])))), None)

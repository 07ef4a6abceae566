"""Who holds an office, so that "the Kenyan president" is the person whom the corpus calls Kenyan President Ana Roe."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.identify.forms import ENDING, WORD, organisation_key, titles
from briefgen.identify.mention import entity_form
from briefgen.model.finding import Extraction
from briefgen.wording.words import folded, meaning

Office = tuple[str | None, frozenset[str]]
BEFORE = re.compile(r"(?:[\w.'’-]+\s){1,4}$")
# Offices that one person holds at a time; "minister", "general" and "adviser" are held by many.
SINGLE = frozenset({"president", "leader", "prime minister", "premier", "chancellor", "king", "queen", "pope", "foreign minister",
                    "defense minister", "defence minister", "interior minister", "finance minister", "secretary of state",
                    "emir", "secretary-general", "vice president"})  # fmt: skip


def offices(extractions: Sequence[Extraction], people: Mapping[tuple[int, str], str]) -> dict[Office, str]:
    """Return office → person, for offices of a country that the corpus gives to exactly one person."""
    holders: dict[Office, set[str]] = defaultdict(set)
    for number, extraction in enumerate(extractions):
        for entity in extraction.entities:
            person = people.get((number, entity_form(extraction, entity))) if entity.label == "PERSON" else None
            if person:
                office = _office_before(extraction.article.text, entity.start)
                if office:
                    holders[office].add(person)
    return {office: next(iter(found)) for office, found in holders.items() if len(found) == 1}


def office_key(name: str) -> Office | None:
    """Return the office that *name* is ("the Kenyan president", "Kenya's president"), or None."""
    words = WORD.findall(name)
    if not 2 <= len(words) <= 6:
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
    match = BEFORE.search(text[max(0, start - 60) : start])
    if not match or not titles():
        return None
    words = match.group().split()
    return next((key for at in range(len(words) - 1) if (key := office_key(" ".join(words[at:])))), None)

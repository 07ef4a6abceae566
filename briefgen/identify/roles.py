"""Who holds an office, so that "the Kenyan president" is the person whom the corpus calls Kenyan President Ana Roe."""

import re
from collections import defaultdict
from collections.abc import Sequence

from briefgen.identify.forms import ENDING, WORD, organisation_key
from briefgen.identify.mention import Named
from briefgen.identify.people import People
from briefgen.model.finding import Extraction
from briefgen.wording.countries import country_of
from briefgen.wording.words import folded, meaning

Office = tuple[str | None, frozenset[str]]
BEFORE = re.compile(r"(?:[\w.'’-]+\s){1,4}$")
# Offices that one person holds at a time; "minister", "general" and "adviser" are held by many.
SINGLE = frozenset({"president", "leader", "prime minister", "premier", "chancellor", "king", "queen", "pope", "foreign minister",
                    "defense minister", "defence minister", "interior minister", "finance minister", "secretary of state",
                    "emir", "secretary-general", "vice president"})  # fmt: skip
LAST = tuple(sorted({office.rsplit(maxsplit=1)[-1] for office in SINGLE}))
REACH = 60
# "[Ana Roe], the Kenyan president," but not a list of guests.
APPOSED = re.compile(r", (?P<office>[^,;:.()\[\]\n\"“”]{4,60})[,.;]")
CLOSED = re.compile(r"[,.;](?! (?:and|or)\b)")


def offices(extractions: Sequence[Extraction], names: Sequence[Named], people: People) -> dict[Office, str]:
    """Return office → person, for offices of a country that the corpus gives to exactly one person."""
    holders: dict[Office, set[str]] = defaultdict(set)
    for number, (extraction, named) in enumerate(zip(extractions, names, strict=True)):
        for entity, form in zip(extraction.entities, named.forms, strict=True):
            if entity.label == "PERSON":
                text = extraction.article.text
                office = _office_before(text, entity.start, entity.end) or _office_after(text, entity.end)
                person = people.of(number, form) if office else None
                if office and person:
                    holders[office].add(person)
    return {office: next(iter(found)) for office, found in holders.items() if len(found) == 1}


def office_key(name: str) -> Office | None:
    """Return the office that *name* is ("the Kenyan president", "Kenya's president", "president of Kenya"), or None."""
    words = WORD.findall(name)
    if not 2 <= len(words) <= 6:
        return None
    rest = [folded(ENDING.sub("", word)) for word in words]
    if not rest[-1].endswith(LAST):
        return _office_of(words, rest) if "of" in rest else None
    for length in (3, 2, 1):
        if " ".join(rest[-length:]) not in SINGLE:
            continue
        country, _ = organisation_key(name)
        if country and not organisation_key(" ".join(words[:-length]))[1]:
            return country, frozenset(map(meaning, rest[-length:]))
    return None


def _office_of(words: Sequence[str], rest: Sequence[str]) -> Office | None:
    """Return the office of "the president of Kenya", or None."""
    at = rest.index("of")
    title = [word for word in rest[:at] if word != "the"]
    country, more = organisation_key(" ".join(words[at + 1 :]))
    return (country, frozenset(map(meaning, title))) if country and not more and " ".join(title) in SINGLE else None


def _office_before(text: str, start: int, end: int) -> Office | None:
    """Return the office of "Kenyan President [Ana Roe]" or "the Kenyan president, [Ana Roe],", or None."""
    before = text[max(0, start - REACH) : start]
    if before.endswith(", ") and CLOSED.match(text, end):
        before = before[:-2] + " "
    # Hardly a name stands behind an office: a look at the last word saves the search.
    last = ENDING.sub("", (before.rsplit(maxsplit=1) or [""])[-1].rstrip())
    match = BEFORE.search(before) if folded(last).endswith(LAST) or country_of(last) else None
    if not match:
        return None
    words = match.group().split()
    return next((key for at in range(len(words) - 1) if (key := office_key(" ".join(words[at:])))), None)


def _office_after(text: str, end: int) -> Office | None:
    """Return the office of "[Ana Roe], the Kenyan president,", or None."""
    match = APPOSED.match(text, end)
    return office_key(match["office"]) if match else None

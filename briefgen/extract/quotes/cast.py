"""The people and bodies of an article: fullest names, sexes and roles, gathered before anyone is looked up."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import phrase_before
from briefgen.extract.quotes.wordlists import given_names, singular, words
from briefgen.model.finding import Entity

MOST_NAMESAKES = 40
"""So many people of one last name are kept apart in an article."""
HEADLINES = 2
"""So many first lines may name somebody by the last name alone who is introduced later."""
CLEARLY = 2
"""So many times as often must one of two namesakes be named for the last name alone to mean that one."""
POSSESSIVE = re.compile(r"['’]s?$")
ACRONYM = re.compile(r"^[A-Z][A-Za-z.&-]{1,9}$")


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place where a person is named."""

    token: int
    """First token."""
    name: str
    """Fullest name."""


@dataclass(slots=True)
class Cast:
    """Who appears in an article."""

    persons: list[Appearance] = field(default_factory=list)
    """In order of position."""
    tokens: list[int] = field(default_factory=list)
    """First tokens of `persons`."""
    sexes: dict[str, str] = field(default_factory=dict)
    """"he" or "she" by full name."""
    roles: dict[str, str] = field(default_factory=dict)
    """Role as stated by full name."""
    role_heads: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """(first token, full name) by the last word of a role ("president")."""
    acronyms: dict[str, str] = field(default_factory=dict)
    """Full name of a body by its acronym."""
    bodies: list[tuple[int, str]] = field(default_factory=list)
    """(first token, name) of organisations and places."""
    full_names: dict[int, str] = field(default_factory=dict)
    """Fullest name by index of the entity."""
    names: set[str] = field(default_factory=set)
    """All full names of persons."""
    by_last: dict[str, str] = field(default_factory=dict)
    """Fullest name by its last word."""

    def before(self, token: int, limit: int = 25) -> list[Appearance]:
        """Return the persons named before *token*, nearest first."""
        at = bisect_left(self.tokens, token)
        return self.persons[max(0, at - limit) : at][::-1]


def bare(text: str) -> str:
    """Return a name without possessive, leading article and line breaks."""
    name = POSSESSIVE.sub("", " ".join(text.split()))
    return re.sub(r"^(the|The)\s+", "", name)


def untitled(name: str) -> str:
    """Return a person's name without titles in front."""
    parts = name.split()
    while len(parts) > 1 and parts[0].lower() in words("titles"):
        parts.pop(0)
    return " ".join(parts)


def gather(page: Page) -> Cast:
    """Return the cast of *page*."""
    cast = Cast()
    longest = _longest(page)
    for other in _others(page):
        longest.pop(other, None)
    for number, entity in enumerate(page.entities):
        token = page.token_at(entity.start)
        if entity.label == "PERSON":
            name = entity.canonical or longest.get(untitled(bare(entity.text)), untitled(bare(entity.text)))
            cast.full_names[number] = untitled(bare(name))
            cast.persons.append(Appearance(token, cast.full_names[number]))
            _remember(cast, cast.full_names[number])
            cast.tokens.append(token)
        elif entity.label in {"ORG", "GPE", "LOC", "NORP", "FAC"}:
            cast.bodies.append((token, bare(entity.canonical or entity.text)))
            _acronym(page, cast, entity.end, bare(entity.text))
    _roles(page, cast)
    _sexes(page, cast)
    return cast


def _remember(cast: Cast, name: str) -> None:
    """Keep the longest name for each last word."""
    cast.names.add(name)
    last = name.rsplit(maxsplit=1)[-1] if name.split() else name
    known = cast.by_last.get(last, "")
    if (len(name), name) > (len(known), known):
        cast.by_last[last] = name


def _others(page: Page) -> set[str]:
    """Return the last names that, alone, mean nobody with a full name here: used before it, or of the other sex."""
    seen, others = set[str](), set[str]()
    sexes: dict[str, set[str]] = {}
    for entity in page.entities:
        parts = untitled(bare(entity.text)).split() if entity.label == "PERSON" else []
        last = _key(parts[-1]) if parts else ""
        if len(parts) > 1:
            seen.update((last, _key(parts[0])))
            sexes.setdefault(last, set()).add(_sex_of(parts[0].lower()))
        elif (
            last
            and last not in seen
            and page.line[page.token_at(entity.start)] >= HEADLINES
            or last
            and _titled_otherwise(page, entity, sexes.get(last, set()))
        ):
            others.add(" ".join(parts))
    return others


def _sex_of(first: str) -> str:
    return "he" if first in given_names("he") else "she" if first in given_names("she") else ""


def _titled_otherwise(page: Page, entity: Entity, sexes: set[str]) -> bool:
    """Tell whether the title of a last name ("Mr.") is for the other sex than all given names that go with it."""
    start = page.token_at(entity.start)
    titles = {page.lower[start - 1] if start else "", entity.text.split()[0].lower()}
    return bool(sexes) and any(
        titles & words(f"{sex}_titles") and sexes == {other} for sex, other in (("he", "she"), ("she", "he"))
    )


def _longest(page: Page) -> dict[str, str]:
    """Return the fullest person name for every form of a name in the article."""
    names = Counter(untitled(bare(entity.text)) for entity in page.entities if entity.label == "PERSON")
    by_last: dict[str, list[str]] = {}
    for name in names:
        parts = name.split()
        if len(parts) > 1:
            for key in (_key(parts[-1]), "first " + _key(parts[0])):
                known = by_last.setdefault(key, [])
                if len(known) < MOST_NAMESAKES:
                    known.append(name)
    found: dict[str, str] = {}
    for name in names:
        parts = name.split() or [name]
        options = by_last.get(_key(parts[-1]), [])
        if len(parts) > 1:
            options = [each for each in options if _key(each.split()[0]) == _key(parts[0])]
        elif not options:
            options = by_last.get("first " + _key(name), [])
            options = options if len(options) == 1 else []
        best = _outstanding(options, names)
        if best is not None:
            found[name] = best
    return found


def _outstanding(options: list[str], names: Counter[str]) -> str | None:
    """Return the fullest form of the one person whom *options* name, or of the one who is named far more often."""
    persons: dict[str, list[str]] = {}
    for each in options:
        persons.setdefault(_key(each.split()[0]), []).append(each)
    if not persons:
        return None
    ranked = sorted(persons, key=lambda first: (-sum(names[each] for each in persons[first]), first))
    told = [sum(names[each] for each in persons[first]) for first in ranked]
    if len(told) > 1 and told[0] < CLEARLY * told[1]:
        return None
    return max(persons[ranked[0]], key=lambda each: (len(each.split()), names[each], each))


def _key(word: str) -> str:
    return POSSESSIVE.sub("", word).lower().replace("’", "'")


def _acronym(page: Page, cast: Cast, end: int, name: str) -> None:
    """Remember ``Full Name (ABC)``."""
    match = re.match(r"\s?\(([A-Z][\w.&-]{1,9})\)", page.article.text[end : end + 14])
    if match and ACRONYM.match(match.group(1)) and len(name) > len(match.group(1)):
        cast.acronyms.setdefault(match.group(1), name)
    inside = re.match(r"^(.{6,}?)\s\(([A-Z][\w.&-]{1,9})\)?$", name)
    if inside:
        cast.acronyms.setdefault(inside.group(2), inside.group(1))


def _roles(page: Page, cast: Cast) -> None:
    """Fill in roles from what stands before the names and in apposition behind them."""
    for number, entity in enumerate(page.entities):
        if entity.label != "PERSON":
            continue
        name = cast.full_names[number]
        role = (
            entity.role
            or _role_before(page, page.token_at(entity.start))
            or role_behind(page, page.token_at(entity.end))
            or role_in_front(page, page.token_at(entity.start))
        )
        if not role or role.lower() in words("honorifics"):
            continue
        cast.roles.setdefault(name, role)
        for word in _heads(role):
            cast.role_heads.setdefault(word, []).append((page.token_at(entity.start), name))


def _heads(role: str) -> list[str]:
    return sorted({singular(word) for word in re.findall(r"\w+", role.lower())} & words("role"))


def _role_before(page: Page, start: int) -> str | None:
    """Return the title in front of a name ("Norland Foreign Minister")."""
    at = start
    while at > 0 and start - at < 9 and page.line[at - 1] >= 0 and page.quoted[at - 1] < 0:
        tag, word = page.tags[at - 1], page.lower[at - 1]
        if not (tag in {"NN", "NNP", "JJ", "NNPS", "HYPH", "NNS", "POS"} or (word in {"of", "for"} and start - at > 0)):
            break
        if page.named[at - 1] >= 0 and page.entities[page.named[at - 1]].label == "PERSON":
            break
        at -= 1
    while at < start and (page.lower[at] in {"of", "for", "'s"} or page.tags[at] == "POS"):
        at += 1
    if at == start:
        return None
    text = page.article.text[page.starts[at] : page.end_of(start - 1)].strip()
    return text if _heads(text) or text.lower().rstrip(".") + "." in words("titles") - words("honorifics") else None


def role_in_front(page: Page, start: int) -> str | None:
    """Return the role to which a name stands in apposition ("The head of the agency, *Ann Lee*,")."""
    if start < 2 or page.words[start - 1] != ",":
        return None
    found = phrase_before(page, start - 1, max(0, start - 16))
    if found is None or not {singular(page.lower[found.head])} & words("role"):
        return None
    plural = page.tags[found.head] in {"NNS", "NNPS"}
    if plural or page.tags[found.start - 1] in {"IN", "TO"}:
        return None  # "Speaking to reporters, *Ann Lee* said"
    text = page.article.text[page.starts[found.start] : page.end_of(found.end - 1)]
    return re.sub(r"^[Tt]he\s+", "", text)


def role_behind(page: Page, end: int) -> str | None:
    """Return the apposition behind a name ("…, head of the agency,")."""
    if end + 1 >= len(page.words) or page.words[end] not in {",", "--", "—", "–"}:
        return None
    at = end + 1
    while at < len(page.words) and at - end < 30 and page.quoted[at] < 0 and page.line[at] >= 0:
        if page.words[at] in {",", "--", "—", "–", ".", ";", "(", "said"} or page.tags[at] in {
            "VBD",
            "VBZ",
            "VBP",
            "WP",
            "MD",
            "WDT",
        }:
            break
        at += 1
    if at == end + 1 or (
        at < len(page.words) and page.tags[at] in {"VBD", "VBZ", "VBP", "MD"} and page.words[at] != "said"
    ):
        return None  # no comma closes it: "According to Roe, a guard of the bank *was* shot" names no guard
    text = page.article.text[page.starts[end + 1] : page.end_of(at - 1)].strip()
    first = page.tags[end + 1]
    head = re.split(r"\s(?:of|for|at|in|to|on|with|from)\s", text)[0]
    return text if first in {"DT", "NN", "JJ", "NNP", "PRP$", "NNS", "VBG"} and _heads(head) else None


def _pronoun_behind(page: Page, number: int) -> str | None:
    """Return "he" or "she" when such a pronoun follows the name in its sentence before anybody else is named."""
    at = page.token_at(page.entities[number].end)
    for step in range(at, min(len(page.words), at + 15)):
        if page.ends_sentence(step) or page.line[step] < 0 or page.quoted[step] >= 0:
            return None
        if page.named[step] >= 0 and page.entities[page.named[step]].label == "PERSON":
            return None
        if page.lower[step] in {"he", "his", "himself"}:
            return "he"
        if page.lower[step] in {"she", "her", "herself"}:
            return "she"
    return None


def _sexes(page: Page, cast: Cast) -> None:
    """Tell the sex of the persons from titles, pronouns close behind, and given names."""
    votes: dict[str, Counter[str]] = {}
    for number, entity in enumerate(page.entities):
        if entity.label != "PERSON":
            continue
        name, tally = cast.full_names[number], votes.setdefault(cast.full_names[number], Counter())
        start = page.token_at(entity.start)
        title = page.lower[start - 1] if start else ""
        first = entity.text.split()[0].lower()
        for sex in ("he", "she"):
            tally[sex] += 5 * (title in words(f"{sex}_titles") or first in words(f"{sex}_titles"))
        near = _pronoun_behind(page, number)
        if near is not None:
            tally[near] += 1
    for name in sorted(votes):
        first = name.split()[0].lower() if " " in name else ""
        for sex in ("he", "she"):
            votes[name][sex] += 3 * (first in given_names(sex))
        if votes[name]["he"] != votes[name]["she"]:
            cast.sexes[name] = "he" if votes[name]["he"] > votes[name]["she"] else "she"

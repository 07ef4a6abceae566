"""From a mention to a speaker: fullest name, kind of source, role as stated."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from briefgen.extract.quotes.bodies import body_meant
from briefgen.extract.quotes.bounds import sentence_bounds
from briefgen.extract.quotes.cast import Cast, bare, role_behind, untitled
from briefgen.extract.quotes.offices import holder_of
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention, phrase_after, phrase_before
from briefgen.extract.quotes.subjects import verb_subject
from briefgen.extract.quotes.voices import can_speak
from briefgen.extract.quotes.wordlists import adjectives, singular, words
from briefgen.model.finding import SpeakerType

MOST_TITLES = 3
"""So many titles stand before a name ("Major General")."""
POINTING = frozenset({"that", "this", "which", "what", "all", "those", "these", "you", "one", "everything", "another"})
"""Words that name nobody."""
TEXT_BACK = 200
"""The text that "the letter" means is looked for so far back, in tokens."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks."""

    start: int
    """First code point of the attributing mention."""
    end: int
    """One past the last."""
    name: str | None
    """Fullest name known, or the source as it is described; None when it can't be told."""
    type: SpeakerType | None = None
    """What kind of source."""
    role: str | None = None
    """Role as stated."""


def speaker_of(page: Page, cast: Cast, mention: Mention, told: "str | None") -> Speaker:
    """Return the speaker whom *mention* means; *told* is whom a pronoun stands for, if it is known."""
    start, end = page.starts[mention.start], page.end_of(mention.end - 1)
    if page.lower[mention.head] == "it" and told is None:
        return _body(page, cast, mention, start, end)
    if page.tags[mention.head] in {"PRP", "PRP$", "WP"} or page.lower[mention.head] in {
        "he",
        "she",
        "they",
        "it",
        "who",
    }:
        return _pronoun(cast, start, end, told)
    entity = page.entity(mention.head)
    if entity is not None and entity.label == "PERSON":
        return _person(page, cast, mention, start, end)
    if mention.end - mention.start == 1 and page.lower[mention.head] in POINTING:
        return Speaker(start, end, None)
    known = _addressed(page, cast, mention)
    if known is not None:
        return Speaker(start, end, known, "person", cast.roles.get(known))
    return _described(page, cast, mention, start, end)


def _body(page: Page, cast: Cast, mention: Mention, start: int, end: int) -> Speaker:
    """Return the body, or the issuer of the text, for which "it" stands."""
    meant = body_meant(page, mention)
    if meant is None:
        return Speaker(start, end, None)
    found = speaker_of(page, cast, meant, None)
    return replace(found, start=start, end=end)


def _pronoun(cast: Cast, start: int, end: int, told: str | None) -> Speaker:
    if told is None:
        return Speaker(start, end, None)
    kind: SpeakerType = "person" if told in cast.names else "group"
    return Speaker(start, end, told, kind, cast.roles.get(told))


def _person(page: Page, cast: Cast, mention: Mention, start: int, end: int) -> Speaker:
    entity = page.entities[page.named[mention.head]]
    name = cast.full_names.get(page.named[mention.head], untitled(bare(entity.text)))
    written = page.article.text[start:end]
    if written.endswith(" " + name) and written == untitled(written) and written.istitle():
        name = cast.by_last.get(name, written) if " " in cast.by_last.get(name, "") else written
    elif name.isupper() and len(name) > 2:
        name = next((each for each in sorted(cast.names) if each.upper() == name and each != name), name)
    other = page.named[mention.end - 1]
    if mention.end - 1 > mention.head and other in cast.full_names and cast.full_names[other] != name:
        return Speaker(start, end, f"{name} and {cast.full_names[other]}", "group")
    return Speaker(start, end, name, "person", cast.roles.get(name))


def _described(page: Page, cast: Cast, mention: Mention, start: int, end: int) -> Speaker:
    named = _named_behind(page, mention)
    if named is not None:
        return _person(page, cast, named, page.starts[named.start], page.end_of(named.end - 1))
    text = " ".join(page.article.text[start:end].split())
    if "and" in page.lower[mention.head + 1 : mention.end]:
        return Speaker(start, end, _definite(text), "group")
    head = page.lower[mention.head]
    base = singular(head)
    plural = page.tags[mention.head] in {"NNS", "NNPS"} and base != head
    entity = page.entity(mention.head)
    if (
        entity is None
        and page.tags[mention.head] == "NNP"
        and not plural
        and base not in words("role") | words("organisation")
    ):
        return Speaker(start, end, _surname(cast, text), "person", None)
    if base in words("anonymous"):
        return Speaker(start, end, text + _qualifier(page, mention), "anonymous")
    if base in words("document") and entity is None:
        return _document(page, cast, mention, start, end, text)
    role = role_behind(page, page.token_at(entity.end)) if entity is not None and entity.label == "ORG" else None
    if entity is not None and role is not None and mention.end - mention.start <= 3:
        return Speaker(start, end, untitled(bare(entity.text)), "person", role)
    if entity is not None or base in words("organisation"):
        return Speaker(
            start,
            end,
            body_name(page, cast, text, mention.start),
            "group" if plural and entity is None else "organisation",
        )
    if plural or head in {"many", "some", "others", "several", "most", "both", "few", "people", "police", "media"}:
        return Speaker(start, end, _qualified(page, mention, _definite(text)), "group")
    if base in words("role"):
        return _office(page, cast, mention, start, end, text, base)
    return Speaker(start, end, _definite(text), "person")


def _addressed(page: Page, cast: Cast, mention: Mention) -> str | None:
    """Return whom "Mr. King" means where no name was found, his being a title too: somebody of that sex named in full."""
    sex = next((each for each in ("he", "she") if page.lower[mention.start] in words(f"{each}_titles")), None)
    if sex is None or page.named[mention.head] >= 0 or mention.end - mention.start != 2:
        return None
    known = cast.by_last.get(page.words[mention.head], "")
    return known if " " in known and cast.sexes.get(known, sex) == sex else None


def _named_behind(page: Page, mention: Mention) -> Mention | None:
    """Return the name in apposition to a role ("the head of the agency, *Ann Lee*, said")."""
    at = mention.end
    if at + 2 < len(page.words) and page.lower[at] == "and" and page.tags[at + 1] in {"NNP", "NN"}:
        at += 2  # "the envoy to Arden *and Norland*, Ann Lee, said"
    if at + 1 >= len(page.words) or page.words[at] not in {",", "--", "—", "–", "("}:
        return None
    at += 1
    titles = 0
    while (
        at + 1 < len(page.words) and titles < MOST_TITLES and page.named[at] < 0 and page.lower[at] in words("titles")
    ):
        at, titles = at + 1, titles + 1
    if page.named[at] < 0:
        return None
    number = page.named[at]
    end = at
    while end < len(page.words) and page.named[end] == number:
        end += 1
    closed = end < len(page.words) and (page.words[end] in {",", "--", "—", "–", ")", "."} or end in page.reporting)
    if page.entities[number].label != "PERSON" or not closed:
        return None
    return Mention(at, end, end - 1) if singular(page.lower[mention.head]) in words("role") else None


def _qualifier(page: Page, mention: Mention) -> str:
    """Return how an unnamed source is described behind the noun (" familiar with the talks"), or nothing."""
    at = mention.end
    if at + 2 >= len(page.words) or page.lower[at] not in words("qualifying") or page.tags[at + 1] not in {"IN", "TO"}:
        return ""
    thing = phrase_after(page, at + 2, len(page.words))
    if thing is None:
        return ""
    return " " + " ".join(page.article.text[page.starts[at] : page.end_of(thing.end - 1)].split())


def _surname(cast: Cast, text: str) -> str:
    """Return the fullest name that ends with the last word of *text*."""
    last = (text.split() or [""])[-1]
    return cast.by_last.get(last) or re.sub(r"^(?:[a-z][\w-]*\s+)+(?=[A-Z])", "", untitled(bare(text)))


def _qualified(page: Page, mention: Mention, text: str) -> str:
    """Return a bare plural ("authorities") with the adjective that it had shortly before ("Norland authorities")."""
    if " " in text:
        return text
    for at in range(mention.start - 1, max(0, mention.start - 150), -1):
        if (
            page.lower[at] == text.lower()
            and page.quoted[at] < 0
            and page.tags[at - 1] in {"JJ", "NNP"}
            and page.words[at - 1][:1].isupper()
        ):
            return page.article.text[page.starts[at - 1] : page.end_of(at)]
    return text


def _definite(text: str) -> str:
    return re.sub(r"^(?:[Tt]he)\s+", "", text)


def _office(page: Page, cast: Cast, mention: Mention, start: int, end: int, text: str, base: str) -> Speaker:
    """Return whom "the president" means, or the office as it is described."""
    if page.lower[mention.start] in words("indefinite"):
        kind: SpeakerType = "anonymous" if base in words("unnamed") else "person"
        return Speaker(start, end, text + _qualifier(page, mention), kind, None)
    name = holder_of(page, cast, mention, text, base)
    if name is None:
        return Speaker(start, end, _definite(text), "anonymous" if base in words("unnamed") else "person", None)
    return Speaker(start, end, name, "person", cast.roles.get(name))


def body_name(page: Page, cast: Cast, text: str, at: int) -> str:
    """Return the fullest name of an organisation: acronym spelled out, article and possessive of a country turned."""
    name = bare(re.sub(r"\s*\([^)]*\)?$", "", text))
    if name in cast.acronyms:
        return cast.acronyms[name]
    if name[:1].islower() or len(name.split()) == 1 and singular(name) in words("organisation"):
        name = _fuller(cast, name, at)
    return adjectival(name)


def _fuller(cast: Cast, name: str, at: int) -> str:
    """Return the last body named before *at* whose name ends with *name* ("the ministry")."""
    tail = name.lower()
    last = bisect_left(cast.bodies, (at, ""))
    for token, other in reversed(cast.bodies[max(0, last - 80) : last]):
        if token < at and other.lower().endswith(" " + tail):
            return other
    return name


def adjectival(name: str) -> str:
    """Return "Norwegian Army" for "Norway's Army"; other names unchanged."""
    match = re.match(r"^(.+?)['’]s?\s+(.+)$", name)
    if match is None or match.group(1) not in adjectives():
        return name
    rest = match.group(2)
    return f"{adjectives()[match.group(1)]} {rest}"


def _document(page: Page, cast: Cast, mention: Mention, start: int, end: int, text: str) -> Speaker:
    """Return the issuer of a text that speaks, or the text itself."""
    issuer = _issuer(page, mention) or _issuer_before(page, mention)
    if issuer is None:
        return Speaker(start, end, _definite(text), "document")
    found = speaker_of(page, cast, issuer, None)
    if found.name is None:
        return Speaker(start, end, _definite(text), "document")
    return found if issuer.start >= mention.start else replace(found, start=start, end=end)


def _issuer_before(page: Page, mention: Mention) -> Mention | None:
    """Return who issued the text that was told of before ("a readout published by X … *the readout* said")."""
    if page.lower[mention.start] != "the" or mention.head - mention.start > 1:
        return None
    for at in range(mention.start - 1, max(-1, mention.start - TEXT_BACK), -1):
        if page.lower[at] == page.lower[mention.head] and page.quoted[at] < 0:
            return _issuer(page, Mention(at, at + 1, at)) or _sayer(page, at)
    return None


def _sayer(page: Page, text: int) -> Mention | None:
    """Return who said something "in a statement" whose noun stands at *text*."""
    link = text - 1
    while link > 0 and text - link < 4 and page.tags[link] in {"DT", "PRP$", "JJ"}:
        link -= 1
    if page.lower[link] != "in":
        return None
    low = sentence_bounds(page, text)[0]
    verb = next((at for at in range(link - 1, low - 1, -1) if at in page.reporting and page.quoted[at] < 0), None)
    found = verb_subject(page, verb, low) if verb is not None else None
    return found if found is not None and can_speak(page, found) and page.tags[found.head] != "PRP" else None


def _issuer(page: Page, mention: Mention) -> Mention | None:
    """Return who issued a text: "X's letter", "a statement from X", "a readout published by X"."""
    possessive = next((at for at in range(mention.start, mention.head) if page.tags[at] == "POS"), None)
    if possessive is not None:
        return phrase_before(page, possessive, mention.start)
    for at in range(mention.start, mention.head):
        if page.named[at] >= 0 and page.entities[page.named[at]].label == "ORG":
            end = page.token_at(page.entities[page.named[at]].end)
            return Mention(at, end, end - 1) if end <= mention.head else None
    stop = min(len(page.words), mention.head + 12)
    for at in range(mention.head + 1, stop):
        if page.quoted[at] >= 0 or page.ends_sentence(at):
            return None
        if page.lower[at] in {"by", "from"}:
            return phrase_after(page, at + 1, min(len(page.words), stop + 8))
    return None

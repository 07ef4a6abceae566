"""One name, one thing within an article: a surname alone is the person named in full; one spelling has one label."""

from collections import Counter, defaultdict

from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Names

LABELS = frozenset({"PERSON", "ORG", "LOC", "GPE", "FAC"})
MONTHS = frozenset({"March", "April", "May", "June", "August"})
BEFORE_MONTH = frozenset(
    {"in", "of", "since", "until", "by", "last", "next", "late", "early", "mid", "-", "this", "from", "to"}
)
OFTEN = 2
"""How often the model must have named a word before the rule names it where the model did not."""


def name_repeats(names: Names) -> None:
    """Name surnames of persons named in full, and give each single word the label it mostly has in the article."""
    surnames = _surnames(names)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if name.end - name.start == 1 and name.label in LABELS:
            votes[names.words[name.start]][name.label] += 1
    known = {word: _winner(word, counts, surnames) for word, counts in votes.items()}
    known.update({word: "PERSON" for word in surnames if word not in known})
    often = {word for word, counts in votes.items() if sum(counts.values()) >= OFTEN} | surnames
    for at, word in enumerate(names.words):
        label = known.get(word)
        if label is None:
            continue
        there = names.at(at)
        if (
            there is None
            and word in often
            and _free(names, at, surname=word in surnames)
            or there is not None
            and there.end - there.start == 1
            and there.label in LABELS
            and there.label != label
        ):
            names.put(at, at + 1, label)


def _surnames(names: Names) -> frozenset[str]:
    """Return the last words of persons named by two words or more, unless they are also places."""
    found = {
        names.words[name.end - 1]
        for name in names
        if name.label == "PERSON"
        and name.end - name.start > 1
        and names.is_capital(name.end - 1)
        and len(names.words[name.end - 1]) > 2
    }
    return frozenset(found)


def _winner(word: str, counts: Counter[str], surnames: frozenset[str]) -> str:
    place = places().get(word)
    if place is not None and place.rank == 3:
        return "GPE"
    if word in surnames and place is None:
        return "PERSON"
    counts = counts + Counter({"PERSON": 1}) if word in surnames else counts
    label, times = max(counts.items(), key=lambda pair: (pair[1], pair[0] == "PERSON", pair[0]))
    if place is not None and place.rank == 2 and word not in surnames and (label == "PERSON") and times == 1:
        return place.label
    return label


def _free(names: Names, at: int, *, surname: bool) -> bool:
    """Tell whether the unnamed word at *at* may be named: one that looks like a name and touches no other capitalised word."""
    token = names.doc[at]
    if token.pos_ not in {"PROPN", "NOUN", "ADJ", "X", "VERB", "ADV"} or _touches(names, at) or _is_month(names, at):
        return False
    return surname or token.pos_ == "PROPN" or bool(token.is_sent_start) or names.words[at].isupper()


def _is_month(names: Names, at: int) -> bool:
    """Tell whether a surname that is also a month is the month here ("in May", "May 3")."""
    if names.words[at] not in MONTHS:
        return False
    return (at > 0 and names.lower[at - 1] in BEFORE_MONTH) or names.words[min(at + 1, len(names.words) - 1)][
        :1
    ].isdigit()


def _touches(names: Names, at: int) -> bool:
    before = (
        at > 0
        and names.is_capital(at - 1)
        and not names.doc[at - 1].is_sent_start
        and names.doc[at - 1].pos_ == "PROPN"
    )
    return before or (names.is_capital(at + 1) and names.doc[at + 1].pos_ == "PROPN" and names.at(at + 1) is None)

"""One name, one thing within an article: a surname alone is the person named in full; one spelling has one label."""

from collections import Counter, defaultdict

from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Names

LABELS = frozenset({"PERSON", "ORG", "LOC", "GPE", "FAC"})


def name_repeats(names: Names) -> None:
    """Name surnames of persons named in full, and give each single word the label it mostly has in the article."""
    surnames = _surnames(names)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if name.end - name.start == 1 and name.label in LABELS:
            votes[names.words[name.start]][name.label] += 1
    known = {word: _winner(word, counts, surnames) for word, counts in votes.items()}
    known.update({word: "PERSON" for word in surnames if word not in known})
    for at, word in enumerate(names.words):
        label = known.get(word)
        name = names.at(at)
        if label and ((name is None and _free(names, at)) or (name is not None and name.end - name.start == 1 and name.label in LABELS)):
            names.put(at, at + 1, label)


def _surnames(names: Names) -> frozenset[str]:
    """Return the last words of persons named by two words or more, unless they are also places."""
    found = {
        names.words[name.end - 1]
        for name in names
        if name.label == "PERSON" and name.end - name.start > 1 and names.is_capital(name.end - 1) and len(names.words[name.end - 1]) > 2
    }
    return frozenset(found)


def _winner(word: str, counts: Counter[str], surnames: frozenset[str]) -> str:
    place = places().get(word)
    if place is not None and place.rank == 3:
        return "GPE"
    if word in surnames and not (place is not None and counts["LOC"] + counts["GPE"] > counts["PERSON"]):
        return "PERSON"
    if place is not None and place.rank == 2 and counts["LOC"] + counts["GPE"]:
        return place.label
    first, times = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    return place.label if place is not None and first == "PERSON" and times == 1 and place.rank == 2 else first


def _free(names: Names, at: int) -> bool:
    """Tell whether the unnamed word at *at* may be named: a proper noun that no capitalised word touches."""
    token = names.doc[at]
    return token.pos_ == "PROPN" or (token.is_sent_start is True and token.pos_ in {"NOUN", "ADJ", "X", "VERB"}) or names.words[at].isupper()

"""Short forms introduced in brackets: "Security Service of Ukraine (SBU)"."""

from briefgen.parse.names.names import Name, Names

SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "&", "to"})


def name_acronyms(names: Names) -> None:
    """Give a short form in brackets the label of the name before it, everywhere in the article; complete that name by its letters."""
    known: dict[str, str] = {}
    for at in range(2, len(names.words) - 1):
        short = names.words[at]
        if names.words[at - 1] != "(" or names.words[at + 1] != ")" or not _is_acronym(short):
            continue
        start = _spelled(names, at - 1, short)
        if start is None:
            continue
        name = names.at(at - 2)
        label = name.label if name is not None and name.label not in {"NORP", "PERSON"} else "ORG"
        names.put(start, at - 1, label)
        names.put(at, at + 1, label)
        known[short] = label
    for at, word in enumerate(names.words):
        if word in known and (names.at(at) is None or _alone(names.at(at))):
            names.put(at, at + 1, known[word])


def _alone(name: Name | None) -> bool:
    return name is not None and name.end - name.start == 1


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 8 and sum(letter.isupper() for letter in word) >= 2 and word.isalnum()


def _spelled(names: Names, end: int, short: str) -> int | None:
    """Return where the long form that *short* abbreviates begins, reading its capitals backwards from *end*."""
    letters = [letter for letter in short.upper() if letter.isalpha()]
    at = end - 1
    while at >= 0 and letters and end - at <= 2 * len(short) + 4:
        word = names.words[at]
        if word[:1].isupper() and word[:1].upper() == letters[-1]:
            letters.pop()
            if not letters:
                return at
        elif names.lower[at] not in SMALL and not word[:1].isupper():
            return None
        elif word[:1].isupper() and names.lower[at] not in SMALL:
            return _foreign(names, end)
        at -= 1
    return _foreign(names, end)


def _foreign(names: Names, end: int) -> int | None:
    """A short form of a name in another language does not spell: take the name that ends there, if the model found one."""
    name = names.at(end - 1)
    return name.start if name is not None and name.label in {"ORG", "EVENT"} and name.end == end else None

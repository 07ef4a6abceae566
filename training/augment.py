"""What wire copy does to text, as spaCy augmenters and a reader that weighs corpora.

Passed to `spacy train --code`; registered under the names that the two configs use.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from briefgen.parse.lexemes import register

register()
SENTENCE_END = {".", "!", "?"}


@spacy.registry.augmenters("briefgen.wire.v1")
def wire_augmenter(
    lower: float, upper: float, title: float, bare: float, dateline: float
) -> Callable[[Language, Example], Iterator[Example]]:
    """Re-case examples as headlines, datelines and sloppy copy do; the plain example comes first.

    Args:
        lower, upper, title: share of examples in all lower case, all capitals, headline case.
        bare: share of examples that lose their final full stop.
        dateline: share of examples whose first words are in capitals.
    """

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        draw = random.random()
        for share, change in (
            (lower, _lower),
            (upper, _upper),
            (title, _title),
            (dateline, _dateline),
        ):
            if draw < share:
                yield _recased(nlp, example, change)
                return
            draw -= share
        yield _without_full_stop(nlp, example) if draw < bare else example

    return augment


def _lower(words: list[str]) -> list[str]:
    return [word.lower() for word in words]


def _upper(words: list[str]) -> list[str]:
    return [word.upper() for word in words]


def _title(words: list[str]) -> list[str]:
    return [word[:1].upper() + word[1:] if len(word) > 3 else word for word in words]


def _dateline(words: list[str]) -> list[str]:
    count = random.randint(1, 6)
    return [word.upper() for word in words[:count]] + words[count:]


def _recased(nlp: Language, example: Example, change: Callable[[list[str]], list[str]]) -> Example:
    values = example.to_dict()
    words = change(values["token_annotation"]["ORTH"])
    values["token_annotation"]["ORTH"] = words
    spaces = values["token_annotation"]["SPACY"]
    return Example.from_dict(Doc(nlp.vocab, words=words, spaces=spaces), values)


def _without_full_stop(nlp: Language, example: Example) -> Example:
    doc = example.reference
    if len(doc) < 4 or doc[-1].text not in SENTENCE_END:
        return example
    shorter = doc[: len(doc) - 1].as_doc()
    return Example(nlp.make_doc(shorter.text), shorter)


@spacy.registry.readers("briefgen.weighed.v1")
def weighed_corpus(
    folder: Path, weights: dict[str, int], augmenter: Callable | None = None
) -> Callable[[Language], Iterator[Example]]:
    """Read several `.spacy` files as one corpus, each as often as its weight says."""

    def read(nlp: Language) -> Iterator[Example]:
        for reference in _weighed(folder, weights, nlp):
            example = Example(nlp.make_doc(reference.text), reference)
            if augmenter is None:
                yield example
            else:
                yield from augmenter(nlp, example)

    return read


def _weighed(folder: Path, weights: dict[str, int], nlp: Language) -> list[Doc]:
    docs = []
    for name, weight in weights.items():
        if not weight:
            continue
        docs += weight * list(DocBin().from_disk(Path(folder) / f"{name}.spacy").get_docs(nlp.vocab))
    return docs


@spacy.registry.readers("briefgen.renamed.v1")
def renamed_corpus(
    folder: Path, weights: dict[str, int], pool: list[str], share: float, each: float, augmenter: Callable | None = None
) -> Callable[[Language], Iterator[Example]]:
    """Read like `briefgen.weighed.v1`, shuffled and with names exchanged anew at every pass (for `max_epochs = -1`).

    Names exchanged for others of their label teach the model to read the context rather than to learn names by heart
    (mention replacement: Dai and Adel 2020, "An Analysis of Simple Data Augmentation for Named Entity Recognition").

    Args:
        pool: files whose names are taken.
        share: share of the texts that are changed.
        each: share of the names that are exchanged in them.
    """
    kept: list[Doc] = []
    names: dict[str, list[tuple[str, ...]]] = {}

    def read(nlp: Language) -> Iterator[Example]:
        if not kept:
            kept.extend(_weighed(folder, weights, nlp))
            names.update(_names(_weighed(folder, dict.fromkeys(pool, 1), nlp)))
        random.shuffle(kept)
        for original in kept:
            reference = _renamed(original, names, each) if random.random() < share else original
            example = Example(nlp.make_doc(reference.text), reference)
            if augmenter is None:
                yield example
            else:
                yield from augmenter(nlp, example)

    return read


def _names(docs: list[Doc]) -> dict[str, list[tuple[str, ...]]]:
    """Return the different names of each label, as words."""
    found: dict[str, dict[tuple[str, ...], None]] = {}
    for doc in docs:
        for ent in doc.ents:
            found.setdefault(ent.label_, {})[tuple(token.text for token in ent)] = None
    return {label: list(each) for label, each in found.items()}


def _renamed(doc: Doc, names: dict[str, list[tuple[str, ...]]], each: float) -> Doc:
    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str] = []
    at = 0
    for ent in [*doc.ents, None]:
        end = len(doc) if ent is None else ent.start
        for token in doc[at:end]:
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
            tags.append("O" if token.ent_iob_ else "")
        if ent is None:
            break
        old = [token.text for token in ent]
        new = old
        inner = [bool(token.whitespace_) for token in ent[:-1]]
        if ent.label_ in {"PERSON", "ORG", "LOC"} and random.random() < each:
            new = _another(old, ent.label_, names)
            inner = [_spaced(new[i], new[i + 1]) for i in range(len(new) - 1)]
        words += new
        spaces += [*inner, bool(ent[-1].whitespace_)]
        tags += [f"B-{ent.label_}"] + [f"I-{ent.label_}"] * (len(new) - 1)
        at = ent.end
    return Doc(doc.vocab, words=words, spaces=spaces, ents=tags)


def _spaced(word: str, following: str) -> bool:
    return following not in {"-", ".", ",", "'s", "’s", ")", "/"} and word not in {"-", "(", "/"}


def _another(old: list[str], label: str, names: dict[str, list[tuple[str, ...]]]) -> list[str]:
    new = list(random.choice(names[label]))
    if label == "PERSON" and len(old) == 1:
        new = new[-1:]
    elif label == "PERSON" and len(new) > 1 and random.random() < 0.5:
        new[-1] = random.choice(names[label])[-1]
    if label != "ORG" and random.random() < 0.3:
        new[-1] = _blend(new[-1], random.choice(names[label])[-1])
    return new


def _blend(word: str, other: str) -> str:
    """Return a word that nobody has seen: the head of one and the tail of another."""
    if len(word) < 4 or len(other) < 4 or not (word.isalpha() and other.isalpha()):
        return word
    return word[: (len(word) + 1) // 2] + other[len(other) // 2 :].lower()


@spacy.registry.callbacks("briefgen.resumed_lemmas.v1")
def resumed_lemmas() -> Callable[[Language], None]:
    """Return what lets a sourced lemmatizer go on learning: spaCy does not restore which edit tree has which label."""

    def restore(nlp: Language) -> None:
        lemmatizer = nlp.get_pipe("trainable_lemmatizer")
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.labels)}

    return restore

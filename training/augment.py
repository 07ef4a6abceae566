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


def _recased(
    nlp: Language, example: Example, change: Callable[[list[str]], list[str]]
) -> Example:
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
        for name, weight in weights.items():
            for _ in range(weight):
                for reference in (
                    DocBin().from_disk(Path(folder) / f"{name}.spacy").get_docs(nlp.vocab)
                ):
                    example = Example(nlp.make_doc(reference.text), reference)
                    if augmenter is None:
                        yield example
                    else:
                        yield from augmenter(nlp, example)

    return read

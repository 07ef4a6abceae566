"""Parse the texts of the name corpora with several trained parsers and keep the trees they agree on: silver.py DATA OUT MODEL...

Several parsers seldom make the same mistake, so what they agree on is nearly as good as gold, and there is five times as much
of it (tri-training: Zhou and Li 2005; for parsers: Weiss et al. 2015, "Structured Training for Neural Network Transition-Based
Parsing"). A token gets the tag, lemma and head that most models give, the first model's where all differ.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

from briefgen.parse.lexemes import register

FILES = ("ner_gold_train", "ner_gmb_train", "ner_crossner_other_train", "ner_docred_train")
SHARE = 0.85
"""Share of the tokens of a sentence whose head and relation all models must agree on."""
LENGTHS = range(4, 81)
"""Tokens of a sentence that is kept."""
ATTRIBUTES = ["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"]


def main(data: Path, out: Path, models: list[str]) -> None:
    """Write the agreed sentences of the files in *data* to *out*, sentences that follow each other as one text."""
    register()
    vocab = spacy.blank("en").vocab
    texts = [doc.text for name in FILES for doc in DocBin().from_disk(data / f"{name}.spacy").get_docs(vocab)]
    found = [list(spacy.load(model).pipe(texts, batch_size=256)) for model in models]
    kept = DocBin(ATTRIBUTES, store_user_data=False)
    words = 0
    for docs in zip(*found, strict=True):
        for doc in agreed(docs):
            kept.add(doc)
            words += len(doc)
    kept.to_disk(out)
    print(f"{words} words of {sum(map(len, found[0]))} kept")


def agreed(docs: tuple[Doc, ...]) -> Iterator[Doc]:
    """Yield the runs of sentences whose trees agree."""
    starts = [{token.i for token in doc if token.is_sent_start} for doc in docs]
    shared = [*sorted(set.intersection(*starts)), len(docs[0])]
    run: list[int] = []
    voted = [vote([doc[at] for doc in docs]) for at in range(len(docs[0]))]
    for start, end in pairwise(shared):
        one = all(len(each & set(range(start, end))) == 1 for each in starts)
        if one and end - start in LENGTHS and _agree(docs, start, end) and _is_tree(voted, start, end):
            run += range(start, end)
        elif run:
            yield _written(docs[0], voted, run)
            run = []
    if run:
        yield _written(docs[0], voted, run)


def vote(tokens: list) -> tuple:
    """Return what most of *tokens* say: tag, part of speech, morphology, lemma, (head, relation)."""
    return tuple(
        _most([read(token) for token in tokens])
        for read in (
            lambda token: token.tag_,
            lambda token: token.pos_,
            lambda token: str(token.morph),
            lambda token: token.lemma_,
            lambda token: (token.head.i, token.dep_),
        )
    )


def _most(answers: list) -> object:
    answer, times = Counter(answers).most_common(1)[0]
    return answer if times > 1 else answers[0]


def _agree(docs: tuple[Doc, ...], start: int, end: int) -> bool:
    same = sum(len({(doc[at].head.i, doc[at].dep_) for doc in docs}) == 1 for at in range(start, end))
    return same >= SHARE * (end - start)


def _is_tree(voted: list[tuple], start: int, end: int) -> bool:
    """Tell whether the voted heads make one tree: votes can run in a circle."""
    roots = [at for at in range(start, end) if voted[at][4][0] == at]
    for first in range(start, end):
        at, steps = first, 0
        while voted[at][4][0] != at:
            at, steps = voted[at][4][0], steps + 1
            if steps > end - start or not start <= at < end:
                return False
    return len(roots) == 1


def _written(doc: Doc, voted: list[tuple], run: list[int]) -> Doc:
    first = run[0]
    return Doc(
        doc.vocab,
        words=[doc[at].text for at in run],
        spaces=[bool(doc[at].whitespace_) for at in run],
        tags=[voted[at][0] for at in run],
        pos=[voted[at][1] for at in run],
        morphs=[voted[at][2] for at in run],
        lemmas=[voted[at][3] for at in run],
        heads=[voted[at][4][0] - first for at in run],
        deps=[voted[at][4][1] for at in run],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])

"""Score the packaged pipeline on every test set and write training/scores.json: evaluate.py DATA [PIPELINE [OUT]].

PIPELINE is a folder of spaCy's own or our packed format; without it the one in the package. Scores in per cent. Speed is measured by `benchmarks/pipeline.py`.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import PRFScore, Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from briefgen.parse.load import load_pipeline
from briefgen.parse.names import mend_names

SCORES = Path(__file__).parent / "scores.json"
PARSE = ("tag_acc", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
MERGED = {"GPE": "LOC", "FAC": "LOC"}
"""The training scheme has one label for places; rules part them afterwards."""
UNSEEN = frozenset({"bodies"})
"""Rules left out: the test sets do not count "the Ukrainian parliament" as a name."""
QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
VARIANTS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "lower case": str.lower,
    "capitals at the head": lambda text: " ".join([word.upper() for word in text.split(" ")[:3]] + text.split(" ")[3:]),
    "straight quotes": lambda text: text.translate(QUOTES),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "no final stop": lambda text: re.sub(r"\.\s*$", "", text),
}
"""Changes that leave every character but the last in its place, so that the gold still fits."""


def main(data: Path, pipeline: str | None = None, out: Path = SCORES) -> None:
    """Write the scores of *pipeline*."""
    began = time.process_time()
    nlp = load_pipeline(pipeline)
    loaded = time.process_time() - began
    scores: dict[str, Any] = {"parse": {}, "names": {}, "names with rules": {}, "changed text": {}}
    for path in [data / "ud_dev.spacy", *sorted(data.glob("test/ud_*.spacy"))]:
        scores["parse"][path.stem] = parse_scores(nlp, gold(nlp, path))
    for path in [data / "ner_dev.spacy", *sorted(data.glob("test/ner_*.spacy"))]:
        docs = gold(nlp, path)
        found = list(nlp.pipe((doc.text for doc in docs), batch_size=64))
        scores["names"][path.stem] = name_scores(docs, found)
        scores["names with rules"][path.stem] = name_scores(docs, [mend_names(doc, without=UNSEEN) for doc in found])
    parsed, named = gold(nlp, data / "test/ud_pudnews_test.spacy"), gold(nlp, data / "test/ner_uner_pud_test.spacy")
    for variant, change in VARIANTS.items():
        found = list(nlp.pipe([change(doc.text) for doc in named], batch_size=64))
        scores["changed text"][variant] = {
            **{
                key: value
                for key, value in parse_scores(nlp, parsed, change).items()
                if key in {"tag_acc", "dep_las", "sents_f"}
            },
            "ents_f": name_scores(named, found)["f"],
        }
    print(json.dumps({"load_cpu_s": round(loaded, 2), "words_a_cpu_s": speed(nlp, parsed)}))
    out.write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


def gold(nlp: Language, path: Path) -> list[Doc]:
    """Return the annotated texts in *path*."""
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def parse_scores(nlp: Language, docs: Iterable[Doc], change: Callable[[str], str] = str) -> dict[str, float]:
    """Return accuracies and F of tags, lemmas, dependencies and sentences, from raw text."""
    docs = [changed(doc, change) for doc in docs]
    found = nlp.pipe([doc.text for doc in docs], batch_size=64)
    examples = [Example(predicted, reference) for predicted, reference in zip(found, docs, strict=True)]
    scores = Scorer(nlp).score(examples)
    return {key: round(100 * (scores[key] or 0.0), 2) for key in PARSE}


def changed(doc: Doc, change: Callable[[str], str]) -> Doc:
    """Return *doc* with its words as they stand in the changed text."""
    text = change(doc.text)
    if text == doc.text:
        return doc
    kept = doc if len(text) == len(doc.text) else doc[: len(doc) - 1].as_doc()
    return Doc(
        kept.vocab,
        words=[text[token.idx : token.idx + len(token)] for token in kept],
        spaces=[bool(token.whitespace_) for token in kept],
        tags=[token.tag_ for token in kept],
        pos=[token.pos_ for token in kept],
        morphs=[str(token.morph) for token in kept],
        lemmas=[token.lemma_ for token in kept],
        heads=[token.head.i for token in kept],
        deps=[token.dep_ for token in kept],
    )


def name_scores(docs: Iterable[Doc], found: Iterable[Doc]) -> dict[str, Any]:
    """Return strict span precision, recall and F, and F of each label."""
    total, by_label = PRFScore(), {}
    for reference, predicted in zip(docs, found, strict=True):
        wanted, got = spans(reference), spans(predicted)
        total.score_set(got, wanted)
        for label in sorted({span[2] for span in wanted | got}):
            by_label.setdefault(label, PRFScore()).score_set(
                {span for span in got if span[2] == label}, {span for span in wanted if span[2] == label}
            )
    return {
        "p": round(100 * total.precision, 1),
        "r": round(100 * total.recall, 1),
        "f": round(100 * total.fscore, 1),
        "by label": {label: round(100 * score.fscore, 1) for label, score in sorted(by_label.items())},
    }


def spans(doc: Doc) -> set[tuple[int, int, str]]:
    """Return the names of *doc* in the training scheme."""
    return {(ent.start_char, ent.end_char, MERGED.get(ent.label_, ent.label_)) for ent in doc.ents}


def speed(nlp: Language, docs: list[Doc]) -> int:
    """Return words a second of processor time, rules included."""
    texts = [doc.text for doc in docs]
    for _ in nlp.pipe(texts[:50]):
        pass
    began = time.process_time()
    words = sum(len(mend_names(doc)) for doc in nlp.pipe(texts, batch_size=64))
    return round(words / (time.process_time() - began))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3], *map(Path, sys.argv[3:4]))

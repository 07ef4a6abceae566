"""Clean the silver names by two-fold disagreement: clean.py halves DATA, then clean.py join DATA MODEL_0 MODEL_1.

`halves` writes ner_gmb_0.spacy and ner_gmb_1.spacy. A model trained on the gold files and one half reads the other half;
where the two disagree about an organisation, the tokens become unknown, so that the last training learns nothing from them
(cross-weighing: Wang et al. 2019, "CrossWeigh"). `join` writes the result as ner_gmb_clean.spacy.
"""

import sys
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span

from briefgen.parse.lexemes import register

SILVER = "ner_gmb_train"
DOUBTED = frozenset({"ORG"})
"""A disagreement counts when either side has one of these labels."""


def halves(data: Path) -> None:
    """Write every second text of the silver file to either half."""
    docs = list(DocBin().from_disk(data / f"{SILVER}.spacy").get_docs(spacy.blank("en").vocab))
    for half in (0, 1):
        DocBin(docs=docs[half::2], attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"]).to_disk(data / f"ner_gmb_{half}.spacy")


def join(data: Path, models: list[str]) -> None:
    """Write both halves with what their reader doubts left out."""
    register()
    kept = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"])
    doubts = names = 0
    for half, model in enumerate(reversed(models)):
        nlp = spacy.load(model)
        docs = list(DocBin().from_disk(data / f"ner_gmb_{half}.spacy").get_docs(nlp.vocab))
        for doc, read in zip(docs, nlp.pipe((doc.text for doc in docs), batch_size=256), strict=True):
            doubted = doubts_of(doc, read)
            doubts, names = doubts + len(doubted), names + len(doc.ents)
            kept.add(without(doc, doubted))
    kept.to_disk(data / "ner_gmb_clean.spacy")
    print(f"{doubts} doubts in {names} names")


def doubts_of(doc: Doc, read: Doc) -> list[tuple[int, int]]:
    """Return the tokens (start, end) of *doc* about whose organisations *read* says something else."""
    told = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
    heard = {(ent.start_char, ent.end_char, ent.label_) for ent in read.ents}
    found = []
    for start, end, label in sorted(told ^ heard):
        rivals = [other for other in told ^ heard if other[0] < end and start < other[1]]
        if label in DOUBTED or any(other[2] in DOUBTED for other in rivals):
            span = doc.char_span(start, end, alignment_mode="expand")
            found.append((span.start, span.end))
    return found


def without(doc: Doc, doubted: list[tuple[int, int]]) -> Doc:
    """Return *doc* with the names of the *doubted* tokens unknown."""
    unknown = {token for start, end in doubted for token in range(start, end)}
    for ent in doc.ents:
        if unknown & set(range(ent.start, ent.end)):
            unknown |= set(range(ent.start, ent.end))
    sure = [ent for ent in doc.ents if ent.start not in unknown]
    doc.set_ents(sure, missing=[Span(doc, at, at + 1) for at in sorted(unknown)], default="outside")
    return doc


if __name__ == "__main__":
    if sys.argv[1] == "halves":
        halves(Path(sys.argv[2]))
    else:
        join(Path(sys.argv[2]), sys.argv[3:5])

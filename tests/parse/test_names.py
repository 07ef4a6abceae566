"""The rules that mend names, from the cases in tests/cases/names, on Docs built by hand."""

import re
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from briefgen.parse.labels import ENTITIES, OURS, entity_label
from briefgen.parse.names import mend_names

CASES = sorted(Path(__file__).parent.parent.joinpath("cases", "names").glob("*.txt"))
NAME = re.compile(r"\[([^]]*)\]([A-Z]+)")
FUNCTION = {
    "of": "ADP",
    "for": "ADP",
    "in": "ADP",
    "with": "ADP",
    "on": "ADP",
    "at": "ADP",
    "the": "DET",
    "a": "DET",
    "and": "CCONJ",
}
VERBS = {"said", "spoke", "left", "met", "came", "had", "ended"}
VOCAB = spacy.blank("en").vocab


def cases() -> list[tuple[str, str]]:
    """Return (what the model found, what the rules make of it) of every case file."""
    blocks = [block for path in CASES for block in path.read_text(encoding="utf-8").strip().split("\n\n")]
    return [tuple(block.split("\n")) for block in blocks]  # type: ignore[misc]


def built(marked: str) -> Doc:
    """Return a Doc of *marked*, capitals as proper nouns, with the names in brackets as entities."""
    words, spans = [], []
    for part in re.split(r"(\[[^]]*\][A-Z]+)", marked):
        name = NAME.fullmatch(part)
        inner = (name[1] if name else part).split()
        if name:
            spans.append((len(words), len(words) + len(inner), name[2]))
        words += inner
    starts = [at == 0 or words[at - 1] == "." for at in range(len(words))]
    pos = [FUNCTION.get(word.lower(), "VERB" if word in VERBS else _by_form(word)) for word in words]
    tags = ["VBD" if word in VERBS else "NN" for word in words]
    doc = Doc(VOCAB, words=words, pos=pos, tags=tags, sent_starts=starts)
    doc.set_ents([Span(doc, start, end, label=label) for start, end, label in spans])
    return doc


def _by_form(word: str) -> str:
    return "PROPN" if word[0].isupper() else "NOUN" if word[0].isalpha() else "PUNCT"


def marked_again(doc: Doc) -> str:
    """Return *doc* as a case file shows it."""
    words = [token.text for token in doc]
    for ent in doc.ents:
        words[ent.start] = "[" + words[ent.start]
        words[ent.end - 1] += "]" + ent.label_
    return " ".join(words)


@pytest.mark.parametrize(("found", "wanted"), cases())
def test_the_rules_make_of_a_models_names_what_an_editor_would(found: str, wanted: str) -> None:
    """Names, labels and roles come out as the case states."""
    doc = mend_names(built(found))
    roles = [span.text for span in doc.spans["roles"]]

    assert marked_again(doc) == re.sub(r"[{}]", "", wanted)
    if "{" in wanted:
        assert roles == re.findall(r"\{([^}]*)\}", wanted)


def test_there_are_cases() -> None:
    """The case files are found: an empty folder would pass the test above."""
    assert len(cases()) > 15


def test_a_country_is_told_only_beyond_doubt() -> None:
    """Finland is one country; a Georgia may be a state."""
    doc = mend_names(built("[Finland]LOC and [Georgia]LOC met ."))

    assert [(ent.text, ent.kb_id_) for ent in doc.ents] == [("Finland", "FI"), ("Georgia", "")]


def test_a_body_after_its_countrys_possessive_has_the_nationality_in_its_fuller_name() -> None:
    """ "Poland's Defense Ministry" is also the Polish Defense Ministry."""
    doc = mend_names(built("[Poland]LOC 's [Defense Ministry]ORG said no ."))

    assert [ent.id_ for ent in doc.ents if ent.label_ == "ORG"] == ["Polish Defense Ministry"]


@pytest.mark.parametrize(
    ("label", "ours"), [("PER", "PERSON"), ("GPE", "GPE"), ("DATE", None), ("CARDINAL", None), ("MISC", None)]
)
def test_labels_of_other_pipelines_become_ours(label: str, ours: str | None) -> None:
    """A pipeline that says PER means PERSON; its dates and numbers are dropped."""
    doc = mend_names(built(f"[Ilo]{label} left ."))

    assert [ent.label_ for ent in doc.ents] == ([ours] if ours in {"PERSON", "GPE"} else [])
    assert entity_label(label) == ours


def test_the_table_of_labels_leads_to_our_labels_only() -> None:
    """No entry maps to a label that nobody reads."""
    assert {label for label in ENTITIES.values() if label is not None} <= OURS


@given(
    words=st.lists(
        st.sampled_from(
            [*"(),-—'’", "the", "of", "President", "AP", "Ministry", "Roe", "Polish", "'s", "\n", "Inc", "Mr."]
        ),
        min_size=1,
        max_size=30,
    ),
    data=st.data(),
)
@settings(max_examples=200, deadline=None)
def test_no_order_of_words_and_names_raises(words: list[str], data: st.DataObject) -> None:
    """Rules only ever change names: the text stays, names do not overlap, for any words and any names."""
    doc = Doc(VOCAB, words=words, pos=["PROPN" if word[0].isalpha() else "PUNCT" for word in words])
    cut = sorted(data.draw(st.sets(st.integers(0, len(words)), max_size=8)))
    doc.set_ents(
        [
            Span(doc, start, end, label=data.draw(st.sampled_from(sorted(OURS))))
            for start, end in zip(cut[::2], cut[1::2], strict=False)
        ]
    )
    text = doc.text

    assert mend_names(doc).text == text

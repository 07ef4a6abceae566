"""An extraction is written down and read back exactly."""

from contextlib import suppress
from dataclasses import fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.article import Article
from briefgen.model.finding import Citation, Extraction, Finding
from briefgen.remember.encode import decoded, encoded

# Surrogates included: a text that was read from odd bytes may hold them.
TEXT = st.text(st.characters(codec=None), min_size=1, max_size=80)
ARTICLES = st.builds(
    Article, id=TEXT, path=TEXT, text=TEXT, text_start=st.none(), sha256=st.just(""), title=st.none() | TEXT
)


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return anything that a field of that type may hold."""
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        items = get_args(hint)
        return (
            st.lists(values(items[0]), max_size=3).map(tuple)
            if items[-1] is Ellipsis
            else st.tuples(*map(values, items))
        )
    if get_args(hint):
        return st.one_of([values(each) for each in get_args(hint)])
    plain = {
        str: st.text(st.characters(codec=None)), int: st.integers(), float: st.floats(allow_nan=False), bool: st.booleans(), type(None): st.none(),
    }  # fmt: skip
    return plain[hint]


@st.composite
def citations(draw: st.DrawFn, article: Article) -> Citation:
    """Draw a slice of *article*."""
    start = draw(st.integers(0, len(article.text) - 1))
    return Citation.of(article, start, draw(st.integers(start + 1, len(article.text))))


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Draw an extraction with findings of every kind, every field filled at will."""
    article = draw(ARTICLES)
    hints = get_type_hints(Extraction)
    lists = {}
    for field in fields(Extraction):
        if field.name == "article":
            continue
        kind = get_args(hints[field.name])[0]
        if isinstance(kind, type) and issubclass(kind, Finding):
            others = {name: values(hint) for name, hint in get_type_hints(kind).items() if name != "citation"}
            item = st.builds(kind, citation=citations(article), **others)
        else:
            item = values(kind)
        lists[field.name] = draw(st.lists(item, max_size=2).map(tuple))
    return Extraction(article=article, **lists)


@given(extractions())
def test_what_is_written_reads_back_as_itself(extraction: Extraction) -> None:
    """Every extraction comes back equal, types and all."""
    again = decoded(encoded(extraction), extraction.article)

    assert again == extraction
    assert repr(again) == repr(extraction)


@given(extractions(), st.data())
def test_damage_is_told(extraction: Extraction, data: st.DataObject) -> None:
    """Bytes that were changed or cut raise ValueError, or nothing at all was lost."""
    written = encoded(extraction)
    cut = data.draw(st.integers(0, len(written)))
    at = data.draw(st.integers(0, len(written) - 1))
    for damaged in (written[:cut], written[:at] + bytes([written[at] ^ 0x55]) + written[at + 1 :]):
        with suppress(ValueError):
            assert decoded(damaged, extraction.article) == extraction


@pytest.mark.parametrize("data", [b"", b"\x00", b"[]", b"null"])
def test_what_is_no_extraction_is_refused(data: bytes) -> None:
    """Anything else is refused."""
    import zlib

    article = Article(id="a", path="a", text="text", text_start=0, sha256="")
    for each in (data, zlib.compress(data)):
        with pytest.raises(ValueError, match=r"."):
            decoded(each, article)

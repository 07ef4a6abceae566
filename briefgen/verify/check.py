"""Check a brief: each footnote against its source, each statement against its footnotes."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.errors import VerificationError
from briefgen.model.article import Article
from briefgen.phrase.faithful import is_faithful
from briefgen.render.plain import calm
from briefgen.render.words import day
from briefgen.verify.evidence import read_evidence

GONE = "no longer reported"
NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Report:
    """What a verification found."""

    checked: int
    """How many checks were made."""
    faults: tuple[str, ...]
    """One line for each that failed."""


def verify_file(file: Path, corpus: Path | None) -> Report:
    """Return the report on *file* (brief.json, brief.html or brief.pdf), checked against *corpus* when given.

    Raises:
        VerificationError: *file* is no brief.
        CorpusError: *corpus* is no folder of articles.
    """
    data, shown = read_evidence(file)
    return verify(data, _articles(corpus) if corpus else None, shown=shown)


def require_sound(data: Mapping[str, Any], articles: Mapping[str, Article]) -> None:
    """Check *data* before it is published.

    Raises:
        VerificationError: with every fault found. It is an error of briefgen, not of the user.
    """
    report = verify(data, articles)
    if report.faults:
        listed = "\n".join(report.faults[:20])
        raise VerificationError(f"the brief failed its own check and was not published:\n{listed}")


def verify(
    data: Mapping[str, Any], articles: Mapping[str, Article] | None, *, shown: Sequence[tuple[str | None, str]] = ()
) -> Report:
    """Return the report on *data*, the content of a brief.json.

    Args:
        articles: articles of the corpus by id; None checks against the passages that travel inside.
        shown: what a page shows of the sources, when the brief was read from a page.
    """
    results = [
        *_passages(data, articles),
        *_statements(data),
        *_pages(data, shown),
    ]
    faults = tuple(dict.fromkeys(fault for fault in results if fault))
    return Report(len(results), faults)


def _passages(data: Mapping[str, Any], articles: Mapping[str, Article] | None) -> Iterator[str | None]:
    """Yield a fault or None for every footnote."""
    sources = {source["number"]: source for source in data["sources"]}
    inside = {passage["id"]: passage for source in data["sources"] for passage in source["passages"]}
    for source in data["sources"] if articles is not None else ():
        yield _source_fault(source, articles)
    for footnote in _footnotes(data):
        where = f"footnote {footnote['id']}"
        if footnote["source"] not in sources:
            yield f"{where}: there is no source {footnote['source']}"
        elif inside.get(footnote["id"]) != footnote:
            yield f"{where}: differs from the passage listed under source {footnote['source']}: {footnote['exact']!r}"
        elif len(footnote["exact"]) != footnote["end"] - footnote["start"]:
            yield f"{where}: {footnote['exact']!r} is not {footnote['end'] - footnote['start']} characters long"
        else:
            yield _slice_fault(footnote, sources[footnote["source"]], articles, where)


def _source_fault(source: Mapping[str, Any], articles: Mapping[str, Article] | None) -> str | None:
    article = (articles or {}).get(source["id"])
    if article is None:
        return f"source {source['number']}: {source['path']} is not in the corpus, or was changed since"
    if hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest() != source["sha256"]:
        return f"source {source['number']}: the text of {source['path']} was changed since"
    return None


def _slice_fault(
    footnote: Mapping[str, Any], source: Mapping[str, Any], articles: Mapping[str, Article] | None, where: str
) -> str | None:
    article = (articles or {}).get(source["id"])
    if article is None:
        return None
    if article.text[footnote["start"] : footnote["end"]] != footnote["exact"]:
        return f"{where}: {source['path']} does not say {footnote['exact']!r} at {footnote['start']}"
    before, after = article.text[: footnote["start"]], article.text[footnote["end"] :]
    if not before.endswith(footnote["prefix"]) or not after.startswith(footnote["suffix"]):
        return f"{where}: the words around {footnote['exact']!r} differ from {source['path']}"
    return None


def _footnotes(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        if "exact" in tree and "source" in tree:
            yield tree
        else:
            for value in tree.values():
                yield from _footnotes(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _footnotes(value)


def statement_faults(tree: Any) -> list[str]:
    """Return what is wrong with the texts of *tree*, plain data of a brief, that carry footnotes."""
    return [fault for fault in _statements(tree) if fault]


def _statements(tree: Any) -> Iterator[str | None]:
    """Yield a fault or None for every text of *tree* that carries footnotes."""
    if isinstance(tree, dict):
        notes = tree.get("citations")
        # What is no longer reported was checked in the brief that reported it; here is nothing to check it against.
        if isinstance(notes, list) and tree.get("kind") != GONE:
            passages = [" ".join(note["exact"].split()) for note in notes]
            for key in ("text", "number", "thing", "predicate", "last", "next"):
                if isinstance(tree.get(key), str):
                    yield _statement_fault(tree[key], passages, key)
        for value in tree.values():
            yield from _statements(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _statements(value)


def _statement_fault(text: str, passages: list[str], key: str) -> str | None:
    plain = " ".join(text.split())
    if any(plain in passage or is_faithful(text, passage) for passage in passages):
        return None
    if key in {"last", "next"} and re.fullmatch(r"\d{4}(-\d\d){0,2}(/.+)?", text):
        return None
    if key in {"thing", "predicate"}:
        # The thing of an elliptic figure ("40 of them sank") stands in the sentence before; a digit must not come from there.
        told = set(NUMBER.findall(" ".join(passages)))
        return (
            None
            if set(NUMBER.findall(text)) <= told
            else f"{key} {text!r}: its number is not in the passages that it cites"
        )
    return f"{key} {text!r}: not in the passages that it cites"


def _pages(data: Mapping[str, Any], shown: Sequence[tuple[str | None, str]]) -> Iterator[str | None]:
    """Yield a fault or None for everything that a page shows of the sources."""
    if not shown:
        return
    inside = {passage["id"]: passage["exact"] for source in data["sources"] for passage in source["passages"]}
    strings = list(_strings(data))
    told = "\n".join([*map(_plain, strings), *(day(each, style) for each in strings for style in ("long", "short"))])
    for id_, text in shown:
        if id_ is not None:
            yield None if _plain(text) == _plain(inside.get(id_, "")) else f"passage {id_}: the page shows {text!r}"
        else:
            yield (
                None
                if _plain(text).strip("“”") in told
                else f"the page shows {text!r}, which its evidence does not hold"
            )


def _plain(text: str) -> str:
    return " ".join(calm(text).split())


def _strings(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict | list):
        for value in tree.values() if isinstance(tree, dict) else tree:
            yield from _strings(value)


def _articles(corpus: Path) -> dict[str, Article]:
    from briefgen.read.corpus import read_corpus

    return {article.id: article for article in read_corpus(corpus, on_skip=lambda _: None)}

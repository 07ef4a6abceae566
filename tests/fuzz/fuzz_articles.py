"""Coverage-guided fuzzing of everything that touches an article; not part of `make test`.

    pip install atheris
    python tests/fuzz/fuzz_articles.py -max_total_time=3600

Reads the bytes as an article of each format, extracts from it with the trained pipeline, identifies, phrases, compares
and composes; whatever is raised is a bug.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["briefgen"]):
    from briefgen.compare.reconcile import reconcile
    from briefgen.extract.as_json import extraction_json
    from briefgen.extract.everything import extract
    from briefgen.parse.load import load_pipeline
    from briefgen.parse.paragraphs import parse
    from briefgen.phrase.phrase import phrase
    from briefgen.read.corpus import read_corpus

SUFFIXES = (".txt", ".md", ".html", ".json", ".jsonl")
NLP = load_pipeline()


def one_input(data: bytes) -> None:
    """Do with *data* what a build does with a file."""
    provider = atheris.FuzzedDataProvider(data)
    suffix = SUFFIXES[provider.ConsumeIntInRange(0, len(SUFFIXES) - 1)]
    content = provider.ConsumeBytes(4000)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, f"a{suffix}").write_bytes(content)
        articles = list(read_corpus(Path(folder), on_skip=lambda _: None))
    found = [extract(article, doc) for article, doc in parse(NLP, articles)]
    for extraction in found:
        line = extraction_json(extraction)
        for kind in ("quotes", "figures", "events", "dates", "entities"):
            for item in line[kind]:
                assert line["text"][item["start"] : item["end"]] == item["text"]
    if found:
        reconcile(found, phrase)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()

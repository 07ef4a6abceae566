"""The floor: spaCy and WeasyPrint doing the same work with nothing around it. floor.py CORPUS HTML PDF"""

import sys
from pathlib import Path

import spacy  # noqa: F401  the floor pays for the import, as briefgen does
import weasyprint

from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse
from briefgen.read.corpus import read_corpus

corpus, html, pdf = map(Path, sys.argv[1:])
articles = read_corpus(corpus, on_skip=lambda _: None)
for _ in parse(load_pipeline(), articles):
    pass
weasyprint.HTML(string=html.read_text(encoding="utf-8")).write_pdf(pdf)

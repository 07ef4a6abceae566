"""The words of many articles: cheap to compare while all are looked at, whole sentences only of those that are aligned."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from zlib import crc32

from briefgen.identify.align import Line
from briefgen.model.finding import Extraction
from briefgen.wording.words import LONGEST, stems

MARKED = re.compile(r"[\"“„«][^\"“”„«»\n]{1,2000}[\"”»]")


def hashed_words(extractions: Sequence[Extraction]) -> Iterator[list[int]]:
    """Yield the hashes of the normal words of each article, 32 bits each."""
    for extraction in extractions:
        chunks = extraction.article.text.split()
        # What is too long for a word must not be kept.
        hashes = _hashes if max(map(len, chunks), default=0) <= LONGEST else _hashes.__wrapped__
        yield [*chain.from_iterable(map(hashes, chunks))]


def lines_of(extraction: Extraction) -> list[Line]:
    """Return the sentences of an article as normal words, from its sentences or, without any, its lines."""
    text = extraction.article.text
    spans = [(each.start, each.end, each.paragraph) for each in extraction.sentences]
    if not spans:
        spans = [(match.start(), match.end(), number) for number, match in enumerate(re.finditer(r"[^\n]+", text))]
    return [Line(stems(text[start:end]), _quoted(text[start:end]), paragraph) for start, end, paragraph in spans]


def _quoted(text: str) -> float:
    """Return the share of *text* that stands in quotation marks."""
    return sum(len(match.group()) for match in MARKED.finditer(text)) / len(text) if text else 0.0


@lru_cache(maxsize=1 << 14)
def _hashes(chunk: str) -> tuple[int, ...]:
    """Return the hashes of the words in *chunk*, text without white space."""
    return tuple(crc32(word.encode()) for word in stems(chunk))

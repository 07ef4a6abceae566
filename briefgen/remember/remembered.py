"""Extract only what is new."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import astuple
from itertools import islice
from pathlib import Path

from briefgen.aside import Aside, InOrder
from briefgen.model.article import Article, Skipped
from briefgen.model.finding import Extraction
from briefgen.remember.fingerprint import fingerprint
from briefgen.remember.memory import Memory

Extract = Callable[[InOrder[Article]], Iterator[bytes | Skipped]]
"""Extracts articles that are not remembered: one result for each, in order, as `encode` writes it."""


def remembered(
    articles: InOrder[Article], extract_missing: Extract, *, path: Path, pipeline: str | None = None
) -> Iterator[Extraction | bytes | Skipped]:
    """Yield the extraction of each of *articles*, in order, from the store at *path* where it is remembered.

    What is new comes as it was written down, so that it takes little room until it is needed (`encode.decoded`).
    *extract_missing* is called once with all articles that are not, and not at all when there are none. A store that
    can't be used costs one line in the log, and everything is extracted. What was skipped is not remembered.

    Args:
        pipeline: the spaCy pipeline that extracts, ours when None.

    Raises:
        ConfigError: *path* is a database of another program.
    """
    version = fingerprint(pipeline)
    keys = [key_of(article, version) for article in articles]
    memory = Memory(path, version)
    try:
        known = memory.known(keys)
        missing = Aside(article for article, key in zip(articles, keys, strict=True) if key not in known)
        fresh = extract_missing(missing) if missing else iter(())
        for article, key in zip(articles, keys, strict=True):
            found = memory.get(key, article) if key in known else None
            if found is not None:
                yield found
                continue
            # What is known and yet can't be read is damaged further in than could be told before.
            for result in islice(extract_missing([article]) if key in known else fresh, 1):
                memory.keep(key, result)
                yield result
    finally:
        memory.close()


def key_of(article: Article, version: str) -> bytes:
    """Return under what an extraction of *article* by that *version* of everything else is remembered."""
    told = json.dumps([version, *astuple(article)], ensure_ascii=True)
    return hashlib.sha256(told.encode("ascii")).digest()


def default_path() -> Path:
    """Return the file in the user's cache folder."""
    import platformdirs

    return platformdirs.user_cache_path("briefgen", appauthor=False) / "extractions.sqlite3"

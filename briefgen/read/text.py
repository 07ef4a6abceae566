"""Plain text articles, with or without the ` date YYYY-MM-DD ` prefix on the first line."""

import hashlib
import re
from pathlib import Path

from briefgen.model.article import Article

HEADER = re.compile(r"\A\s*date (\d{4}-\d\d-\d\d)[ \t]*\n?")


def read_text(path: Path, name: str) -> Article:
    """Return the article in *path*, called *name* relative to the corpus."""
    decoded = path.read_bytes().decode("utf-8")
    header = HEADER.match(decoded)
    start = header.end() if header else 0
    text = decoded[start:]
    return Article(
        id=hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()[:16],
        path=name,
        text=text,
        text_start=start,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=header.group(1) if header else None,
        date_basis="header" if header else "unknown",
    )

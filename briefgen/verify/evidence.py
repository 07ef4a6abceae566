"""Read the evidence that travels in a brief: brief.json itself, or what its HTML or PDF holds."""

import json
from pathlib import Path
from typing import Any

from briefgen.errors import VerificationError

WORDS = "//*[@data-passage or contains(concat(' ', @class, ' '), ' words ') or contains(@class, 'tile-value')]"
"""Elements of a page that show words of a source."""


def read_evidence(file: Path) -> tuple[dict[str, Any], list[tuple[str | None, str]]]:
    """Return the data of the brief in *file*, and what its page shows of the sources.

    The latter as (name of the passage or None, text), in order; empty for brief.json and a PDF.

    Raises:
        VerificationError: *file* cannot be read or holds no brief.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise VerificationError(f"{file}: cannot be read ({error.strerror})") from error
    if content.startswith(b"%PDF"):
        return _parsed(_attached(content, file), file), []
    if content.lstrip()[:1] == b"<":
        return _from_page(content.decode("utf-8", "replace"), file)
    return _parsed(content, file), []


def _parsed(content: bytes, file: Path) -> dict[str, Any]:
    try:
        data = json.loads(content)
        _ = [source["passages"] for source in data["sources"]], data["sections"]
    except (ValueError, KeyError, TypeError) as error:
        raise VerificationError(f"{file}: not a brief of briefgen ({type(error).__name__}: {error})") from error
    return dict(data)


def _attached(content: bytes, file: Path) -> bytes:
    import io

    import pikepdf  # slow to import

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return bytes(pdf.attachments["brief.json"].get_file().read_bytes())
    except (pikepdf.PdfError, KeyError) as error:
        raise VerificationError(f"{file}: no brief.json is attached to this PDF") from error


def _from_page(page: str, file: Path) -> tuple[dict[str, Any], list[tuple[str | None, str]]]:
    import lxml.html  # slow to import

    tree: Any = lxml.html.document_fromstring(page)
    found = tree.xpath("//script[@type='application/json' and @id='brief']/text()")
    if not found:
        raise VerificationError(f"{file}: no evidence inside; this page was not made by briefgen")
    shown = [(node.get("data-passage"), node.text_content()) for node in tree.xpath(WORDS)]
    return _parsed(found[0].encode(), file), shown

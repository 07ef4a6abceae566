"""What WeasyPrint may read: files of the template folders, and `data:`. No network, and nothing else on the disk."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import DataHandler, Request, url2pathname

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

KINDS: Mapping[str, str] = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".woff2": "font/woff2",
}
"""Kinds of files that a page may ask for."""
MOST_BYTES = 5_000_000
"""Largest file, and longest `data:` address."""


def fetcher(folders: Sequence[Path], denied: list[str]) -> "URLFetcher":
    """Return a fetcher that reads from *folders* and `data:` only, and writes down in *denied* what else is asked for.

    It fails closed: the handlers that could open a socket are taken out, so a fault here can't reach the network.
    """
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    roots = tuple(folder.resolve() for folder in folders)

    class TemplateFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def __init__(self) -> None:
            super().__init__(allowed_protocols=("file", "data"), allow_redirects=False, timeout=1)
            for table in (
                self.handlers,
                self.handle_open,
                self.handle_error,
                self.process_request,
                self.process_response,
            ):
                table.clear()

        def fetch(self, url: str, headers: object = None) -> "URLFetcherResponse":  # noqa: ARG002
            if url[:5].lower() == "data:" and len(url) <= MOST_BYTES:
                answer = DataHandler().data_open(Request(url))  # noqa: S310  (data: only)
                return URLFetcherResponse(url, answer.read(), dict(answer.headers))
            path = allowed(url, roots)
            if path is None:
                # WeasyPrint swallows even a fatal error inside an SVG: whoever renders looks at *denied* afterwards
                denied.append(url[:120])
                raise FatalURLFetchingError(f"{url[:120]}: not in the templates folder")
            return URLFetcherResponse(path.as_uri(), path.read_bytes(), {"Content-Type": KINDS[path.suffix.lower()]})

    return TemplateFetcher()


def allowed(url: str, roots: Sequence[Path]) -> Path | None:
    """Return the file that *url* names when it lies below one of *roots* and is of a known kind, else None."""
    try:
        parts = urlsplit(url)
        if parts.scheme.lower() != "file" or parts.netloc not in ("", "localhost"):
            return None
        path = Path(url2pathname(parts.path)).resolve(strict=True)
        small = path.is_file() and path.stat().st_size <= MOST_BYTES
    except (OSError, ValueError):
        return None
    known = path.suffix.lower() in KINDS
    return path if small and known and any(path.is_relative_to(root) for root in roots) else None

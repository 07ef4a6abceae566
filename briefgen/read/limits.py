"""How much of a corpus is read, and for how long."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes beyond which a file or text is skipped, so that one bad file can't stop a morning's brief."""

    file_bytes: int = 20_000_000
    """Of a file that holds one article."""
    records_bytes: int = 250_000_000
    """Of a file that holds many: JSON, JSON Lines."""
    text_characters: int = 2_000_000
    """Of one article's text; a long novel has a million."""
    seconds: float = 120
    """To read one article; what a library takes a day for is not worth it."""

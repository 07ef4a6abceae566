"""The kinds of entries."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["pin", "drop", "merge", "keep apart", "alias", "speaker"]
KINDS: tuple[Kind, ...] = ("pin", "drop", "merge", "keep apart", "alias", "speaker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One decision of an editor."""

    kind: Kind
    """What is to be done."""
    words: tuple[str, ...]
    """Words that stand in the statements meant, or `Group.id`; for an alias the other forms, for a speaker the quote."""
    reason: str
    """Why."""
    name: str | None = None
    """Canonical name of an alias, or the right speaker."""
    line: int = 0
    """Where it stands in the file, from 1."""

    @property
    def told(self) -> str:
        """The entry as one line of the method note."""
        what = " / ".join(f"“{each}”" for each in self.words)
        named = f" → {self.name}" if self.name else ""
        return f"{self.kind} {what}{named}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Edits:
    """All entries of the file, in order."""

    entries: tuple[Edit, ...] = ()

    def of(self, kind: Kind) -> tuple[Edit, ...]:
        """Return the entries of *kind*."""
        return tuple(each for each in self.entries if each.kind == kind)

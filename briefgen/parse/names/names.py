"""The names of a Doc while the rules work on them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from briefgen.parse.labels import entity_label

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Name(NamedTuple):
    """Some tokens that are one name."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    label: str
    """PERSON, ORG, LOC, GPE, FAC, NORP, EVENT."""
    country: str = ""
    """ISO 3166-1 alpha-2 code, if beyond doubt."""
    full: str = ""
    """A fuller name that does not stand there word for word."""


class Names:
    """The names of one Doc; a token belongs to one name at most. Rules read `words` and change names by `put` and `drop`."""

    def __init__(self, doc: "Doc") -> None:
        """Take the names from the entities of *doc*."""
        self.doc = doc
        self.words: list[str] = [token.text for token in doc]
        """The tokens."""
        self.lower: list[str] = [word.lower() for word in self.words]
        """The tokens in lower case."""
        self.roles: dict[int, tuple[int, int]] = {}
        """Title or role by the first token of the person: "Defense Minister", "head of the agency"."""
        self._of: list[Name | None] = [None] * len(self.words)
        for ent in doc.ents:
            label = entity_label(ent.label_)
            if label is not None:
                self.put(ent.start, ent.end, label)

    def __iter__(self) -> Iterator[Name]:
        """Yield the names in order of position; changing them meanwhile is safe."""
        for at in range(len(self._of)):
            name = self._of[at]
            if name is not None and name.start == at:
                yield name

    def at(self, token: int) -> Name | None:
        """Return the name that *token* belongs to."""
        return self._of[token] if 0 <= token < len(self._of) else None

    def text(self, name: Name) -> str:
        """Return *name* as one line, words joined by single spaces where there is white space."""
        return " ".join(self.doc[name.start : name.end].text.split())

    def put(self, start: int, end: int, label: str, country: str = "", full: str = "") -> None:
        """Name the tokens from *start* to *end*; names that overlap them go."""
        if not 0 <= start < end <= len(self._of):
            return
        for token in range(start, end):
            self.drop(token)
        name = Name(start, end, label, country, full)
        for token in range(start, end):
            self._of[token] = name

    def drop(self, token: int) -> None:
        """Take away the name that *token* belongs to, if any."""
        name = self._of[token]
        if name is not None:
            for each in range(name.start, name.end):
                self._of[each] = None

    def persons_in_full(self) -> frozenset[str]:
        """Return the words of persons who are named by two words or more."""
        found = (name for name in self if name.label == "PERSON" and name.end - name.start > 1)
        return frozenset(self.words[at] for name in found for at in range(name.start, name.end))

    def is_capital(self, token: int) -> bool:
        """Tell whether *token* begins with a capital letter."""
        return 0 <= token < len(self.words) and self.words[token][:1].isupper()

    def written(self) -> "Doc":
        """Return the Doc with these names as its entities."""
        from spacy.tokens import Span  # slow to import: about a second

        doc = self.doc
        doc.set_ents(
            [Span(doc, name.start, name.end, label=name.label, kb_id=name.country, span_id=name.full) for name in self]
        )
        doc.spans["roles"] = [
            Span(doc, start, end, label="ROLE", span_id=person)
            for person, (start, end) in sorted(self.roles.items())
            if self._of[person] is not None
        ]
        return doc

"""A figure in the making."""

from dataclasses import dataclass, replace

from briefgen.extract.figures.anchor import Anchor
from briefgen.extract.figures.noun_phrase import Thing
from briefgen.extract.figures.predicate import Predicate
from briefgen.model.finding import Sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """A quantity that is a figure, with what is known of it so far."""

    anchor: Anchor
    sentence: Sentence
    start: int
    """First code point, modifier included."""
    end: int
    """One past the last code point, thing or trailing modifier included."""
    modifier: str
    thing: Thing | None
    predicate: Predicate | None = None
    words: str | None = None
    """What is counted, when it is taken from elsewhere or from several places."""
    head: str | None = None
    """Lemma of its head, in that case."""
    part_of: int | None = None
    same_as: int | None = None
    negated: bool = False

    def thing_words(self, text: str) -> str | None:
        """Return what is counted."""
        if self.words is not None or self.thing is None:
            return self.words
        return self.thing.words(text)

    def head_lemma(self) -> str | None:
        """Return the lemma of the head of what is counted."""
        if self.head is not None or self.thing is None:
            return self.head
        return self.thing.head.lemma_.lower()

    def counting(self, words: str, head: str) -> "Draft":
        """Return this draft with *words* as what is counted."""
        return replace(self, words=words, head=head)

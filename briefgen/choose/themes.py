"""What an article is about, looked up once an article however many findings ask."""

from collections.abc import Iterable

from briefgen.choose.words import Words, has_any
from briefgen.model.finding import Extraction

FEWEST, LONG = 3, 20_000
"""How many words of a theme an article must hold to be about it; how far it is read for them, in characters."""
STATES = frozenset({"GPE", "NORP"})
Theme = tuple[str, ...]
"""Words and phrases that are met in articles about it."""


class Themes:
    """Remembers of each article which themes it is about and which states it names: a few bits an article."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._all = tuple(dict.fromkeys(themes))
        self._of: dict[str, frozenset[Theme]] = {}
        self._states: dict[str, frozenset[str]] = {}

    def holds(self, theme: Theme, text: str, extraction: Extraction) -> bool:
        """Tell whether the article is about *theme*, or its sentence *text* is; an empty theme: always."""
        return not theme or theme in self._about(extraction) or has_any(text, theme)

    def _about(self, extraction: Extraction) -> frozenset[Theme]:
        key = extraction.article.id
        if key not in self._of:
            words = Words(extraction.article.text[:LONG])
            self._of[key] = frozenset(each for each in self._all if words.how_many(each) >= FEWEST)
        return self._of[key]

    def states_of(self, extraction: Extraction) -> frozenset[str]:
        """Return the states and peoples that the article names, by their fullest names."""
        key = extraction.article.id
        if key not in self._states:
            named = (each.canonical or each.text for each in extraction.entities if each.label in STATES)
            self._states[key] = frozenset(named)
        return self._states[key]

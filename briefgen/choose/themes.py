"""What an article is about, looked up once an article however many findings ask."""

from briefgen.choose.words import has_any, how_many
from briefgen.model.finding import Extraction

FEWEST, LONG = 3, 20_000
"""How many words of a theme an article must hold to be about it; how far it is read for them, in characters."""
STATES = frozenset({"GPE", "NORP"})


class Themes:
    """Remembers of each article which themes it is about and which states it names: a few bits an article."""

    def __init__(self) -> None:
        self._about: dict[tuple[str, tuple[str, ...]], bool] = {}
        self._states: dict[str, frozenset[str]] = {}

    def holds(self, words: tuple[str, ...], text: str, extraction: Extraction) -> bool:
        """Tell whether the article is about the theme of *words*, or its sentence *text* is; no words: always."""
        key = extraction.article.id, words
        if words and key not in self._about:
            self._about[key] = how_many(extraction.article.text[:LONG], words) >= FEWEST
        return not words or self._about[key] or has_any(text, words)

    def states_of(self, extraction: Extraction) -> frozenset[str]:
        """Return the states and peoples that the article names, by their fullest names."""
        key = extraction.article.id
        if key not in self._states:
            named = (each.canonical or each.text for each in extraction.entities if each.label in STATES)
            self._states[key] = frozenset(named)
        return self._states[key]

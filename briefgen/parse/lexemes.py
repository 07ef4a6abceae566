"""Word features that our pipeline was trained with; its `config.cfg` asks for them by name."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from briefgen.parse import lexicon
from briefgen.parse.tokenizer import mend_tokenizer

if TYPE_CHECKING:
    from spacy.language import Language

NAME = "briefgen.news_words.v1"


def register() -> None:
    """Tell spaCy what `NAME` in a config means, and the embedding that knows our lexicon."""
    from spacy.util import registry  # slow to import: about a second

    registry.callbacks.register(NAME, func=news_words)
    lexicon.register()


def news_words(prefix: int) -> Callable[["Language"], "Language"]:
    """Return what lets a new pipeline see *prefix* first characters of a word (spaCy: one) and cut tokens as wire copy needs."""
    from spacy.attrs import PREFIX

    def change(nlp: "Language") -> "Language":
        nlp.vocab.lex_attr_getters[PREFIX] = partial(_first, count=prefix)  # type: ignore[attr-defined]
        for lexeme in nlp.vocab:
            lexeme.prefix_ = _first(lexeme.orth_, prefix)
        return mend_tokenizer(nlp)

    return change


def _first(word: str, count: int) -> str:
    return word[:count]

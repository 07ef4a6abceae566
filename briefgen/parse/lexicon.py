"""What dictionaries and registers know of a word: its word classes, whether people or towns bear it, its usual sense.

Our networks of words see that beside a word's spelling. 300,000 words of training text are few: of the words of a new text every
tenth never stood there, and a dictionary has half of them. (Dictionaries beside training text: Hajič 2000, "Morphological Tagging:
Data vs. Dictionaries"; lists of names and places: Ratinov and Roth 2009; senses of WordNet: Ciaramita and Altun 2006.)
Data: lexicon.txt, written by training/lexicon.py. The weights were trained with it: change it and train anew.
"""

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thinc.api import Model

NAME = "briefgen.LexiconEmbed.v1"
LEXICON = Path(__file__).with_name("lexicon.txt")
COLUMNS = 3
"""Columns of lexicon.txt before the words: word classes, kinds of name, senses."""


def register() -> None:
    """Tell spaCy what `NAME` in a config means."""
    from spacy.util import registry  # slow to import: about a second

    registry.architectures.register(NAME, func=lexicon_embed)


def fingerprint() -> str:
    """Return what tells this lexicon from another: a pipeline's `meta.json` says with which it was trained."""
    return hashlib.sha256(LEXICON.read_bytes()).hexdigest()


def lexicon_embed(width: int, attrs: list[str], rows: list[int], lexicon_rows: list[int]) -> "Model[Any, Any]":
    """Return spaCy's `MultiHashEmbed` of the attributes *attrs* and the columns of the lexicon.

    Args:
        width: numbers of a word's vector.
        attrs, rows: spaCy's attributes, and of each the rows of its table.
        lexicon_rows: the rows of the table of each column.

    Raises:
        ValueError: if *lexicon_rows* are not as many as the columns.
    """
    from spacy.attrs import intify_attr
    from spacy.ml.models.tok2vec import MultiHashEmbed
    from thinc.api import Model

    if len(lexicon_rows) != COLUMNS:
        raise ValueError(f"lexicon_rows: the lexicon has {COLUMNS} columns, not {len(lexicon_rows)}")
    # The columns stand in for attributes that nobody reads: MultiHashEmbed takes a table for each attribute it is told.
    embed: Model[Any, Any] = MultiHashEmbed(
        width=width, attrs=attrs + ["LOWER"] * COLUMNS, rows=rows + lexicon_rows, include_static_vectors=False
    )
    read = [intify_attr(name) for name in [*attrs, "LOWER"]]
    embed.layers[0] = Model("extract_features", _read, attrs={"columns": read})
    return embed


def _read(model: "Model[Any, Any]", docs: list[Any], is_train: bool) -> tuple[list[Any], Any]:
    """Return an array of features for each of *docs*, a row a word."""
    import numpy as np

    if not docs:
        return [], _learn_nothing
    own = [doc.to_array(model.attrs["columns"]) for doc in docs]
    flat = np.concatenate(own)
    rows = np.concatenate([flat[:, :-1], known(flat[:, -1])], axis=1)
    return np.split(rows, np.cumsum([len(each) for each in own])[:-1]), _learn_nothing


def _learn_nothing(gradients: Any) -> list[Any]:
    return []


def known(words: Any) -> Any:
    """Return a row for each of *words* (hashes of lower-case words): a number for each column, 0 where nothing is known."""
    import numpy as np

    hashes, rows = _lexicon()
    at = np.searchsorted(hashes, words)
    at[at == len(hashes)] = 0
    return rows[at] * (hashes[at] == words)[:, None].astype(rows.dtype)


@cache
def callings() -> frozenset[str]:
    """Return the nouns for what somebody is that nobody is called: "analyst", "correspondents"."""
    found: set[str] = set()
    for classes, kinds, sense, words in _lines():
        if sense.startswith("person/") and not kinds and "P" not in classes.split(" "):
            found.update(words.split(" "))
    return frozenset(found)


def _lines() -> list[list[str]]:
    """Return the columns of every line."""
    text = LEXICON.read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


@cache
def _lexicon() -> tuple[Any, Any]:
    """Return the hashes of the words in rising order, and their rows."""
    import numpy as np
    from spacy.strings import get_string_id

    hashes: list[int] = []
    kinds: list[list[int]] = []
    times: list[int] = []
    for *columns, words in _lines():
        kinds.append([get_string_id(f"{at}:{kind}") if kind else 0 for at, kind in enumerate(columns)])
        before = len(hashes)
        hashes += map(get_string_id, words.split(" "))
        times.append(len(hashes) - before)
    unsorted = np.array(hashes, dtype=np.uint64)
    order = np.argsort(unsorted)
    return unsorted[order], np.repeat(np.array(kinds, dtype=np.uint64), times, axis=0)[order]

"""Put the line breaks of wrapped text back into a Doc that was parsed without them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def with_breaks(doc: "Doc", text: str) -> "Doc":
    """Return *doc* with the white space of *text* as tokens of their own where it differs; *doc* itself if nothing differs."""
    if "\n" not in text:
        return doc
    words, origin = _words(doc, text)
    return _rebuilt(doc, words, origin)


def _words(doc: "Doc", text: str) -> tuple[list[tuple[str, bool]], list[int]]:
    """Return (word, whether a space follows) for the tokens of *text*, and of each the token in *doc* (-1: white space)."""
    words: list[tuple[str, bool]] = []
    origin: list[int] = []
    at = 0
    for token in doc:
        words.append((token.text, False))
        origin.append(token.i)
        at += len(token.text)
        gap = at
        while gap < len(text) and token.whitespace_ and text[gap].isspace():
            gap += 1
        if text[at:gap] == " ":
            words[-1] = (token.text, True)
        elif gap > at:
            words.append((text[at:gap], False))
            origin.append(-1)
        at = gap
    return words, origin


def _rebuilt(doc: "Doc", words: list[tuple[str, bool]], origin: list[int]) -> "Doc":
    from spacy.tokens import Doc, Span  # slow to import: about a second

    new = {old: at for at, old in enumerate(origin) if old >= 0}
    tokens = [doc[old] if old >= 0 else None for old in origin]
    result = Doc(
        doc.vocab,
        words=[word for word, _ in words],
        spaces=[space for _, space in words],
        tags=[token.tag_ if token else "_SP" for token in tokens],
        pos=[token.pos_ if token else "SPACE" for token in tokens],
        morphs=[str(token.morph) if token else "" for token in tokens],
        lemmas=[token.lemma_ if token else word for token, (word, _) in zip(tokens, words, strict=True)],
        heads=[new[token.head.i] if token else max(0, at - 1) for at, token in enumerate(tokens)],
        deps=[token.dep_ if token else "dep" for token in tokens],
    )
    result.set_ents([Span(result, new[ent.start], new[ent.end - 1] + 1, label=ent.label_) for ent in doc.ents])
    return result

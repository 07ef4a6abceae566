"""Heads that the parser chose for the nearest word: "pictures taken on Tuesday and seen by the Post suggest that …",
"she said in a message on Tuesday that raids would go on", "the crew has since moved".
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefgen.grammar import AUXILIARY, FINITE, NOMINAL, NOUN_CLAUSE, OBLIQUE, PASSIVE_SUBJECT, RELATIVE, SUBJECT
from briefgen.parse.tags import BOTH

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Mend = tuple["Token", "Token", str]
"""A word, its head and what it is to it."""


def mend_trees(doc: "Doc") -> "Doc":
    """Return *doc* with the heads of such clauses set right."""
    mends = [mend for token in doc if (found := DOUBTED.get(token.dep_)) for mend in found(token)]
    if mends:
        _apply(doc, mends)
    return doc


def _apply(doc: "Doc", mends: list[Mend]) -> None:
    """Write all at once: sentences are those of the tree."""
    from spacy.attrs import DEP, HEAD  # slow to import: about a second

    rows = doc.to_array([HEAD, DEP]).astype("int64")
    for token, head, relation in mends:
        rows[token.i] = (head.i - token.i, doc.vocab.strings.add(relation))
    doc.from_array([HEAD, DEP], rows.astype("uint64"))  # type: ignore[arg-type]


def _adverb(token: "Token") -> Iterator[Mend]:
    """A word between an auxiliary and its verb opens no clause."""
    verb = token.head
    if token.i + 1 == verb.i and any(child.dep_ in AUXILIARY and child.i < token.i for child in verb.children):
        yield token, verb, "advmod"


def _main_verb(verb: "Token") -> Iterator[Mend]:
    """A finite verb that nothing opens, inside what describes the noun at the root, is the verb of that noun."""
    if verb.tag_ not in FINITE:
        return
    own = {child.dep_ for child in verb.children}
    noun = verb.sent.root
    if (
        own & SUBJECT
        or "mark" in own
        or noun.pos_ not in NOMINAL
        or not _describes(verb.head, noun)
        or not _agree(noun, verb)
    ):
        return
    yield verb, verb, "ROOT"
    yield noun, verb, "nsubj"
    yield from ((child, verb, child.dep_) for child in noun.children if child.i > verb.i)


def _describes(token: "Token", noun: "Token") -> bool:
    """Tell whether *token* is, or is joined to, a participle that describes *noun*, which stands before it."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in NOUN_CLAUSE and token.head == noun and noun.i < token.i


def _agree(noun: "Token", verb: "Token") -> bool:
    several = noun.tag_ in {"NNS", "NNPS"}
    return verb.tag_ == "VBD" or several == (verb.tag_ == "VBP")


def _content(verb: "Token") -> Iterator[Mend]:
    """A clause that "that" opens, away from the noun it was hung on, is what was said when it lacks nothing."""
    noun, said = verb.head, verb.head.head
    if noun.dep_ not in OBLIQUE or said.lower_ not in BOTH:
        return
    that = next((child for child in verb.children if child.lower_ == "that"), None)
    if that is None or that.dep_ in SUBJECT or that.i <= noun.i + 1 or said.i > noun.i:
        return
    follows = [child for child in verb.children if child.dep_ in SUBJECT and child.i > that.i]
    if follows and not any(child.dep_ == "ccomp" for child in said.children):
        yield that, verb, "mark"
        yield verb, said, "ccomp"


def _joined(verb: "Token") -> Iterator[Mend]:
    """In "two were killed and eleven injured" the second participle is joined to the first, and has a subject of its own."""
    first, number = verb.head, verb.nbor(-1) if verb.i else verb
    if verb.tag_ != "VBN" or number.pos_ != "NUM" or number.dep_ != "conj" or number.head != first:
        return
    if first.i < number.i and any(child.dep_ in PASSIVE_SUBJECT for child in first.children):
        yield verb, first, "conj"
        yield number, verb, "nsubj:pass"
        yield from ((child, verb, "cc") for child in number.children if child.dep_ == "cc")


DOUBTED: dict[str, Callable[["Token"], Iterator[Mend]]] = {
    "mark": _adverb,
    "xcomp": _main_verb,
    "advcl": _joined,
    "conj": _joined,
    **dict.fromkeys(RELATIVE, _content),
}
"""What looks at the words of each relation."""

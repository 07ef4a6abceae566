"""What the parse says about a place in the text: tense, sentence, names. Answers "don't know" where there is no parse."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefgen.extract.dates.ahead import is_ahead, is_held, is_past_in_disguise, listed
from briefgen.grammar import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VERBS = frozenset({"VERB", "AUX"})
STEPS = 40


class Grammar:
    """Look-ups by position in one parsed article."""

    def __init__(self, doc: "Doc") -> None:
        self.doc = doc
        self.starts: list[int] = doc.to_array("IDX").tolist()
        self.parsed = doc.has_annotation("DEP")
        self.sentences = [sentence.start_char for sentence in doc.sents] if self.parsed else []
        self.names = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        self.name_starts = [start for start, _, _ in self.names]

    def token(self, position: int) -> "Token | None":
        """Return the token at *position*."""
        found = bisect_right(self.starts, position) - 1
        return self.doc[found] if found >= 0 else None

    def sentence(self, position: int) -> int:
        """Return the number of the sentence at *position*."""
        return bisect_right(self.sentences, position)

    def word_before(self, position: int, *, passing: frozenset[str] = frozenset()) -> str:
        """Return the word or mark before *position*, lower case, up to three words *passing* skipped, or an empty string."""
        token = self.token(position)
        if token is None or not token.i:
            return ""
        at = token.i - 1
        while at > 0 and token.i - at < 4 and self.doc[at].lower_ in passing:
            at -= 1
        return str(self.doc[at].lower_)

    def is_possessive(self, end: int) -> bool:
        """Tell whether an expression that ends at *end* owns what follows ("Monday's vote")."""
        token = self.token(end)
        return token is not None and token.idx == end and token.lower_ in {"'s", "’s", "'", "’"}

    def is_of_something_held(self, position: int) -> bool:
        """Tell whether the date at *position* owns a summit, vote or match."""
        token = self.token(position)
        return token is not None and is_held(token)

    def name(self, start: int, end: int) -> tuple[int, int, str] | None:
        """Return (start, end, label) of the name that holds the slice from *start* to *end*, or None."""
        found = bisect_right(self.name_starts, start) - 1
        return self.names[found] if found >= 0 and self.names[found][1] >= end else None

    def direction(self, position: int) -> int | None:
        """Return -1 when what is told at *position* is past, 1 when it lies ahead, 0 when the verb does not say.

        None where there is no verb at all, as in captions.
        """
        token = self.token(position)
        if token is None or not self.parsed:
            return 0
        # A date right after its verb is that verb's, whatever the parser makes of it ("said Monday it will").
        before = token.nbor(-1) if token.i else None
        if before is not None and before.tag_ == "VBD" and before.lemma_ not in listed("dated"):
            return -1
        verb = _verb_of(token)
        if is_ahead(token, verb):
            return 1
        return _direction_of(verb) if verb is not None else None


def _verb_of(token: "Token") -> "Token | None":
    for _ in range(STEPS):
        if token.pos_ in VERBS or _copula(token) is not None:
            return token
        if token.head is token:
            return None
        token = token.head
    return None


def _copula(token: "Token") -> "Token | None":
    return next((child for child in token.children if child.dep_ == "cop"), None)


def _direction_of(verb: "Token", steps: int = 8) -> int | None:
    helpers = [child for child in verb.children if child.dep_.startswith(("aux", "cop"))]
    modals = [helper.lower_ for helper in helpers if helper.lower_ in listed("modals") and helper.tag_ == "MD"]
    if modals:
        perfect = any(helper.lemma_ == "have" for helper in helpers)
        return 0 if perfect and not {"will", "shall"} & {*modals} else 1
    to = next((child for child in verb.children if child.tag_ == "TO"), None)
    if to is not None and any(helper.lemma_ == "be" and helper.i < to.i for helper in helpers):
        return 1
    if to is not None and steps and verb.head is not verb:
        return 1 if verb.head.lemma_.lower() in listed("infinitive") else _direction_of(verb.head, steps - 1)
    if verb.lemma_.lower() in listed("dated") and (is_passive(verb) or verb.tag_ in {"JJ", "VBN"}):
        return 1 if any(helper.tag_ in {"VBZ", "VBP"} for helper in helpers) else 0
    if is_past_in_disguise(verb):
        return -1
    return _tense(verb, helpers, steps)


def _tense(verb: "Token", helpers: "list[Token]", steps: int) -> int | None:
    tags = {helper.tag_ for helper in helpers} | {verb.tag_}
    if tags & {"VBD"} or any(helper.lemma_ == "have" for helper in helpers):
        return -1
    if tags & {"VBZ", "VBP"}:
        return 0
    if verb.tag_ == "VB" and verb.head is verb:
        return 1  # "Come on Friday"
    if verb.tag_ == "VBN":
        return -1
    if verb.head is not verb and steps:
        above = _verb_of(verb.head)
        return _direction_of(above, steps - 1) if above is not None else None
    return None

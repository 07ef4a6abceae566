"""Was it done by people or by nature? And in which mode?

"killed" and "destroyed" are told of bombs and of floods alike. The doer decides; where none is named, the words of the
sentence do, then those of the article so far.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from briefgen.extract.events.frame import described, doers, lemma
from briefgen.extract.events.lexicon import groups, lexicon, modes
from briefgen.grammar import doer, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# A collapse or a crash that somebody lays to explosions is told with the fighting until it is known better.
BLAMED = frozenset({"accident", "collapse", "fire"})
EXPLOSION = frozenset({"explosion", "explosive", "sabotage", "blast", "bomb"})
CLAUSE = 60
AGENTS = frozenset({"@GPE", "@NORP", "@PERSON"})


class Climate:
    """What an article speaks of so far: violence or misfortune."""

    def __init__(self, sentences: Iterable["Span"] = ()) -> None:
        self.count: Counter[str] = Counter()
        self.whole = Counter(side for sentence in sentences for side in _sides(sentence, forces=False))
        """What all of *sentences* speak of: asked last, for a deed may be named after its victims."""

    def see(self, sentence: "Span") -> None:
        """Count the words of *sentence* on either side; that soldiers are named makes no fighting."""
        self.count.update(_sides(sentence, forces=False))

    def of(self, sentence: "Span") -> str:
        """Return ASSAULT or INCIDENT: what *sentence*, else the article so far, is about."""
        here = Counter(_sides(sentence))
        for seen in (here, self.count, self.whole):
            if seen["ASSAULT"] != seen["INCIDENT"]:
                return "ASSAULT" if seen["ASSAULT"] > seen["INCIDENT"] else "INCIDENT"
        return "INCIDENT"


def _sides(sentence: Iterable["Token"], *, forces: bool = True) -> list[str]:
    table, group = lexicon(), groups()
    found = []
    for token in sentence:
        word = lemma(token)
        if (
            word in group["weapon"]
            or (forces and word in group["military"])
            or any(t.type == "ASSAULT" for t in table.get(("N", word), ()))
        ):
            found.append("ASSAULT")
        if is_gunfire(token):
            found.append("ASSAULT")
        elif word in group["nature"] or any(t.type == "INCIDENT" and not t.frame for t in table.get(("N", word), ())):
            found.append("INCIDENT")
    return found


def is_gunfire(token: "Token") -> bool:
    """Tell whether *token* is fire that comes out of barrels, not a blaze ("artillery fire", "opened fire")."""
    if lemma(token) != "fire" or token.pos_ != "NOUN":
        return False
    group = groups()
    before = {
        form for each in token.doc[max(token.sent.start, token.i - 3) : token.i] for form in (lemma(each), each.lower_)
    }
    return bool(before & (group["weapon"] | group["gunfire"] | group["firing"])) or lemma(token.head) in group["firing"]


def is_armed(token: "Token") -> bool:
    """Tell whether what does the verb *token* is a weapon ("a missile destroyed the bridge")."""
    return token.pos_ == "VERB" and any(described(each) & groups()["weapon"] for each in doers(token))


def is_nature(token: "Token") -> bool:
    """Tell whether what does the verb *token* is a force of nature or an accident."""
    return token.pos_ == "VERB" and any(described(each) & groups()["nature"] for each in doers(token))


def harm_class(token: "Token", climate: Climate, sentence: "Span") -> str:
    """Return ASSAULT or INCIDENT for a word of harm."""
    who = doer(token) if token.pos_ == "VERB" else None
    if who is None and token.dep_ in {"advcl", "acl", "conj"} and token.head.pos_ == "VERB":
        who = doer(token.head)
    words = described(who) if who is not None else set()
    for _, noun in prepositional(token):
        words |= described(noun)
    group = groups()
    if any(is_gunfire(each) for each in islice(token.subtree, CLAUSE)):
        return "ASSAULT"
    if words & group["nature"]:
        return "INCIDENT"
    if words & (group["weapon"] | group["military"] | group["violence"] | AGENTS):
        return "ASSAULT"
    return climate.of(sentence)


def mode_of(token: "Token", type_: str, mode: str | None) -> str | None:
    """Return the mode of an event: the trigger's own, or the first weapon or hazard named around it."""
    if type_ == "INCIDENT" and mode in BLAMED and any(word in EXPLOSION for word in map(lemma, token.sent)):
        return "explosion"
    if mode is not None or type_ not in {"ASSAULT", "INCIDENT"}:
        return mode
    near = _around(token)
    if type_ == "INCIDENT":
        table = lexicon()
        return next((t.mode for word in near for t in table.get(("N", word), ()) if t.type == "INCIDENT"), None)
    return next((name for name, words in modes() if words & set(near)), None)


def _around(token: "Token") -> list[str]:
    """Return the words of the clause of *token*, at most a few dozen."""
    span = token.doc[max(token.sent.start, token.left_edge.i) : min(token.sent.end, token.right_edge.i + 1)][:CLAUSE]
    found = [form for each in span for form in (lemma(each), each.lower_)]
    if token.dep_ in {"obj", "nsubj", "obl", "nmod", "compound"}:
        head = token.head
        found += [
            form
            for each in head.doc[head.left_edge.i : head.right_edge.i + 1][:CLAUSE]
            for form in (lemma(each), each.lower_)
        ]
    return found

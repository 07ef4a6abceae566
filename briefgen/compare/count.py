"""A figure in the statement that gives it, with what is compared of it: each worked out once, however often it is compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.compare.features import head_of
from briefgen.compare.once import once
from briefgen.compare.states import is_setting, state_of
from briefgen.compare.when import figure_days
from briefgen.model.finding import Figure
from briefgen.model.statement import Statement
from briefgen.phrase.days import ends_now
from briefgen.wording.words import content, folded, meaning, stems, tokens

# Words on each side of a figure that tell what it counts.
AROUND = 60
# Characters after a figure that may tell its fate ("two planes had received minor damage").
AFTER = 48
DEAD = re.compile(r"\b(?:number of (?:the )?(?:dead|deaths|victims)|death toll)\b")
# What stands in every text that DEAD fits: most texts are told apart without a search.
DEADLY = ("dead", "death", "victims")
# "its goal of accepting ", "a limit of ", "plans to build ": what stands before a number that is not reached yet.
AIM = re.compile(r"\b(?:goal|target|limit|quota|ceiling|cap|aim|plan|pledge|promise|offer)s?(?: of| to)\b[^,;:]{0,40}$")
# A name within what is counted: whose it is.
WORD = re.compile(r"\b[A-Z][^\W\d_]+")
OWN = re.compile(r"\s*(?:of\s+)?(?:its|their|our)\b", re.IGNORECASE)
STEM = 5
"""Letters that a state shares with its adjective ("Norland", "Norlandic")."""
SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})
BACK = re.compile(r"\b(?:past|last|previous|next|within)\b")


@dataclass(frozen=True, eq=False)
class Count:
    """A figure in the statement that gives it. Two are equal when they are one object."""

    figure: Figure
    """The figure."""
    statement: Statement
    """Where it stands."""
    published: str | None = None
    """Day of its article."""

    @property
    def article(self) -> str:
        """`Article.id`."""
        return self.figure.citation.article

    @once
    def near(self) -> frozenset[str]:
        """Words around it in their normal form, its own thing among them, numbers left out."""
        text = self.statement.text
        here, at = self.figure.citation, self.statement.citation.start
        start, end = here.start - at, here.end - at
        around = text[max(0, start - AROUND) : max(0, start)] + " " + text[max(0, end) : end + AROUND]
        return frozenset(word for word in (*content(around), *stems(self.figure.thing or "")) if not word[0].isdigit())

    @once
    def days(self) -> frozenset[str]:
        """Days that it is surely of, ISO 8601."""
        return figure_days(self.figure, self.statement, self.published)

    @once
    def told_on(self) -> frozenset[str]:
        """Days that it is of, or else the day of its article."""
        return self.days or frozenset({self.published} if self.published else ())

    @once
    def ends_now(self) -> bool:
        """Whether its statement is of the day that ends with its article."""
        return ends_now(self.statement.text)

    @once
    def head(self) -> str:
        """Meaning of what it counts."""
        return head_of(self.figure)

    @once
    def place(self) -> str:
        """Where, without accents and in lower case; empty when the text does not tell."""
        return folded(self.figure.place or "")

    @once
    def is_span(self) -> bool:
        """Whether it only says how far back its sentence reaches ("over the past 24 hours")."""
        figure = self.figure
        return figure.unit in SPANS and BACK.search(figure.text + " " + (figure.thing or "")) is not None

    @once
    def is_setting(self) -> bool:
        """Whether it counts where or when something happened ("regions"), and not what it happened to."""
        return is_setting(self.figure.head)

    @once
    def deed(self) -> str:
        """Words for what happened to the counted, none for verbs of saying, which tell nothing of it."""
        deed = self.figure.predicate_lemma or self.figure.predicate or ""
        return deed if content(deed) else ""

    @once
    def deed_words(self) -> frozenset[str]:
        """Meanings of the words of `deed`."""
        return frozenset(map(meaning, self.deed.split()))

    @once
    def state(self) -> str | None:
        """What became of the counted, by its verb (`state_of`)."""
        return state_of(self.deed, self.figure.head)

    @once
    def fate(self) -> str | None:
        """What became of the counted, by its verb or the words after it, dead where the number is one of the dead."""
        figure, statement = self.figure, self.statement
        if self.is_of_dead:
            return "killed"
        told = state_of(figure.predicate_lemma or figure.predicate or "", figure.head)
        if told:
            return told
        end = figure.end - statement.start
        words = tokens(statement.text[end : end + AFTER])
        return next((found for word in words if (found := state_of(word, figure.head))), None)

    @once
    def is_of_dead(self) -> bool:
        """Whether its statement speaks of the number of dead."""
        low = self.statement.text.lower()
        return any(sign in low for sign in DEADLY) and DEAD.search(low) is not None

    @once
    def is_aim(self) -> bool:
        """Whether it is what somebody wants or allows ("a goal of 30 beds"), and not what came of it."""
        end = max(0, self.figure.citation.start - self.statement.citation.start)
        return AIM.search(self.statement.text[max(0, end - AROUND) : end]) is not None

    @once
    def owners(self) -> frozenset[str]:
        """Heads of the names in what is counted; of who reports it, when "its" or "their" stands before."""
        figure = self.figure
        found = WORD.findall(figure.thing or "")
        if not found and figure.reported_by:
            behind = self.statement.text[figure.end - self.statement.start :]
            found = WORD.findall(figure.reported_by) if OWN.match(behind) else []
        return frozenset(word[:STEM] for word in found)


def counts_of(statements: Sequence[Statement], published: Mapping[str, str | None]) -> list[Count]:
    """Return the figures of *statements*, each once, without second units and denials.

    Args:
        published: article → day of publication.
    """
    return [
        Count(figure, statement, published.get(figure.citation.article)) for statement, figure in figures_of(statements)
    ]


def figures_of(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Figure]]:
    """Yield the figures of *statements*, each once and where it first stands, without second units and denials."""
    seen: set[tuple[str, int]] = set()
    for statement in statements:
        for figure in statement.figures:
            place = figure.citation.article, figure.citation.start
            if place not in seen and figure.same_as is None and not figure.negated:
                seen.add(place)
                yield statement, figure

"""Credibility of an item, 1 to 6 (NATO Admiralty code, AJP-2.1), by rules that are printed in the brief.

1  confirmed: three independent origins or more, undisputed
2  probably true: two independent origins, undisputed
3  possibly true: one origin that tells it in its own voice or names who says so, undisputed
4  doubtful: sources disagree on it, or it is only claimed or hinted by one side
5  improbable: somebody denies it, and no more origins tell it than deny it
6  cannot be judged: an unnamed source alone
"""

from collections.abc import Sequence

from briefgen.model.statement import Discrepancy, Statement

_LINES = [" ".join(line.split()) for line in (__doc__ or "").splitlines() if line[:1].isdigit()]
RULES = tuple(line + ("." if line == _LINES[-1] else ";") for line in _LINES)


def method_lines() -> tuple[str, ...]:
    """Return the rules by which sources are compared, as lines of the brief's method note."""
    return (
        "Versions of one story count as one origin; two stories of one agency are one origin of a fact.",
        "Figures disagree when they count one thing on the same days, in the same place and of the same side.",
        "A toll that is higher on a later day is an update, not a disagreement.",
        "Credibility of an item (NATO Admiralty code, AJP-2.1):",
        *RULES,
    )


def credibility(statements: Sequence[Statement], origins: int, discrepancies: Sequence[Discrepancy] = ()) -> int:
    """Return the credibility of what *statements* of so many *origins* tell, given the *discrepancies* that concern it."""
    grave = [each for each in discrepancies if each.severity != "low"]
    if any(each.kind == "denial" for each in grave) and origins < 2:
        return 5
    if grave:
        return 4
    if origins >= 2:
        return 1 if origins >= 3 else 2
    if _only_unnamed(statements):
        return 6
    return 4 if _only_claimed(statements) else 3


def _only_unnamed(statements: Sequence[Statement]) -> bool:
    quotes = [quote for statement in statements for quote in statement.quotes]
    return bool(quotes) and all(quote.speaker_type == "anonymous" for quote in quotes)


def _only_claimed(statements: Sequence[Statement]) -> bool:
    sure = [event.certainty for statement in statements for event in statement.events[:1]]
    sure += [quote.certainty for statement in statements for quote in statement.quotes]
    return bool(sure) and all(each in {"claimed", "hinted"} for each in sure)

"""Pair the quotation marks of each paragraph, whichever style they are in.

Straight, curly, German („…“, »…«), French («…») and single marks; TeX's ``…''. A mark that is never closed reaches to
the end of its own paragraph and no further. One pass over the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

OPENING = {"“": "”“", "„": "“”„", "‟": "”", "«": "»", "``": "''", "❝": "❞", "〝": "〞〟", "「": "」", "＂": "＂"}
"""Marks that open, and what may close each."""
CLOSING = "”»''❞〞〟」"
SINGLE = {"‘": "’", "‚": "‘’", "‹": "›", "'": "'"}
MARK = re.compile(r"``|''|[\"“”„‟«»❝❞〝〞〟「」＂]")
SINGLE_OPEN = re.compile(r"(?<![\w’')\].,!?])['‘‚‹](?=[\w“\"…$])")
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…”\"%)])['’‘›](?!\w)")
LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
BEFORE_OPENING = " \t\xa0([{—–-‘'/:\u2009\u202f\u200b…>*"
SINGLE_OUTER = re.compile(r"(?:^|(?<=\s))‘(?=[^‘’]*[“\"])", re.MULTILINE)
"""A single mark that opens in front of a double one."""
LONGEST_SINGLE = 1000
"""Single marks are told from apostrophes only over a short distance."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text in quotation marks, in code points."""

    start: int
    """First character inside."""
    end: int
    """One past the last character inside."""
    outer_start: int
    """Where the opening mark stands."""
    outer_end: int
    """One past the closing mark; equal to *end* when it is missing."""
    line: int
    """Number of the line in which it stands, from 0, empty lines left out."""
    closed: bool = True
    """Whether a closing mark was found."""
    single: bool = False
    """Whether the marks are single ones."""


def find_marked(text: str) -> list[Marked]:
    """Return what stands in quotation marks in *text*, in order, without overlaps; never raises."""
    found: list[Marked] = []
    for number, line in enumerate(lines(text)):
        double = list(_double(text, *line, number))
        found.extend(_nested(text, *line, number, double) if double else _single(text, *line, number))
    return found


def _nested(text: str, start: int, end: int, number: int, double: list[Marked]) -> list[Marked]:
    """Return *double*, or the single marks around them where those clearly hold the utterance (``‘She said “no”,’``)."""
    if not SINGLE_OUTER.search(text, start, end):
        return double
    starts = [each.outer_start for each in double]
    outer, held = list[Marked](), set[int]()
    for each in _single(text, start, end, number):
        if text[each.outer_start] != "‘" or text[each.end - 1] not in '.,!?…”"':
            continue
        near = range(max(0, bisect_left(starts, each.outer_start) - 1), bisect_left(starts, each.outer_end))
        touched = [at for at in near if double[at].outer_end > each.outer_start]
        if touched and all(each.start < starts[at] and double[at].outer_end <= each.end for at in touched):
            outer.append(each)
            held.update(touched)
    rest = [each for at, each in enumerate(double) if at not in held]
    return sorted([*outer, *rest], key=lambda each: each.start)


def lines(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of every line of *text* that is not blank."""
    return [match.span() for match in LINE.finditer(text) if not match.group().isspace()]


def _double(text: str, start: int, end: int, number: int) -> Iterator[Marked]:
    """Yield the stretches in double marks of one line."""
    opened: tuple[int, int, str] | None = None
    inner = 0
    for match in MARK.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        if opened is None:
            if _opens(text, mark, at, after, start, end):
                opened = (at, after, mark)
            continue
        if opened[2] == '"' and mark == "“" and _looks_opening(text, at, after, end):
            inner += 1  # curly marks inside straight ones close each other
            continue
        if inner and mark == "”":
            inner -= 1
            continue
        if _closes(text, mark, opened[2], at, after, start, end):
            yield from _kept(text, Marked(opened[1], at, opened[0], after, number))
            opened, inner = None, 0
        elif mark == opened[2] and mark in OPENING and mark not in OPENING[mark]:
            opened = (at, after, mark)
    if opened is not None:
        yield from _kept(text, Marked(opened[1], end, opened[0], end, number, closed=False))


def _opens(text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    """Tell whether *mark* can open when none is open."""
    bare = not text[start:at].strip() if at - start < 4 else False
    roomy = bare or text[at - 1] in BEFORE_OPENING
    if mark in {"“", "„", "‟", "«", "``", "❝", "〝", "「"}:
        return mark != "“" or after < end
    if mark in {"”", "»", "''", "❞", "〞", "〟", "」"}:
        return roomy and after < end and (bare or not text[after].isspace())
    return after < end and (bare or (roomy and not text[after].isspace()))


def _closes(text: str, mark: str, opener: str, at: int, after: int, start: int, end: int) -> bool:
    """Tell whether *mark* closes what *opener* opened."""
    if opener in {'"', "＂", "”", "»", "''"}:
        expected = {'"': '"”“', "＂": "＂", "”": '”"', "»": "«»", "''": "''"}[opener]
        return mark in expected and not (mark == "“" and _looks_opening(text, at, after, end))
    if mark == '"':
        return opener in {"“", "„", "‟", "``"} and not _looks_opening(text, at, after, end)
    if mark == "“" and opener == "„":
        return True
    return mark in OPENING.get(opener, "") and not (mark == opener and _looks_opening(text, at, after, end))


def _looks_opening(text: str, at: int, after: int, end: int) -> bool:
    return text[at - 1].isspace() and after < end and not text[after].isspace()


def _single(text: str, start: int, end: int, number: int) -> Iterator[Marked]:
    """Yield the stretches in single marks of a line that has no double ones."""
    at = start
    while (opening := SINGLE_OPEN.search(text, at, end)) is not None:
        closing = _single_end(text, opening.end(), min(end, opening.end() + LONGEST_SINGLE))
        if closing is None:
            at = opening.end()
            continue
        yield from _kept(text, Marked(opening.end(), closing, opening.start(), closing + 1, number, single=True))
        at = closing + 1


def _single_end(text: str, start: int, end: int) -> int | None:
    """Return where single marks close: after punctuation if they can, else at the first place that could be."""
    first: int | None = None
    for match in SINGLE_CLOSE.finditer(text, start, end):
        if text[match.start() - 1] in ".,!?…":
            return match.start()
        if first is None and text[match.start() - 1] != "s":
            return match.start()
        first = match.start() if first is None else first
    return first


def _kept(text: str, marked: Marked) -> Iterator[Marked]:
    """Yield *marked* without white space at its edges, or nothing when no letter or digit is in it."""
    inside = text[marked.start : marked.end]
    start = marked.start + len(inside) - len(inside.lstrip())
    end = marked.end - len(inside) + len(inside.rstrip())
    if any(char.isalnum() for char in inside):
        yield replace(marked, start=start, end=end)

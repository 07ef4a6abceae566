"""Names without articles, possessives and stray marks at their edges."""

from briefgen.parse.names.names import Names

STRAY = frozenset(
    {
        "the",
        "a",
        "an",
        "'s",
        "’s",
        "'",
        "’",
        '"',
        "“",
        "”",
        "‘",
        ",",
        ";",
        ":",
        "(",
        ")",
        "-",
        "--",
        "—",
        "–",
        "―",
        "/",
        "*",
        "•",
        "said",
    }
)


LOOSE = frozenset({"on", "in", "at", "by", "with", "from", "to", "and", "or"})
"""Words that join, written small: no name ends in one."""


def trim_edges(names: Names) -> None:
    """Cut articles, punctuation and words that join off the ends; a name of nothing else goes."""
    for name in names:
        start, end = name.start, name.end
        while start < end and _is_stray(names, start):
            start += 1
        while start < end and (_is_stray(names, end - 1) or names.words[end - 1] in LOOSE):
            end -= 1
        if (start, end) != (name.start, name.end):
            names.drop(name.start)
            names.put(start, end, name.label)


def _is_stray(names: Names, at: int) -> bool:
    return names.lower[at] in STRAY or names.words[at].isspace()

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


def trim_edges(names: Names) -> None:
    """Cut articles and punctuation off both ends; a name of nothing else goes."""
    for name in names:
        start, end = name.start, name.end
        while start < end and _is_stray(names, start):
            start += 1
        while start < end and _is_stray(names, end - 1):
            end -= 1
        if (start, end) != (name.start, name.end):
            names.drop(name.start)
            names.put(start, end, name.label)


def _is_stray(names: Names, at: int) -> bool:
    return names.lower[at] in STRAY or names.words[at].isspace()

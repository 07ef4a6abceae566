"""Many invented articles for a benchmark, as unlike one another as a day's news: the same ones every time.

Four of five tell a story of their own. One in ten is a reprint of another article, cut, with other quotation marks;
one in ten reports the facts of another article's story in words and with sentences of its own, now and then with
another number. The sentences are put together from `news.txt`: some 18 words each, with as many names and more figures
than news has, which makes them rather harder than news.
"""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"
LENGTH = 600
"""Words an article."""
REPRINTS, RETOLD = 0.1, 0.1
"""Share of the articles that copy another one, and that retell the facts of another one."""
OTHERWISE = 0.2
"""Share of retold figures that differ."""
PARAGRAPH = 2
"""Sentences a paragraph."""
SLOT = re.compile(r"<([a-zA-Z_]+\d*)>")
PLURAL = re.compile(r"(?<=[a-z][^aeiou\W])ys\b")
OPEN = (
    "ba",
    "do",
    "e",
    "fi",
    "ga",
    "ha",
    "i",
    "ko",
    "le",
    "mi",
    "no",
    "o",
    "pe",
    "ru",
    "si",
    "ta",
    "ve",
    "zu",
    "la",
    "bri",
)
SHUT = (
    "dan",
    "lor",
    "mek",
    "nis",
    "rov",
    "sel",
    "tam",
    "vik",
    "zar",
    "bel",
    "drin",
    "gost",
    "hun",
    "kas",
    "pol",
    "wen",
)
GIVEN = ("Ana", "Boris", "Clara", "David", "Edith", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Karin", "Leon", "Marta",
         "Nina", "Oscar", "Paula", "Ralph", "Sonia", "Tomas", "Vera")  # fmt: skip
OUTLETS = ("Evening Post", "Harbor Gazette", "Morning Courier", "Daily Ledger", "Coast Tribune", "Valley Herald")


def paragraphs() -> list[str]:
    """Return the paragraphs of the sample corpus's plain articles."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.rglob("*.txt"))]
    return [part.strip() for text in texts for part in text.split("\n\n") if len(part.split()) > 8]


def write_articles(folder: Path, count: int) -> None:
    """Write *count* articles of about 600 words to *folder*; the same ones every time."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(" date 2026-03-11 " + article(number), encoding="utf-8")


def article(number: int) -> str:
    """Return the text of article *number*, counted from 0."""
    draw = random.Random(number)
    kind = draw.random()
    if number and kind < REPRINTS:
        return _reprint(article(draw.randrange(number)), draw)
    story = draw.randrange(number) if number and kind < REPRINTS + RETOLD else number
    return "\n\n".join(_paragraphs(_Story(story), draw, retold=story != number))


def _paragraphs(story: "_Story", draw: random.Random, *, retold: bool) -> Iterator[str]:
    facts = [story.told(f"fact{number}", draw, otherwise=retold) for number in (1, 2, 3, 4)]
    lines = list(facts)
    while sum(len(line.split()) for line in lines) < LENGTH:
        lines.append(story.told("line", draw))
    rest = lines[len(facts) :]
    draw.shuffle(rest)
    lines = [*facts[:2], *rest[:4], *facts[2:], *rest[4:]]
    for at in range(0, len(lines), PARAGRAPH):
        yield " ".join(lines[at : at + PARAGRAPH])


def _reprint(text: str, draw: random.Random) -> str:
    """Return *text* as another outlet prints it: some paragraphs left out at the end, straight marks."""
    parts = text.split("\n\n")
    kept = parts[: max(3, round(len(parts) * draw.uniform(0.4, 1.0)))]
    return "\n\n".join(kept).replace("“", '"').replace("”", '"') + f"\n\n{draw.choice(OUTLETS)} staff"


class _Story:
    """Who and what a story is about."""

    def __init__(self, number: int) -> None:
        draw = random.Random(f"story {number}")
        self.known = {f"who{i}": _person(draw) for i in (1, 2, 3, 4)}
        self.known |= {f"town{i}": _town(draw) for i in (1, 2)} | {f"land{i}": _town(draw) + "ia" for i in (1, 2)}
        self.known |= {f"org{i}": _filled("org", {}, draw) for i in (1, 2)}
        self.known |= {f"noun{i}": draw.choice(_rules()["noun"]) for i in (1, 2, 3)}
        self.known |= {f"past{i}": draw.choice(_rules()["past"]) for i in (1, 2)}
        self.known |= {"n1": str(draw.randrange(14, 9000)), "n3": str(draw.randrange(3, 60))}

    def told(self, rule: str, draw: random.Random, *, otherwise: bool = False) -> str:
        """Return a sentence about the story."""
        known = dict(self.known)
        if otherwise and draw.random() < OTHERWISE:
            known["n1"], known["n3"] = str(draw.randrange(14, 9000)), str(draw.randrange(61, 90))
        line = PLURAL.sub("ies", _filled(rule, known, draw))
        return line[0].upper() + line[1:] if line[0].isalpha() else line


def _filled(rule: str, known: dict[str, str], draw: random.Random) -> str:
    """Return *rule* with all its slots filled."""
    if rule in known:
        return known[rule]
    if rule in MADE:
        return MADE[rule](draw)
    text = draw.choice(_rules()[rule])
    return SLOT.sub(lambda slot: _filled(slot.group(1), known, draw), text)


def _person(draw: random.Random) -> str:
    return f"{draw.choice(GIVEN)} {_word(draw)}"


def _town(draw: random.Random) -> str:
    return _word(draw) + draw.choice(("burg", "ford", "mouth", "stad", "ton", ""))


def _word(draw: random.Random) -> str:
    return ("".join(draw.choice(OPEN) for _ in range(draw.choice((1, 1, 2)))) + draw.choice(SHUT)).capitalize()


MADE: dict[str, Callable[[random.Random], str]] = {
    "name": _person,
    "town": _town,
    "n": lambda draw: str(draw.randrange(14, 2000)),
    "n2": lambda draw: str(draw.randrange(2, 60)),
}


@cache
def _rules() -> dict[str, list[str]]:
    """Return name → wordings, as `news.txt` lists them."""
    rows = [line for line in (HERE / "news.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")]
    pairs = (row.split(" = ", 1) for row in rows)
    return {name: [each.strip() for each in wordings.split(" | ")] for name, wordings in pairs}

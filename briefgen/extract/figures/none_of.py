"""Numbers that are told by "no": "no casualties were reported"."""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.extract.figures.positions import Cover
from briefgen.extract.figures.tables import alternation, table
from briefgen.model.article import Article
from briefgen.model.finding import Citation, Figure, Sentence

HARMS = {
    "killed": "kill",
    "injured": "injure",
    "wounded": "wound",
    "harmed": "harm",
    "arrested": "arrest",
    "died": "die",
}


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of "no" before a thing whose absence is news."""
    return re.compile(
        rf"(?<!\w)(?:no|zero)\s(?P<thing>(?:[a-z]+\s){{0,2}}?(?P<head>{alternation(table('not_figures')['none_of'])}))(?!\w)",
        re.IGNORECASE,
    )


@cache
def nobody() -> re.Pattern[str]:
    """Return the pattern of "nobody" before a word of harm."""
    return re.compile(
        r"(?<!\w)(?:nobody|no[\s-]one)\s(?:else\s)?(?:(?:was|were|is|has\sbeen|had\sbeen|got)\s(?P<harm>killed|hurt|injured|wounded|harmed|missing|arrested)|(?P<died>died))(?!\w)",
        re.IGNORECASE,
    )


def nobody_hurt(article: Article, sentences: Cover[Sentence]) -> Iterator[Figure]:
    """Yield a negated figure of value 0 for every "nobody was hurt" in *article*."""
    for match in nobody().finditer(article.text):
        sentence = sentences.over(match.start(), match.end())
        if sentence is not None:
            told = match["harm"] or match["died"]
            yield Figure(
                citation=Citation.of(article, match.start(), match.end()),
                sentence=sentence.index,
                value=0.0,
                thing="people",
                head="people",
                predicate=told,
                predicate_lemma=HARMS.get(told.lower(), told.lower()),
                negated=True,
            )


def none_of(article: Article, sentences: Cover[Sentence]) -> Iterator[Figure]:
    """Yield a negated figure of value 0 for every such phrase in *article*."""
    for match in pattern().finditer(article.text):
        sentence = sentences.over(match.start(), match.end())
        if sentence is not None and not re.search(r"\d|\b(?:and|or|than)\b", match["thing"]):
            yield Figure(
                citation=Citation.of(article, match.start(), match.end()),
                sentence=sentence.index,
                value=0.0,
                thing=match["thing"],
                head=match["head"].lower(),
                negated=True,
            )

"""All figures of one article."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.figures.candidates import drafts
from briefgen.extract.figures.draft import Draft
from briefgen.extract.figures.elliptic import with_things
from briefgen.extract.figures.links import with_links
from briefgen.extract.figures.none_of import nobody_hurt, none_of
from briefgen.extract.figures.place_date import date_of, place_of
from briefgen.extract.figures.positions import Cover, Positions
from briefgen.extract.figures.reported import reported_by
from briefgen.extract.figures.suspended import with_suspended
from briefgen.grammar import clause_head, is_negated
from briefgen.model.article import Article
from briefgen.model.finding import Citation, DateMention, Entity, Figure, Quote, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Around:
    """What is known of an article before its figures are sought."""

    def __init__(
        self,
        article: Article,
        doc: "Doc",
        sentences: tuple[Sentence, ...],
        entities: tuple[Entity, ...],
        dates: tuple[DateMention, ...],
        quotes: tuple[Quote, ...],
    ) -> None:
        self.article = article
        self.positions = Positions(doc)
        self.sentences = Cover(sentences)
        self.entities = Cover(entities)
        self.dates = Cover(dates)
        self.quotes = Cover(quotes)


def find_figures(
    article: Article,
    doc: "Doc",
    *,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    dates: tuple[DateMention, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Figure, ...]:
    """Return the figures of *article* in order of position. No input raises."""
    if not len(doc):
        return ()
    around = Around(article, doc, sentences, entities, dates, quotes)
    found = drafts(article.text, around.positions, around.sentences, around.entities, around.dates)
    linked = with_links(article.text, with_things(article.text, with_suspended(article.text, found)))
    figures = [figure(draft, around) for draft in linked]
    figures.extend(none_of(article, around.sentences))
    figures.extend(nobody_hurt(article, around.sentences))
    return tuple(sorted(figures, key=lambda each: (each.start, each.end)))


def figure(draft: Draft, around: Around) -> Figure:
    """Return *draft* as a finding."""
    text, quantity, sentence = around.article.text, draft.anchor.quantity, draft.sentence
    token = draft.predicate.token if draft.predicate else draft.anchor.top
    clause = token if token.pos_ == "VERB" else clause_head(token)
    thing = draft.thing_words(text)
    who, denied = reported_by(draft.anchor.top, draft.start, draft.end, sentence, around.quotes)
    return Figure(
        citation=Citation.of(around.article, draft.start, draft.end),
        sentence=sentence.index,
        value=quantity.value,
        value_max=quantity.value_max,
        modifier=draft.modifier,
        unit=quantity.unit,
        thing=re.sub(r"\s+", " ", thing) if thing else None,
        head=draft.head_lemma(),
        predicate=text[draft.predicate.start : draft.predicate.end] if draft.predicate else None,
        predicate_lemma=draft.predicate.lemma if draft.predicate else None,
        reported_by=who,
        place=place_of(clause, draft.start, sentence, around.entities, around.positions),
        date=date_of(clause, draft.start, sentence, around.dates, around.positions),
        negated=denied or bool(draft.predicate and is_negated(draft.predicate.token)),
        part_of=draft.part_of,
        same_as=draft.same_as,
    )

"""The numbers of an article that are figures, each with its place in the tree, its modifier and the thing beside it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.figures.anchor import Anchor, anchored
from briefgen.extract.figures.article_units import article_units
from briefgen.extract.figures.draft import Draft
from briefgen.extract.figures.modifiers import modifier_after, modifier_before
from briefgen.extract.figures.moved import verb_before
from briefgen.extract.figures.not_figures import (
    is_announced,
    is_idiom,
    is_label,
    is_no_figure,
    is_plainly_counted,
    is_year,
)
from briefgen.extract.figures.noun_phrase import Thing, opening
from briefgen.extract.figures.numerals import numerals
from briefgen.extract.figures.positions import Cover, Positions
from briefgen.extract.figures.predicate import bare, headline_predicate, is_saying_form, predicate_of, worded
from briefgen.extract.figures.quantity import Quantity, quantity
from briefgen.extract.figures.ranges import with_ranges
from briefgen.extract.figures.tables import words
from briefgen.extract.figures.thing import thing_of
from briefgen.grammar import PARTICLE
from briefgen.model.finding import DateMention, Entity, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_SENTENCE = 5000
"""Code points of a sentence beyond which it is none, and a number in it tells nothing."""

BARE = frozenset(
    {
        "nsubj",
        "nsubj:pass",
        "nsubjpass",
        "obj",
        "dobj",
        "iobj",
        "obl",
        "nmod",
        "pobj",
        "conj",
        "appos",
        "ROOT",
        "root",
        "attr",
        "ccomp",
        "xcomp",
        "parataxis",
        "obl:agent",
        "advcl",
        "obl:unmarked",
        "acl:relcl",
        "nmod:unmarked",
        "list",
        "nummod",
        "advmod",
        "dep",
        "compound",
    }
)


def quantities(text: str) -> list[Quantity]:
    """Return the quantities in *text*, ranges joined, in order."""
    single = with_ranges(text, (quantity(text, numeral) for numeral in numerals(text)))
    ordered = sorted([*single, *article_units(text)], key=lambda each: (each.start, -each.end))
    kept: list[Quantity] = []
    for each in ordered:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def drafts(
    text: str,
    positions: Positions,
    sentences: Cover[Sentence],
    entities: Cover[Entity],
    dates: Cover[DateMention],
) -> Iterator[Draft]:
    """Yield a draft for every quantity in *text* that is a figure."""
    for each in quantities(text):
        if is_no_figure(text, each):
            continue
        sentence = sentences.over(each.start, each.start + 1)
        if sentence is None or sentence.end - sentence.start > LONGEST_SENTENCE:
            continue
        start, modifier = modifier_before(text, each.start)
        if start < sentence.start:
            start, modifier = each.start, None
        anchor = anchored(each, positions)
        if modifier is not None and is_spatial(anchor, positions.at(start)):
            start, modifier = each.start, None
        anchor = replace(anchor, quantity=replace(each, modifier=modifier or "exact"))
        if is_named(anchor, text, entities, dates):
            continue
        draft = drafted(anchor, sentence, start, text)
        if draft is not None:
            yield draft


def is_spatial(anchor: Anchor, word: "Token") -> bool:
    """Tell whether the *word* before the number says where, not how many: "sounded *over* nine regions"."""
    counted = anchor.counted
    if counted is None or word.lower_ not in words("places", "spatial") or word.i == 0 or word.is_sent_start:
        return False
    if counted.lemma_.lower() not in words("places", "nouns"):
        return False
    before = word.nbor(-1)
    if before.pos_ == "VERB":
        return before.lemma_.lower() in words("places", "verbs")
    return before.pos_ in {"NOUN", "PROPN", "ADV"} or before.dep_ in PARTICLE or before.lower_ in {"down", "off", "up"}


def is_named(anchor: Anchor, text: str, entities: Cover[Entity], dates: Cover[DateMention]) -> bool:
    """Tell whether the number is a year, part of a date or of a name, or an idiom."""
    each = anchor.quantity
    number = anchor.tokens[0]
    if is_year(text, each, anchor.counted) or is_idiom(number, anchor.counted, text, each):
        return True
    if each.unit is not None:
        return False
    plural = anchor.counted is not None and anchor.counted.tag_ == "NNS" and each.is_range
    if not plural and not is_announced(text, each) and dates.touching(each.number_start, each.number_end) is not None:
        return True
    entity = entities.touching(each.number_start, each.number_end)
    if (
        entity is not None
        and entity.label != "NORP"
        and (entity.start < each.start or entity.end > each.end)
        and not is_before_name(anchor, entity)
    ):
        return True
    return is_label(number, anchor.counted)


def is_before_name(anchor: Anchor, entity: Entity) -> bool:
    """Tell whether the number counts what the name stands before, so that it is no part of it: "87 Varenian *drones*"."""
    noun = anchor.counted
    return (
        noun is not None
        and entity.label != "EVENT"
        and entity.start == anchor.quantity.start
        and noun.idx >= entity.end
        and anchor.top.head == noun
        and is_plainly_counted(anchor.tokens[-1], noun)
    )


def drafted(anchor: Anchor, sentence: Sentence, start: int, text: str) -> Draft | None:
    """Return the draft of the figure at *anchor*; None for a bare number in no place where a number counts."""
    each = anchor.quantity
    thing = thing_of(anchor)
    hanging = text[each.end : each.end + 2] in {"- ", "-,"}  # "four-, *five-* and six-seat cars"
    if thing is None and each.unit is None and anchor.top.dep_ not in BARE and not hanging:
        return None
    end = (
        max(each.end, thing.core if each.value is not None else thing.end)
        if thing is not None and is_beside(each, thing, text)
        else each.end
    )
    if thing is None and anchor.counted is not None and anchor.counted.lower_ in words("things", "elliptic"):
        end = anchor.counted.idx + len(anchor.counted)  # "19 others"
    close = modifier_after(text, each.end)[1]
    end, trailing = modifier_after(text, end) if thing is not None or each.unit else (end, None)
    modifier = trailing or close or each.modifier
    if each.value is None:
        modifier = "vague"
    noun = thing.head if thing is not None and thing.follows else anchor.top
    told = headline_predicate(anchor.tokens[-1]) if thing is None and each.unit is None else None
    predicate = told or predicate_of(noun)
    if predicate is not None and thing is not None and not thing.follows and is_saying_form(predicate.token):
        change = verb_before(opening(anchor))  # "said profit *doubled* to $5", misread
        if change is not None and change.pos_ != "AUX":
            predicate = worded(change)
    if predicate is not None and predicate.start < start < predicate.end:
        predicate = bare(predicate)  # "took *over* a year": no particle
    return Draft(anchor, sentence, start, end, modifier, thing, predicate)


def is_beside(each: Quantity, thing: Thing, text: str) -> bool:
    """Tell whether *thing* stands right after the number, so that it belongs to the figure's own words."""
    between = text[each.end : thing.start] if thing.start >= each.end else "x"
    if each.value is None:
        return len(between) < 12
    return (
        thing.start >= each.end
        and thing.start - each.end <= 24
        and (thing.follows or between in {" ", "-"})
        and "of" not in between.split()
    )

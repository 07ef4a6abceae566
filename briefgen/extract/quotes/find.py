"""Put quotes together: marked and reported speech, each with its speaker, medium, day, place and outlook."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.extract.quotes.attribute import attribute
from briefgen.extract.quotes.bounds import sentence_bounds
from briefgen.extract.quotes.cast import Cast, gather
from briefgen.extract.quotes.day import day_of_saying
from briefgen.extract.quotes.indirect import Reported, find_reported
from briefgen.extract.quotes.kind import is_direct
from briefgen.extract.quotes.medium import TOLD, medium_of
from briefgen.extract.quotes.outlook import outlook_of
from briefgen.extract.quotes.page import Page, read_page
from briefgen.extract.quotes.phrases import Mention
from briefgen.extract.quotes.place import NOTHING, Attribution, Cues
from briefgen.extract.quotes.pronouns import person_meant
from briefgen.extract.quotes.scare import is_term
from briefgen.extract.quotes.speakers import Speaker, speaker_of
from briefgen.extract.quotes.spot import Spotted, spot
from briefgen.extract.quotes.unmask import unmasked
from briefgen.extract.quotes.venue import place_of_saying
from briefgen.model.article import Article
from briefgen.model.finding import Citation, DateMention, Entity, Quote, QuoteKind, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote before its speaker is known."""

    start: int
    end: int
    kind: QuoteKind
    attribution: Attribution
    marked: int | None
    low: int
    """First token of its sentence."""
    high: int
    """One past the last token of its sentence."""


def find_quotes(
    article: Article,
    doc: "Doc",
    *,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    dates: tuple[DateMention, ...],
) -> tuple[Quote, ...]:
    """Return what was said in *article*, in order of position; nothing in any text makes it raise."""
    if not sentences:
        return ()
    page = unmasked(read_page(article, doc, sentences, entities, dates))
    cues = Cues.of(spot(page))
    drafts = sorted(
        [*_marked(page, cues), *_reported(page, find_reported(page, cues))], key=lambda each: (each.start, each.end)
    )
    return tuple(_spoken(page, drafts))


def _marked(page: Page, cues: Cues) -> list[Draft]:
    drafts = []
    article_text = page.article.text
    for number, own in enumerate(attribute(page, cues)):
        marked = page.marked[number]
        if own == NOTHING and is_term(article_text[marked.start : marked.end]):
            continue
        first = page.token_at(marked.outer_start)
        low, high = sentence_bounds(page, own.cue.start if own.cue else min(first, len(page.words) - 1))
        kind: QuoteKind = "direct" if is_direct(page, number, low) else "partial"
        drafts.append(Draft(marked.start, marked.end, kind, own, number, low, high))
    return drafts


def _reported(page: Page, found: list[Reported]) -> list[Draft]:
    drafts = []
    for each in found:
        low, high = sentence_bounds(page, each.cue.start)
        start, end = page.starts[each.start], page.end_of(each.end - 1)
        drafts.append(Draft(start, end, "indirect", Attribution(each.cue, each.mention), None, low, high))
    return drafts


def _spoken(page: Page, drafts: list[Draft]) -> list[Quote]:
    """Return the quotes of *drafts*, their speakers resolved in the order in which they are read."""
    cast = gather(page)
    quotes: list[Quote] = []
    by_mark: dict[int, Quote] = {}
    last: tuple[int, str] | None = None
    for draft in sorted(drafts, key=lambda each: (_told_at(each), each.start)):
        followed = by_mark.get(draft.attribution.follows) if draft.attribution.follows is not None else None
        quote = _quote(page, cast, draft, followed, last)
        quotes.append(quote)
        if draft.marked is not None:
            by_mark[draft.marked] = quote
        if quote.speaker is not None and quote.speaker_type == "person" and draft.attribution.mention is not None:
            last = (draft.attribution.mention.start, quote.speaker)
    return sorted(quotes, key=lambda each: (each.start, each.end))


def _told_at(draft: Draft) -> float:
    return draft.attribution.mention.start if draft.attribution.mention is not None else draft.low


def _quote(page: Page, cast: Cast, draft: Draft, followed: Quote | None, last: tuple[int, str] | None) -> Quote:
    own = draft.attribution
    cue = own.cue
    around = _around(page, draft)
    told = TOLD.search(around)
    words = page.article.text[draft.start : draft.end]
    quote = Quote(
        citation=Citation.of(page.article, draft.start, draft.end),
        kind=draft.kind,
        sentence=page.sentences[page.sentence_at(draft.start)].index,
        cue=page.article.text[page.starts[cue.start] : page.end_of(cue.end - 1)].rstrip() if cue else None,
        certainty=cue.cue.certainty if cue else "said",
        medium=medium_of(around, told.group(1) if told else None) if cue else None,
        date=day_of_saying(page, cue, draft.low, draft.high, (draft.start, draft.end)) if cue else None,
        place=place_of_saying(page, cue.end, draft.high, draft.start, draft.end) if cue else None,
        outlook=outlook_of(words, cue.cue if cue else None),
    )
    if own.mention is not None:
        quote = _with_speaker(quote, _speaker(page, cast, own.mention, last))
    elif followed is not None:
        quote = _like(quote, followed)
    if own.continues and followed is not None:
        quote = replace(quote, continues=followed.start)
    return quote


def _speaker(page: Page, cast: Cast, mention: Mention, last: tuple[int, str] | None) -> Speaker:
    """Return whom *mention* means; a pronoun that is resolved tells the sex of whom it means."""
    told = person_meant(page, cast, mention, last)
    sex = page.lower[mention.head]
    if told in cast.names and sex in {"he", "she"}:
        cast.sexes.setdefault(told, sex)
    return speaker_of(page, cast, mention, told)


def _with_speaker(quote: Quote, speaker: Speaker) -> Quote:
    return replace(
        quote,
        speaker=speaker.name,
        speaker_type=speaker.type if speaker.name else None,
        speaker_role=speaker.role,
        speaker_start=speaker.start,
        speaker_end=speaker.end,
    )


def _like(quote: Quote, other: Quote) -> Quote:
    """Return *quote* with the speaker, medium and day of *other*."""
    return replace(
        quote,
        speaker=other.speaker,
        speaker_type=other.speaker_type,
        speaker_role=other.speaker_role,
        speaker_start=other.speaker_start,
        speaker_end=other.speaker_end,
        medium=quote.medium or other.medium,
        date=quote.date or other.date,
        place=quote.place or other.place,
    )


def _around(page: Page, draft: Draft) -> str:
    """Return the words of the attributing clause, those in marks and the reported ones left out."""
    cue: Spotted | None = draft.attribution.cue
    if cue is None:
        return ""
    low, high = max(draft.low, cue.start - 40), min(draft.high, cue.end + 40)
    kept = [
        page.words[at]
        for at in range(low, high)
        if page.quoted[at] < 0 and not (draft.start <= page.starts[at] < draft.end)
    ]
    return " ".join(kept)

"""Put the events of an article together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.events.anaphora import is_habit, points_back
from briefgen.extract.events.attribution import attribution
from briefgen.extract.events.caption import is_caption
from briefgen.extract.events.contact import initiator
from briefgen.extract.events.figurative import is_figurative
from briefgen.extract.events.frame import lemma
from briefgen.extract.events.kind import Climate, harm_class, is_armed, is_gunfire, is_nature, mode_of
from briefgen.extract.events.misread import is_past
from briefgen.extract.events.narrative import with_story_dates
from briefgen.extract.events.recast import demand_or_refusal, recast
from briefgen.extract.events.span import event_span
from briefgen.extract.events.spot import spot
from briefgen.extract.events.status import status_of
from briefgen.extract.events.story_day import with_days
from briefgen.extract.events.thin import thin
from briefgen.extract.events.told import Told
from briefgen.extract.events.weigh import standing
from briefgen.extract.events.where_when import date_of, places_of
from briefgen.extract.events.who import Namer, actors, namer, targets
from briefgen.extract.events.worth import WORDS, worthy
from briefgen.grammar import subject
from briefgen.model.article import Article
from briefgen.model.finding import Citation, DateMention, Entity, Event, Figure, Quote, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LONGEST = 250
ENDS = (".", "!", "?", "”", '"', "’", ")", "…")
CONTACTS = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def find_events(
    article: Article,
    doc: "Doc",
    *,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    dates: Sequence[DateMention],
    quotes: Sequence[Quote],
    figures: Sequence[Figure],
) -> tuple[Event, ...]:
    """Return the events told in *article*, in order of position.

    Classes follow PLOVER (Open Event Data Alliance, manual 0.8), with INCIDENT added for accidents and nature.
    """
    spans = {span.start_char + len(span.text) - len(span.text.lstrip()): span for span in doc.sents}
    climate, name = Climate(spans.values()), namer(entities, dates, quotes)
    quotes = sorted(quotes, key=lambda quote: quote.start)
    found: list[Event] = []
    back: set[int] = set()
    for sentence in sentences:
        span = spans.get(sentence.start)
        if span is None or len(span) > LONGEST:
            continue
        events = thin(list(_told(span, climate, quotes)))
        climate.see(span)
        back |= {told.token.idx for told in events if points_back(told.token, told.type)}
        after = _harm_before(found, sentence)
        heading = sentence.text == article.title or is_caption(span) or _is_heading(sentence, sentences)
        worth = (
            [False] * len(events)
            if heading
            else worthy(events, lead=_is_lead(sentence, sentences), after=after, dates=dates)
        )
        whole = worth.index(True) if True in worth else 0
        for rank, told in enumerate(events):
            found.append(
                _event(
                    article, told, sentence, name, worth=worth[rank], whole=rank == whole,
                    entities=entities, dates=dates, quotes=quotes,
                )
            )  # fmt: skip
    past = frozenset(token.idx for token in doc if is_past(token))
    dated = with_story_dates(
        sorted(found, key=lambda event: (event.sentence, event.trigger_start)), past, frozenset(back)
    )
    ordered = sorted(dated, key=lambda event: (event.start, event.trigger_start))
    return tuple(with_days(ordered, article, sentences))


def _told(span: "Span", climate: Climate, quotes: Sequence[Quote]) -> Iterator[Told]:
    for token, trigger in spot(span):
        type_ = harm_class(token, climate, span) if trigger.type == "HARM" else trigger.type
        if is_figurative(token, type_, span):
            continue
        type_, mode = ("ASSAULT", "gunfire") if is_gunfire(token) else recast(token, type_, trigger.mode)
        if (type_, mode) == ("COERCE", "destroy") and is_armed(token):
            type_, mode = "ASSAULT", None
        if type_ in {"ASSAULT", "COERCE"} and is_nature(token):
            type_, mode = "INCIDENT", "damage" if mode == "destroy" else mode
        yield _weighed(
            Told(token=token, sentence=span, type=type_, mode=mode_of(token, type_, mode), weight=trigger.weight),
            quotes,
        )
    for token in span:
        told = demand_or_refusal(token)
        if told:
            yield _weighed(Told(token=token, sentence=span, type=told[0], mode=told[1], weight=0.9), quotes)


def _weighed(told: Told, quotes: Sequence[Quote]) -> Told:
    status = status_of(told.token)
    salience = told.weight * standing(told.token)
    if attribution(told.token.idx, quotes)[2]:
        salience *= 0.5
    if status in {"hypothetical", "negated"} and told.type != "REJECT":
        salience *= 0.6
    if points_back(told.token, told.type):
        salience *= 0.7
    if is_habit(told.token):
        salience *= 0.7
    return replace(told, status=status, salience=min(1.0, round(salience, 4)))


def _event(
    article: Article,
    told: Told,
    sentence: Sentence,
    name: Namer,
    *,
    worth: bool,
    whole: bool,
    entities: Sequence[Entity],
    dates: Sequence[DateMention],
    quotes: Sequence[Quote],
) -> Event:
    token = told.token
    start, end = event_span(told, sentence, whole=whole)
    speaker, certainty, _ = attribution(token.idx, quotes)
    date = date_of(token, told.sentence, dates, words=told.type in WORDS)
    contact = told.type in CONTACTS
    return Event(
        citation=Citation.of(article, start, end),
        sentence=sentence.index,
        type=told.type,
        mode=told.mode,
        trigger_start=token.idx,
        trigger_end=token.idx + len(token.text),
        trigger=lemma(token),
        actors=actors(token, name) or _speaker_himself(token, speaker),
        targets=targets(token, name, contact=contact),
        places=places_of(token, told.sentence, entities),
        date=_day(date, article, told),
        status=told.status,
        attribution=speaker,
        certainty=certainty,
        initiator=initiator(told.sentence) if told.type == "CONSULT" else None,
        salience=told.salience,
        reportable=worth,
    )


def _speaker_himself(token: "Token", speaker: str | None) -> tuple[str, ...]:
    """Return *speaker* when a pronoun is the subject ("the ministry said *it* shot down …")."""
    found = subject(token) if token.pos_ == "VERB" else None
    return (
        (speaker,) if speaker and found is not None and found.lower_ in {"it", "we", "they", "he", "she", "i"} else ()
    )


def _is_heading(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Tell whether *sentence* ends its paragraph without a mark, as headings and captions do."""
    if sentence.text.endswith(ENDS):
        return False
    following = sentences[sentence.index + 1] if sentence.index + 1 < len(sentences) else None
    return following is None or following.paragraph != sentence.paragraph


def _is_lead(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Tell whether *sentence* opens the article, by itself or with pieces that the parser cut off before it."""
    before = sentences[max(0, sentence.index - 2) : sentence.index]
    return sentence.index <= len(before) and all(
        not each.text.endswith(ENDS) and each.paragraph == sentence.paragraph for each in before
    )


def _harm_before(found: Sequence[Event], sentence: Sentence) -> bool:
    """Tell whether violence or misfortune was told in the two sentences before *sentence*."""
    return any(
        event.type in {"ASSAULT", "INCIDENT"}
        and event.reportable
        and sentence.index - 2 <= event.sentence < sentence.index
        for event in found[-12:]
    )


def _day(date: DateMention | None, article: Article, told: Told) -> str | None:
    """Return the ISO date of *date*, the last day of an interval; None when what happened would lie ahead."""
    if date is None or date.value is None:
        return None
    day = date.value.partition("/")[2] or date.value
    return None if article.published and told.status != "planned" and day > article.published else day

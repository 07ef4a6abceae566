"""How long grouping takes beside parsing: python benchmarks/grouping.py [ARTICLES]

Makes ARTICLES (default 2000) invented articles about some thousand matters, a quarter of them copies, measures stages 4 to 6
on them at that size and at a quarter of it, and a parse of a sample with our pipeline. Prints both times for each article,
their ratio in processor time (other work on the machine does not count), how the time grows, and the most memory used. Grouping must stay under a tenth of parsing and grow about in step.
"""

import random
import resource
import sys
import time

from briefgen.compare.reconcile import reconcile
from briefgen.model.article import Article
from briefgen.model.finding import Citation, Entity, Event, Extraction, Figure, Sentence
from briefgen.model.statement import Statement

NAMES = [
    f"{a}{b}"
    for a in ("Al", "Be", "Ka", "Lo", "Mi", "Or", "Pe", "Ri", "Su", "Ta")
    for b in ("dan", "mor", "rin", "sel", "tov", "vik", "zar")
]
THINGS = [
    "bridge",
    "harbour",
    "school",
    "market",
    "quay",
    "ferry",
    "hospital",
    "depot",
    "dam",
    "tunnel",
    "mill",
    "tower",
    "stadium",
    "prison",
    "airport",
    "library",
]
DEEDS = [
    "opened",
    "closed",
    "damaged",
    "praised",
    "searched",
    "rebuilt",
    "visited",
    "flooded",
    "sold",
    "inspected",
    "guarded",
    "shelled",
    "painted",
    "repaired",
]
MORE = [
    "before",
    "dawn",
    "after",
    "a",
    "long",
    "dispute",
    "against",
    "the",
    "advice",
    "of",
    "engineers",
    "without",
    "warning",
    "amid",
    "protests",
    "for",
    "the",
    "first",
    "time",
    "in",
    "years",
]
SAMPLE = 40


def article(number: int, lot: random.Random, matters: int) -> Extraction:
    """An article of some twenty sentences on one matter."""
    matter = random.Random(number % matters if lot.random() < 0.75 else lot.randrange(matters))
    lines, entities, events, figures, sentences = [], [], [], [], []
    at = 0
    for index in range(20):
        source = matter if lot.random() < 0.4 else lot
        name = f"{source.choice(NAMES)} {source.choice(NAMES)}sen"
        count = source.randint(3, 900)
        what = f"{count} {source.choice(THINGS)}s"
        line = f"{name} {source.choice(DEEDS)} {what} in {source.choice(NAMES)}burg {' '.join(source.sample(MORE, 5))} on Monday."
        lines.append((at, line, name, count, what, index))
        at += len(line) + 1
    text = "\n".join(line for _, line, *_ in lines)
    where = Article(
        id=f"{number:016x}", path=f"{number:05}.txt", text=text, text_start=0, sha256="0" * 64, published="2031-03-04"
    )
    for start, line, name, count, what, index in lines:
        cited = Citation.of(where, start, start + len(line))
        sentences.append(Sentence(citation=cited, paragraph=index, index=index))
        entities.append(Entity(citation=Citation.of(where, start, start + len(name)), label="PERSON"))
        begin = start + line.index(what)
        figures.append(
            Figure(
                citation=Citation.of(where, begin, begin + len(what)),
                sentence=index,
                value=float(count),
                head=what.split()[1],
                thing=what.split()[1],
            )
        )
        events.append(
            Event(
                citation=cited,
                sentence=index,
                type="ASSAULT",
                actors=(name,),
                trigger=line.split()[2],
                salience=0.8,
                trigger_start=start,
                trigger_end=start + 1,
            )
        )
    return Extraction(
        article=where,
        sentences=tuple(sentences),
        entities=tuple(entities),
        figures=tuple(figures),
        events=tuple(events),
    )


def statements_of(extraction: Extraction) -> tuple[Statement, ...]:
    """One statement a sentence."""
    return tuple(
        Statement(
            citation=each.citation,
            shown=each.text,
            sentence=each.index,
            events=(extraction.events[each.index],),
            figures=(extraction.figures[each.index],),
        )
        for each in extraction.sentences
    )


def grouped(count: int) -> float:
    """Seconds that stages 4 to 6 take for *count* articles."""
    lot = random.Random(7)
    corpus = [article(number, lot, max(count // 8, 1)) for number in range(count)]
    start = time.process_time()
    made = reconcile(corpus, statements_of)
    took = time.process_time() - start
    print(
        f"{count} articles: {took:.1f} s, {len(made.origins)} origins, {len(made.groups)} groups, {len(made.discrepancies)} disagreements"
    )
    return took


def parsed() -> float:
    """Seconds that our pipeline takes for one such article."""
    from briefgen.parse.load import load_pipeline
    from briefgen.parse.paragraphs import parse

    nlp = load_pipeline()
    lot = random.Random(7)
    sample = [article(number, lot, SAMPLE).article for number in range(SAMPLE)]
    start = time.process_time()
    for _ in parse(nlp, sample):
        pass
    return (time.process_time() - start) / SAMPLE


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    small = grouped(count // 4)
    large = grouped(count)
    each = parsed()
    print(
        f"grouping {1000 * large / count:.2f} ms, parsing {1000 * each:.2f} ms an article: 1 to {each * count / large:.0f}"
    )
    print(f"four times the articles take {large / small:.1f} times as long")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()

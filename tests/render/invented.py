"""An invented brief, rich in everything a page has to bear. All places, persons and outlets are fictional."""

import hashlib
from dataclasses import replace

from briefgen.model.article import Skipped
from briefgen.model.brief import (
    Brief,
    BriefAccount,
    BriefDiscrepancy,
    BriefUpdate,
    Change,
    Chart,
    ChartPoint,
    ChartSeries,
    CorpusCounts,
    Item,
    KeyFigure,
    Section,
    Source,
    SourceCitation,
    Track,
)
from tests.render.invented_articles import ADDRESSES, ARTICLES, cite


def item(text: str, *citations: SourceCitation, **more: object) -> Item:
    """Return an item with as many outlets as it cites sources, unless told otherwise."""
    many = len({citation.source for citation in citations})
    return Item(**{"text": text, "citations": citations, "outlets": many, "origins": many, **more})  # type: ignore[arg-type]


ROUND = (cite(1, ARTICLES[2][3]), cite(2, ARTICLES[2][3]))
DRONES = cite(3, "The general staff said 74 attack drones were launched overnight and 61 were shot down.")
FEWER = cite(4, "За даними обласної адміністрації, збито 58 безпілотників; двоє людей поранені в Гарнові.")
DEAD = cite(3, "Three people were killed and at least 12 were injured in Harnow, the rescue service said.")
POWER = cite(3, "A substation near Tarn was hit at about 02:40, cutting power to roughly 18,000 households.")
CLAIM = cite(7, "The Orrin defence ministry claimed a bridgehead on the west bank of the Sella.")
DENIAL = cite(7, "The Velk command called the claim false.")
HOSTILE = cite(7, "A commander who signs as \u202eevil\u202c wrote that <b>nothing</b> moved.")
HOLD = cite(7, "We will hold the river as long as it takes,")
READY = cite(5, "Takvim hazır. Şimdi imza için siyasi irade gerekiyor,")
GRAIN = cite(6, "بحث الوزيران في اتصال هاتفي استئناف العمل بممر الحبوب.")
CALL = cite(
    1,
    "Foreign Minister Ilka Sørbye and her counterpart Omar Tessel spoke by phone on Monday at the request of "
    "the Orrin side.",
)
READOUT = cite(1, "Sørbye “urged a pause that observers can see”, her office said.")
SECOND = cite(1, "The second round, held on 21 February, ended after four hours without an agreement.")
EARLIER = cite(3, "On 3 March it had counted 52 drones, on 2 March 38 and on 1 March 41.")
LEAFLET = cite(8, "An undated leaflet says the mayor of Tarn asked for 300 generators.")
AGENDA = cite(1, "Verification is the only item on the agenda, the host said.")
WORST = cite(4, "Голова адміністрації Олена Гнатюк назвала ніч “найважчою за місяць”.")


def sections() -> tuple[Section, ...]:
    """Return the four usual sections and an empty one."""
    return (
        Section(
            id="talks_status",
            title="Talks status",
            template="sections/talks.html",
            items=(
                item(ROUND[0].exact, *ROUND, origins=1, date="2031-03-04", label="Next round"),
                item(AGENDA.exact, AGENDA, said_by="the host", label="Next round"),
                item(SECOND.exact, SECOND, date="2031-02-21", label="Earlier rounds"),
            ),
            tracks=(
                Track(
                    track="Maresk talks",
                    status="scheduled",
                    last=SECOND.exact,
                    next="2031-03-06",
                    citations=(*ROUND, SECOND),
                ),
                Track(track="prisoner exchange", status="no report", last=None, next=None, citations=()),
            ),
        ),
        Section(
            id="military_events",
            title="Military events",
            template="sections/events.html",
            left_out=3,
            items=(
                item(
                    DRONES.exact,
                    DRONES,
                    FEWER,
                    date="2031-03-04",
                    disputed=True,
                    kind="event",
                    said_by="general staff",
                    certainty="said",
                ),
                item(DEAD.exact, DEAD, date="2031-03-04", places=("Harnow",), kind="event"),
                item(POWER.exact, POWER, date="2031-03-04", places=("Tarn",), kind="event"),
                item(
                    CLAIM.exact,
                    CLAIM,
                    date="2031-03-03",
                    places=("Sella", "west bank"),
                    kind="event",
                    said_by="Orrin defence ministry",
                    certainty="claimed",
                    disputed=True,
                    parts=(item(DENIAL.exact, DENIAL, said_by="Velk command", certainty="denied"),),
                ),
                item(HOSTILE.exact, HOSTILE, date=None, places=("<script>alert(2)</script>",)),
            ),
        ),
        Section(
            id="diplomatic_calls",
            title="Diplomatic calls",
            template="sections/calls.html",
            items=(
                item(
                    CALL.exact,
                    CALL,
                    kind="call",
                    actors=("Ilka Sørbye", "Omar Tessel"),
                    date="2031-03-03",
                    medium="phone",
                    initiator="the Orrin side",
                    parts=(
                        item(READOUT.exact, READOUT, said_by="Sørbye’s office"),
                        item(GRAIN.exact, GRAIN, said_by="صوت الميناء"),
                    ),
                ),
                item(GRAIN.exact, GRAIN, kind="call", date="2031-03-03", medium="phone"),
            ),
        ),
        Section(
            id="outlook_quotes",
            title="Outlook, in their words",
            template="sections/quotes.html",
            items=(
                item(HOLD.exact, HOLD, kind="quote", said_by="Dara Whitlock", role="General", date="2031-03-03"),
                item(
                    READY.exact,
                    READY,
                    kind="quote",
                    said_by="Ömer Çağlayan",
                    role="Bakan",
                    medium="interview",
                    date="2031-03-03",
                ),
                item(WORST.exact, WORST, kind="quote", said_by="Олена Гнатюк"),
            ),
        ),
        Section(id="aid", title="Aid", template="sections/list.html", items=()),
    )


def sources() -> tuple[Source, ...]:
    """Return all articles as sources; the second is a copy of the first, the eighth is undated."""
    cited: dict[int, dict[str, SourceCitation]] = {}
    for one in (
        *ROUND,
        AGENDA,
        SECOND,
        CALL,
        READOUT,
        DRONES,
        EARLIER,
        DEAD,
        POWER,
        FEWER,
        WORST,
        READY,
        GRAIN,
        CLAIM,
        DENIAL,
        HOLD,
        HOSTILE,
    ):
        cited.setdefault(one.source, {})[one.id] = one
    made = []
    for number, (outlet, title, published, text) in ARTICLES.items():
        made.append(
            Source(
                number=number,
                id=f"{number:016x}",
                path=f"{number:03}.txt",
                outlet=outlet,
                title=title,
                author="Ana Ruiz" if number == 1 else None,
                published=published,
                date_basis="header" if published else "unknown",
                url=ADDRESSES.get(number),
                sha256=hashlib.sha256(text.encode()).hexdigest(),
                origin="1" if number == 2 else str(number),
                origin_name="Lantern Wire" if number == 2 else outlet or f"{number:03}.txt",
                origin_note="credit line; all sentences aligned" if number in (1, 2) else None,
                grade="B" if number == 1 else "F",
                passages=tuple(sorted(cited.get(number, {}).values(), key=lambda one: one.start)),
            )
        )
    return tuple(made)


def brief(**changes: object) -> Brief:
    """Return the invented brief, with *changes*."""
    points = tuple(
        ChartPoint(date=f"2031-03-0{day}", value=value, citation=EARLIER.id)
        for day, value in ((1, 41.0), (2, 38.0), (3, 52.0))
    )
    made = Brief(
        version="0.0.0",
        title="Strait Monitor",
        edition="Morning edition",
        profile="default",
        tlp="AMBER+STRICT",
        language="en",
        date="2031-03-04",
        window_start="2031-03-03",
        window_end="2031-03-04",
        cutoff="2031-03-04T18:40:00+02:00",
        timezone="Europe/Kyiv",
        corpus=CorpusCounts(articles=8, outlets=8, origins=7, undated=1, skipped=2, hash="0" * 64),
        takeaways=(
            item(ROUND[0].exact, *ROUND, origins=1, section="talks_status", date="2031-03-04"),
            item(DRONES.exact, DRONES, FEWER, section="military_events", disputed=True, date="2031-03-04"),
            item(CLAIM.exact, CLAIM, section="military_events", disputed=True, said_by="Orrin defence ministry"),
            item(GRAIN.exact, GRAIN, section="diplomatic_calls"),
        ),
        key_figures=(
            KeyFigure(
                text="74 attack drones",
                citations=(DRONES,),
                outlets=1,
                origins=1,
                number="74",
                value=74.0,
                thing="attack drones",
                predicate="launched",
                said_by="general staff",
                date="2031-03-04",
                history=(("2031-03-01", 41.0), ("2031-03-02", 38.0), ("2031-03-03", 52.0), ("2031-03-04", 74.0)),
            ),
            KeyFigure(
                text="61 were shot down",
                citations=(DRONES, FEWER),
                outlets=2,
                origins=2,
                number="61",
                value=61.0,
                thing="attack drones",
                predicate="shot down",
                said_by="general staff",
                date="2031-03-04",
                disputed=True,
            ),
            KeyFigure(
                text="at least 12",
                citations=(DEAD,),
                outlets=1,
                origins=1,
                number="at least 12",
                value=12.0,
                thing="people",
                predicate="injured",
                said_by="rescue service",
                date="2031-03-04",
                place="Harnow",
            ),
            KeyFigure(
                text="roughly 18,000 households",
                citations=(POWER,),
                outlets=1,
                origins=1,
                number="roughly 18,000",
                value=18000.0,
                thing="households",
                predicate=None,
                said_by=None,
                date=None,
                place="Tarn",
            ),
        ),
        sections=sections(),
        discrepancies=(
            BriefDiscrepancy(
                question="How many drones: shot down?",
                severity="high",
                kind="figure",
                accounts=(
                    BriefAccount(text="61", said_by="general staff", date="2031-03-04", citations=(DRONES,)),
                    BriefAccount(text="58", said_by=None, date="2031-03-04", citations=(FEWER,)),
                ),
            ),
            BriefDiscrepancy(
                question="Bridgehead: claimed or denied?",
                severity="medium",
                kind="denial",
                accounts=(
                    BriefAccount(
                        text="claimed a bridgehead", said_by="Orrin defence ministry", date=None, citations=(CLAIM,)
                    ),
                    BriefAccount(text="called the claim false", said_by="Velk command", date=None, citations=(DENIAL,)),
                ),
            ),
        ),
        updates=(
            BriefUpdate(
                question="How many drones: launched?",
                accounts=(
                    BriefAccount(text="52", said_by=None, date="2031-03-03", citations=(EARLIER,)),
                    BriefAccount(text="74", said_by="general staff", date="2031-03-04", citations=(DRONES,)),
                ),
            ),
        ),
        timeline=(
            item(SECOND.exact, SECOND, date="2031-02-21", section="talks_status"),
            item(CALL.exact, CALL, date="2031-03-03", section="diplomatic_calls"),
            item(CLAIM.exact, CLAIM, date="2031-03-03", section="military_events"),
            item(DRONES.exact, DRONES, date="2031-03-04", section="military_events"),
            item(POWER.exact, POWER, date="2031-03-04", section="military_events"),
        ),
        charts=(
            Chart(
                title="Drones launched",
                section="military_events",
                citations=(EARLIER, DRONES),
                series=(
                    ChartSeries(
                        name="drones launched",
                        points=(*points, ChartPoint(date="2031-03-04", value=74.0, citation=DRONES.id)),
                    ),
                    ChartSeries(
                        name="shot down", points=(ChartPoint(date="2031-03-04", value=61.0, citation=DRONES.id),)
                    ),
                ),
            ),
        ),
        changes=(
            Change(kind="new", text=POWER.exact, before=None, citations=(POWER,)),
            Change(kind="updated", text="74 attack drones", before="52 drones", citations=(DRONES,)),
            Change(kind="no longer reported", text="The bridge at Harnow was closed.", before=None, citations=()),
        ),
        compared_with="2031-03-03",
        sources=sources(),
        skipped=(
            Skipped(path="notes\u202e.docx", reason="no reader for .docx; save it as text or HTML"),
            Skipped(path="empty.txt", reason="holds no text"),
        ),
        warnings=("The newest article is two days older than the date of the brief.",),
        method=(
            "Statements are slices of the sources; edits stand in square brackets.",
            "2 copies of one wire story count as one origin.",
        ),
    )
    return replace(made, **changes)  # type: ignore[arg-type]

"""The invented articles that the invented brief cites. All places, persons and outlets are fictional."""

from briefgen.model.brief import SourceCitation

ARTICLES = {
    1: (
        "Lantern Wire",
        "Teams agree on agenda for third round at Maresk",
        "2031-03-04",
        (
            "The two delegations confirmed on Tuesday that a third round of talks will open in Maresk on 6 March. "
            "Verification is the only item on the agenda, the host said. "
            "The second round, held on 21 February, ended after four hours without an agreement. "
            "Foreign Minister Ilka Sørbye and her counterpart Omar Tessel spoke by phone on Monday at the request of "
            "the Orrin side. Sørbye “urged a pause that observers can see”, her office said."
        ),
    ),
    2: (
        "The Quay Courier",
        "Third round to open on Thursday",
        "2031-03-04",
        "The two delegations confirmed on Tuesday that a third round of talks will open in Maresk on 6 March.",
    ),
    3: (
        "Radio Tolmin",
        "Night of 3 March: 74 drones, 61 stopped",
        "2031-03-04",
        (
            "The general staff said 74 attack drones were launched overnight and 61 were shot down. "
            "On 3 March it had counted 52 drones, on 2 March 38 and on 1 March 41. "
            "Three people were killed and at least 12 were injured in Harnow, the rescue service said. "
            "A substation near Tarn was hit at about 02:40, cutting power to roughly 18,000 households."
        ),
    ),
    4: (
        "Портовий вісник",
        "Уночі збито 58 безпілотників",
        "2031-03-04",
        (
            "За даними обласної адміністрації, збито 58 безпілотників; двоє людей поранені в Гарнові. "
            "Голова адміністрації Олена Гнатюк назвала ніч “найважчою за місяць”."
        ),
    ),
    5: (
        "Kuzey Gündem",
        "Çağlayan: Takvim hazır",
        "2031-03-03",
        "“Takvim hazır. Şimdi imza için siyasi irade gerekiyor,” dedi Bakan Ömer Çağlayan.",
    ),
    6: (
        "صوت الميناء",
        "اتصال هاتفي بين الوزيرين حول ممر الحبوب",
        "2031-03-03",
        "بحث الوزيران في اتصال هاتفي استئناف العمل بممر الحبوب.",
    ),
    7: (
        "Ostmark Ledger <script>alert(1)</script>",
        "Bridgehead {{ 7*7 }} {% raw %} claimed; denial & doubt",
        "2031-03-03",
        (
            "The Orrin defence ministry claimed a bridgehead on the west bank of the Sella. "
            "The Velk command called the claim false. "
            "“We will hold the river as long as it takes,” said General Dara Whitlock. "
            "A commander who signs as \u202eevil\u202c wrote that <b>nothing</b> moved."
        ),
    ),
    8: (None, None, None, "An undated leaflet says the mayor of Tarn asked for 300 generators."),
}
ADDRESSES = {
    1: "https://lantern.example/maresk",
    3: "https://tolmin.example/night?a=1&b=2",
    4: "https://visnyk.example/nich",
    5: "javascript:alert(1)",
    6: "https://sawt.example/ittisal",
}


def cite(source: int, passage: str) -> SourceCitation:
    """Return the citation of *passage* in article *source*; it has to stand there."""
    text = ARTICLES[source][3]
    start = text.index(passage)
    end = start + len(passage)
    url = ADDRESSES.get(source)
    return SourceCitation(
        source=source,
        start=start,
        end=end,
        exact=passage,
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
        id=f"s{source}p{start}",
        url=f"{url}#:~:text={passage.split(maxsplit=1)[0]}" if url else None,
    )

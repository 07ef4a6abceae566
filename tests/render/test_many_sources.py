"""A list of many sources on paper: two columns, one sheet after the other, and the first of those that are not cited."""

import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest

from briefgen.render.html import render_html
from briefgen.render.pdf import render_pdf
from tests.render.invented import brief

CITED, ALL = 190, 230


def crowded(**changes: object):
    """Return the invented brief with a takeaway that cites CITED sources, and more that nothing cites, up to ALL."""
    statement, source = brief().takeaways[0], brief().sources[0]
    notes = [replace(statement.citations[0], source=number, id=f"s{number}p1") for number in range(1, CITED + 1)]
    sources = [
        replace(
            source,
            number=number,
            id=str(number),
            outlet=f"Gazette{number}",
            passages=tuple(notes[number - 1 : number]),
            published="2031-03-04" if number < ALL else None,
        )
        for number in range(1, ALL + 1)
    ]
    takeaway = replace(statement, citations=tuple(notes))
    made = brief(takeaways=(takeaway,), key_figures=(), discrepancies=(), updates=(), charts=(), sources=tuple(sources))
    return replace(made, sections=(), timeline=(), **changes)


@pytest.fixture(scope="module")
def data() -> bytes:
    """The crowded brief as PDF."""
    return render_pdf(crowded())


@pytest.fixture(scope="module")
def pdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    """The same, opened."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        yield opened


@pytest.fixture(scope="module")
def sheets(data: bytes) -> list[str]:
    """The words of each sheet with the boxes around them, as pdftotext writes them."""
    return sheets_of(data)


def sheets_of(data: bytes) -> list[str]:
    """Return them."""
    try:
        done = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    return done.stdout.decode().split("<page ")[1:]


def test_a_list_that_fills_no_column_has_half_of_it_in_each() -> None:
    """Eight sources with four passages each: the right column does not stand empty beside a full left one."""
    whole = crowded()
    notes = [
        replace(source.passages[0], id=f"s{source.number}p{at}") for source in whole.sources[:10] for at in range(5)
    ]
    sources = tuple(
        replace(source, passages=tuple(note for note in notes if note.source == source.number))
        for source in whole.sources[:8]
    )
    statement = replace(whole.takeaways[0], citations=tuple(notes))
    text = render_pdf(replace(whole, sources=sources, takeaways=(statement,)))
    middle = 210 / 25.4 * 72 / 2
    left = [number for _, x, _, number in sorted(places_of(sheets_of(text)), key=lambda place: place[3]) if x < middle]

    assert left == [1, 2, 3, 4]


@pytest.fixture(scope="module")
def places(sheets: list[str]) -> list[tuple[int, float, float, int]]:
    """Sheet, how far right, how far down, number of source: every source of the list where its name stands."""
    return places_of(sheets)


def places_of(sheets: list[str]) -> list[tuple[int, float, float, int]]:
    """Return them."""
    found = []
    for sheet, text in enumerate(sheets):
        for x, y, number in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>Gazette(\d+)</word>', text):
            found.append((sheet, float(x), float(y), int(number)))
    return found


def test_the_list_runs_down_two_columns_of_every_sheet(places: list[tuple[int, float, float, int]]) -> None:
    """Read sheet by sheet, left before right, top to bottom, the cited sources come in their order, each once."""
    listed = [place for place in places if place[3] <= CITED]
    middle = 210 / 25.4 * 72 / 2
    in_order = sorted(listed, key=lambda place: (place[0], place[1] > middle, place[2]))
    assert [number for *_, number in in_order] == list(range(1, CITED + 1))
    assert len({sheet for sheet, *_ in listed}) > 1
    assert all(any((x > middle) == right for _, x, *_ in listed) for right in (False, True))


def test_the_numbers_behind_a_statement_stay_on_the_sheet(sheets: list[str]) -> None:
    """The 190 of the takeaway run over as many lines as they take; none ends right of the paper's edge."""
    ends = [float(end) for text in sheets for end in re.findall(r'xMax="([\d.]+)"', text)]
    assert max(ends) < 210 / 25.4 * 72


def test_columns_do_not_begin_lower_than_their_neighbours(places: list[tuple[int, float, float, int]]) -> None:
    """On a sheet with nothing but the list both columns begin at one height."""
    last = max(sheet for sheet, *_ in places) - 1
    middle = 210 / 25.4 * 72 / 2
    tops = [min(y for sheet, x, y, _ in places if sheet == last and (x > middle) == right) for right in (False, True)]
    assert tops[0] == pytest.approx(tops[1], abs=0.1)


def test_every_mark_of_a_sheet_belongs_to_one_element(pdf: pikepdf.Pdf) -> None:
    """Also where two pages were laid side by side."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for index, page in enumerate(pdf.pages):
        marked = [
            int(operands[1].MCID)
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and "/MCID" in operands[1]
        ]
        owned = [mark for mark, element in enumerate(numbers[index * 2 + 1]) if element is not None]
        assert sorted(marked) == owned


def test_every_link_inside_leads_somewhere(pdf: pikepdf.Pdf) -> None:
    """To a source, a passage or a call that is there."""
    names = {str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]}
    called = {str(link.Dest) for page in pdf.pages for link in page.get("/Annots", []) if "/Dest" in link}
    assert called <= names
    assert {f"s{number}p1" for number in range(1, CITED + 1)} <= called


@pytest.mark.parametrize("look", ["brief", "memo"])
def test_of_articles_that_are_not_cited_the_first_are_listed(look: str) -> None:
    """Twenty-five of forty, and how many more there are; the undated last one is named without a link."""
    html = render_html(crowded(), look=look)
    listed = {int(number) for number in re.findall(r'id="source-(\d+)"', html)}
    assert listed == set(range(1, CITED + 26))
    assert "And 15 further articles, which brief.json lists." in html
    assert f'href="#source-{ALL}"' not in html


def test_a_sheet_tells_the_undated_by_number() -> None:
    """Named it is, link it is none: the list leaves it out."""
    assert f"always in: source {ALL}." in render_html(crowded())

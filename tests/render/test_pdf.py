"""The PDF: its structure, its notes, and that it is the same every time."""

import hashlib
import io
import itertools
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest

from briefgen.render.pdf import render_pdf
from briefgen.render.plain import plain
from briefgen.render.room import sheets_needed
from briefgen.render.sheets import FULL, TOO_FULL
from tests.render.invented import brief

JSON = b'{"a": 1}\n'


@pytest.fixture(scope="module")
def data() -> bytes:
    """The invented brief as PDF."""
    return render_pdf(brief(), attachments={"brief.json": JSON})


@pytest.fixture(scope="module")
def pdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    """The same, opened."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        yield opened


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Yield the structure elements in the order of reading."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting.extend(reversed(list(node)))
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                waiting.append(node.K)


def pages(data: bytes) -> list[str]:
    """Return the text of each page, laid out as on paper."""
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


@pytest.fixture(scope="module")
def sheets(data: bytes) -> list[str]:
    """Text of the pages; skipped without poppler."""
    try:
        return pages(data)
    except FileNotFoundError:
        pytest.skip("pdftotext (poppler-utils) is not installed")


def test_it_is_tagged_titled_and_in_a_language(pdf: pikepdf.Pdf) -> None:
    """What ISO 14289-1 asks of the catalogue."""
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.Root.Lang) == "en"
    assert str(pdf.docinfo.Title) == "Strait Monitor, 4 March 2031"


def test_it_says_that_it_is_pdf_a_3a_and_pdf_ua_1(pdf: pikepdf.Pdf) -> None:
    """Both marks stand in the metadata, which is well-formed."""
    from lxml import etree

    metadata = pdf.Root.Metadata.read_bytes()
    tree = etree.fromstring(metadata)
    values = {
        etree.QName(name).localname + "@" + etree.QName(name).namespace.split("/")[3]: value
        for node in tree.iter("{*}Description")
        for name, value in node.attrib.items()
    }
    assert b'pdfuaid:part="1"' in metadata
    assert re.search(rb'pdfaid:part="3"', metadata)
    assert re.search(rb'pdfaid:conformance="A"', metadata)
    assert values
    assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_every_figure_has_words_and_no_heading_level_is_left_out(pdf: pikepdf.Pdf) -> None:
    """Alt texts, and H1, H2, H3 without a gap."""
    nodes = list(elements(pdf))
    assert all(str(node.get("/Alt", "")) for node in nodes if node.S == "/Figure")
    assert Counter(str(node.S) for node in nodes)["/Figure"] >= 3
    levels = [int(str(node.S)[2]) for node in nodes if re.fullmatch(r"/H[1-6]", str(node.S))]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def test_every_header_cell_says_what_it_heads(pdf: pikepdf.Pdf) -> None:
    """Scope Column in the head of a table, Row elsewhere."""
    scopes = [str(node.A.Scope) for node in elements(pdf) if node.S == "/TH"]
    assert set(scopes) == {"/Column", "/Row"}


def test_everything_painted_is_tagged_or_an_artifact(pdf: pikepdf.Pdf) -> None:
    """No text and no shape outside of marked content."""
    for page in pdf.pages:
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += (name in ("BDC", "BMC")) - (name == "EMC")
            assert depth or name not in ("Tj", "TJ", "f", "f*", "S", "B", "Do", "sh")


def test_a_call_is_a_reference_and_what_it_calls_a_note(pdf: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.9: each Note has an ID of its own; every call is a Link in a Reference."""
    kinds = Counter(str(element.S) for element in elements(pdf))
    notes = [str(element.get("/ID", "")) for element in elements(pdf) if element.S == "/Note"]
    assert len(notes) == len(set(notes)) > 0
    assert all(notes)
    called = [str(link.Contents) for page in pdf.pages for link in page.get("/Annots", [])]
    assert kinds["/Reference"] == sum(words.endswith("the passage") for words in called)


def test_what_stands_in_the_margins_is_no_part_of_the_text(pdf: pikepdf.Pdf) -> None:
    """The running title and the number of the page are artifacts: every mark of a page belongs to an element or to none."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for index, page in enumerate(pdf.pages):
        marked = {
            int(operands[1].MCID)
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and "/MCID" in operands[1]
        }
        elements_of_page = numbers[index * 2 + 1]
        assert marked == {mark for mark, element in enumerate(elements_of_page) if element is not None}
        assert len(elements_of_page) > len(marked)


def test_fonts_are_inside_and_can_be_read_back(pdf: pikepdf.Pdf) -> None:
    """Each font has its file and a map to Unicode, and they are ours but for the script that ours lack."""
    names = set()
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            assert any(key in below.FontDescriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            assert "/ToUnicode" in font
            names.add(str(font.BaseFont).rpartition("+")[2])
    assert any("Source-Serif-Pro" in name or "SourceSerifPro" in name for name in names), names


def test_links_have_words_and_a_place_in_the_structure(pdf: pikepdf.Pdf) -> None:
    """Contents and StructParent on every annotation, and tabs follow the structure."""
    for page in pdf.pages:
        assert page.Tabs == "/S"
        for annotation in page.get("/Annots", []):
            assert "/StructParent" in annotation
            assert str(annotation.get("/Contents", ""))


def test_bookmarks_name_the_parts_without_footnote_numbers(pdf: pikepdf.Pdf) -> None:
    """The title above, the headings of the parts below it."""
    with pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Strait Monitor"]
        below = [entry.title for entry in outline.root[0].children]
    told = ["Key takeaways", "What changed since 3 March 2031", "Key figures", "Talks status", "Military events"]
    assert below[:5] == told
    assert below[-1] == "Sources"


def test_the_data_are_an_associated_file_once(pdf: pikepdf.Pdf) -> None:
    """`brief.json` byte for byte, related as Data."""
    assert pdf.attachments["brief.json"].get_file().read_bytes() == JSON
    assert [str(file.AFRelationship) for file in pdf.Root.AF] == ["/Data"]


def test_the_foot_of_a_page_names_exactly_the_sources_cited_on_it(sheets: list[str], pdf: pikepdf.Pdf) -> None:
    """Two ways to the same numbers: the links on the page to sources, and the note at its foot."""
    outlets = {
        1: "Lantern Wire, 4",
        2: "The Quay Courier, 4",
        3: "Radio Tolmin, 4",
        5: "Kuzey Gündem, 3",
        7: "Ostmark Ledger",
    }
    for page, sheet in zip(pdf.pages, sheets, strict=True):
        cited = {
            int(match[1]) for note in page.get("/Annots", []) if (match := re.match(r"s(\d+)p", destination(note)))
        }
        foot = "\n".join(sheet.splitlines()[-9:])
        for number, outlet in outlets.items():
            noted = re.search(rf"\b{number}\s+{outlet}", foot.replace("\u00a0", " ")) is not None
            assert noted == (number in cited), (number, sheet)


def destination(annotation: pikepdf.Dictionary) -> str:
    """Return the name of the place that a link leads to, or nothing."""
    place = annotation.get("/Dest") or annotation.get("/A", {}).get("/D") or ""
    return str(place) if not isinstance(place, pikepdf.Array) else ""


def test_sources_tell_the_pages_on_which_they_are_cited(sheets: list[str]) -> None:
    """The first source is cited on page 1 and its entry says so."""
    whole = "\n".join(sheets)
    entry = whole[whole.index("Teams agree on agenda") :]
    assert re.search(r"Cited on\s+p\. 1", entry)
    assert re.search(rf"Page 1 of {len(sheets)}", sheets[0])


def test_the_handling_mark_stands_at_head_and_foot_of_every_page(sheets: list[str]) -> None:
    """As TLP 2.0 asks of documents."""
    assert all(sheet.count("TLP:AMBER+STRICT") == 2 for sheet in sheets)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_invented_brief_takes_two_to_four_pages(paper: str, data: bytes) -> None:
    """On either paper, of that paper's size."""
    with pikepdf.open(io.BytesIO(data if paper == "A4" else render_pdf(brief(), paper=paper))) as opened:
        assert 2 <= len(opened.pages) <= 4
        width, height = (float(side) for side in opened.pages[0].MediaBox[2:])
    assert (round(width), round(height)) == ((595, 842) if paper == "A4" else (612, 792))


def test_the_same_brief_gives_the_same_bytes(data: bytes) -> None:
    """In another process with other hashes, another zone and another language."""
    code = (
        "import hashlib; from briefgen.render.pdf import render_pdf; from tests.render.invented import brief;"
        "print(hashlib.sha256(render_pdf(brief(), attachments={'brief.json': b'{\"a\": 1}\\n'})).hexdigest())"
    )
    env = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=True, text=True)
    assert done.stdout.strip() == hashlib.sha256(data).hexdigest()


def test_a_glyph_that_no_font_has_is_named(caplog: pytest.LogCaptureFixture) -> None:
    """A letter of no script at all: the warning tells its code point."""
    render_pdf(brief(title="Strait \ue123 Monitor"), look="memo")
    assert "U+E123" in caplog.text


def test_a_long_brief_is_set_tight_and_tells_the_same() -> None:
    """No statement gets lost."""
    section = brief().sections[1]
    copies = [replace(section, id=f"{section.id}-{number}") for number in range(16)]
    long = brief(sections=(*brief().sections, *copies))
    assert FULL < sheets_needed(plain(long)) <= TOO_FULL
    try:
        sheets = pages(render_pdf(long))
    except FileNotFoundError:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    told = " ".join("\n".join(sheets).split())
    for item in section.items:
        assert told.count(" ".join(item.text.split()[:4])) >= len(copies)


def test_more_sources_than_there_is_room_for_are_named_by_number() -> None:
    """Ninety sources on one sheet: none is missing at its foot, and its text stays clear of it."""
    statement = brief().takeaways[0]
    many = [
        replace(source, number=number, outlet=f"The Long Named Gazette of Harbor {number}")
        for number, source in zip(range(1, 91), [brief().sources[0]] * 90, strict=True)
    ]
    notes = tuple(replace(statement.citations[0], source=number, id=f"s{number}p1") for number in range(1, 91))
    many = [replace(source, passages=(note,)) for source, note in zip(many, notes, strict=True)]
    crowded = brief(takeaways=(replace(statement, citations=notes),), sources=tuple(many))
    with pikepdf.open(io.BytesIO(render_pdf(crowded, look="memo"))) as opened:
        links = {str(link.get("/Dest")) for link in opened.pages[0].get("/Annots", [])}
    assert {f"source-{number}" for number in range(1, 91)} <= links


def test_the_memo_is_one_page() -> None:
    """The second look is as short as it says."""
    with pikepdf.open(io.BytesIO(render_pdf(brief(), look="memo"))) as opened:
        assert len(opened.pages) == 1

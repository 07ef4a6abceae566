"""Last touches on the PDF before it is written: what WeasyPrint 70 leaves out for PDF/UA-1 and PDF/A-3."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

UA = (
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>'
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    b'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>'
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    b'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    b"</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
"""Mark of PDF/UA-1 (ISO 14289-1, 5), with the schema that PDF/A asks for when it is used."""


DESTINATIONS = {
    r"s(\d+)p\d+": "Source {}: the passage",
    r"source-(\d+)": "Source {} in the list of sources",
    r"call-(\d+)-\d+": "Back to where source {} is cited",
}
"""Where a link inside leads, by the name of that place → how it is told to who can't see it."""


LEVEL = 6
"""How hard to compress: 9, which pydyf asks for, takes four times as long to save one part in thirty."""


@contextmanager
def compressed_lightly() -> Iterator[None]:
    """Let pydyf compress as hard as LEVEL meanwhile; it has no setting for that."""
    import pydyf  # type: ignore[import-untyped]

    def compressor(level: int) -> Any:
        return zlib.compressobj(min(level, LEVEL))

    pydyf.zlib = SimpleNamespace(compressobj=compressor)
    try:
        yield
    finally:
        pydyf.zlib = zlib


def finish(_document: object, pdf: Any) -> None:
    """Complete *pdf* (a pydyf.PDF).

    The mark of PDF/UA, scopes of header cells, footnotes and the calls of them as what they are, words for links,
    what stands in the margins as no part of the text, each associated file once.
    """
    _mark(pdf)
    _scope_headers(pdf)
    _tell_notes(pdf)
    _leave_out_margins(pdf)
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = list(dict.fromkeys(pdf.catalog["AF"]))


def _object(pdf: Any, reference: Any) -> Any:
    text = reference.decode() if isinstance(reference, bytes) else str(reference)
    return pdf.objects[int(text.split()[0])]


def _mark(pdf: Any) -> None:
    stream = _object(pdf, pdf.catalog["Metadata"])
    stream.stream = [part.replace(b"</rdf:RDF>", UA + b"</rdf:RDF>", 1) for part in stream.stream]


def _scope_headers(pdf: Any) -> None:
    """Say of every header cell whether it heads its column (in a THead) or its row."""
    for cell in pdf.objects:
        if isinstance(cell, dict) and cell.get("S") == "/TH" and "A" in cell:
            group = _object(pdf, _object(pdf, cell["P"])["P"])
            cell["A"]["Scope"] = "/Column" if group.get("S") == "/THead" else "/Row"


def _tell_notes(pdf: Any) -> None:
    """Make of what holds a link to a passage a Reference, and of what begins with a link to a source a Note.

    Every Note has an ID of its own (ISO 14289-1, 7.9).
    """
    for element, reference, annotation in _inner_links(pdf):
        place = annotation["Dest"].string
        for pattern, words in DESTINATIONS.items():
            if match := re.fullmatch(pattern, place):
                annotation["Contents"].string = words.format(match[1])
        around = _object(pdf, element["P"])
        if around.get("S") != "/Span":
            continue
        if place.startswith("source-") and around["K"][0] == reference:
            around["S"] = "/Note"
            around["ID"] = type(annotation["Dest"])(f"note-{element.number}")
        elif re.fullmatch(r"s\d+p\d+", place):
            around["S"] = "/Reference"


def _inner_links(pdf: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Yield every Link of the structure that leads to a place in the document, its reference and its annotation."""
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/Link" and element.get("K"):
            told = element["K"][0]
            kid = _object(pdf, told) if isinstance(told, bytes) else {}
            annotation = _object(pdf, kid["Obj"]) if kid.get("Type") == "/OBJR" else {}
            if "Dest" in annotation:
                yield element, element.reference, annotation  # type: ignore[attr-defined]  # pydyf has no types


def _leave_out_margins(pdf: Any) -> None:
    """Turn into artifacts what no element of the structure holds: running titles and numbers of pages.

    WeasyPrint makes elements for them that hang on nothing.
    """
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    top = root["K"][0]
    held = dict.fromkeys(_object(pdf, top)["K"], True)
    numbers = _object(pdf, root["ParentTree"])["Nums"]
    for page, reference in enumerate(pdf.page_references):
        elements = numbers[page * 2 + 1]
        loose = [mark for mark, element in enumerate(elements) if not _is_held(pdf, element, top, held)]
        for mark in loose:
            elements[mark] = "null"
        if loose:
            _to_artifacts(_object(pdf, _object(pdf, reference)["Contents"]), frozenset(loose))


def _is_held(pdf: Any, element: Any, top: Any, held: dict[Any, bool]) -> bool:
    """Return whether *element* hangs on *top*; *held* remembers what is known already."""
    way = []
    while element not in held and element != top:
        way.append(element)
        element = _object(pdf, element)["P"]
    # a child of the top that is not one of its kids was met: it hangs on nothing
    answer = held.get(element, False)
    held.update(dict.fromkeys(way, answer))
    return answer


def _to_artifacts(content: Any, marks: frozenset[int]) -> None:
    """Change in *content*, where a mark stands as its tag, its properties and BDC, those of *marks*."""
    lines = content.stream
    for line, told in enumerate(lines):
        if told == b"BDC" and isinstance(lines[line - 1], dict) and lines[line - 1].get("MCID") in marks:
            lines[line - 2 : line + 1] = [b"/Artifact", b"BMC", b""]

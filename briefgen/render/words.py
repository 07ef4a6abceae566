"""Small words of the page: days, counts, directions. Filters and functions that templates may call."""

import re
import unicodedata
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_OPENING = "“\"«„‟‘'‹「『"
_MODIFIER = re.compile(
    r"(?:(?:more|less|fewer|greater) than|at (?:least|most)|up to|as (?:many|much|few) as|over|under|about"
    r"|around|almost|nearly|roughly|approximately|some|only|just|an? estimated)(?=\s)",
    re.IGNORECASE,
)
LONGEST_NAME = 44
"""Letters of a headline that stand in for the name of an outlet."""
_NUMBER = re.compile(r"\d(?:[\d.,\u00a0\u202f '’]*\d)?\s?%?")


def day(iso: object, style: str = "long") -> str:
    """Return an ISO 8601 day, month or interval in words; what is none comes back as it is.

    *style*: "weekday" ("Monday 2 June 2025"), "long" ("2 June 2025"), "short" ("2 Jun"), "year" ("2 Jun 2025").
    """
    text = "" if iso is None else str(iso)
    if "/" in text:
        first, last = text.split("/", 1)
        return f"{day(first, style)} – {day(last, style)}"
    if match := re.fullmatch(r"(\d{4})-(\d\d)", text):
        month = int(match[2])
        return f"{_MONTHS[month - 1]} {match[1]}" if 1 <= month <= 12 else text
    try:
        when = date.fromisoformat(text[:10]) if re.match(r"\d{4}-\d\d-\d\d(?:$|T)", text) else None
    except ValueError:
        when = None
    return text if when is None else _told(when, style)


def _told(when: date, style: str) -> str:
    month = _MONTHS[when.month - 1]
    if style in ("short", "year"):
        return f"{when.day} {month[:3]}" + (f" {when.year}" if style == "year" else "")
    told = f"{when.day} {month} {when.year}"
    return f"{_WEEKDAYS[when.weekday()]} {told}" if style == "weekday" else told


def stamp(iso: str, zone: str) -> str:
    """Return a time with its offset and zone in words ("2 June 2025, 18:40, UTC+03:00"); a day as a day."""
    try:
        when = datetime.fromisoformat(iso) if "T" in iso else None
    except ValueError:
        when = None
    if when is None:
        return f"end of {day(iso)} ({zone})"
    offset = when.strftime("%z")
    told = f"UTC{offset[:3]}:{offset[3:5]}" if offset and offset != "+0000" else "UTC" if offset else zone
    name = "" if zone in (told, "") else f" ({zone})"
    return f"{day(iso)}, {when:%H:%M} {told}{name}"


def count(number: int, noun: str, nouns: str | None = None) -> str:
    """Return *number* with its noun ("1 outlet", "3 outlets")."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def number(value: float | None) -> str:
    """Return a number with thousands separated ("1,250", "2.5"); "" for None."""
    if value is None:
        return ""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0").rstrip(".")


def direction(text: object) -> str:
    """Return "rtl" when the first letter with a direction runs from right to left, else "ltr"."""
    for char in str(text):
        side = unicodedata.bidirectional(char)
        if side in ("R", "AL"):
            return "rtl"
        if side == "L":
            return "ltr"
    return "ltr"


def web(url: object) -> str:
    """Return *url* when it is an http or https address, else "": nothing else may become a link."""
    text = str(url or "")
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme.lower() in ("http", "https") and parts.netloc else ""


def called(source: dict[str, Any]) -> str:
    """Return what a source is called: its outlet, else who did the reporting, else its headline, else its file."""
    name: str = source["outlet"] or (source["origin_name"] if source["origin_name"] != source["path"] else "")
    if name:
        return name
    title: str = source["title"] or source["path"]
    return title if len(title) <= LONGEST_NAME else title[:LONGEST_NAME].rpartition(" ")[0].rstrip(",;:") + "…"


def figure_parts(text: str) -> dict[str, str]:
    """Return a figure as before, number and after ("more than", "40", "")."""
    match = _NUMBER.search(text)
    if not match:
        modifier = _MODIFIER.match(text)
        cut = modifier.end() if modifier else 0
        return {"before": text[:cut], "number": text[cut:].strip(), "after": ""}
    return {"before": text[: match.start()].strip(), "number": match[0].strip(), "after": text[match.end() :].strip()}


def spoken(item: dict[str, Any]) -> bool:
    """Return whether *item* is a slice from inside quotation marks, so that the page has to put the marks."""
    citations = item["citations"]
    text = item["text"].lstrip("… [")
    return bool(citations) and citations[0]["prefix"][-1:] in tuple(_OPENING) and text[:1] not in _OPENING


def grouped(items: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    """Return *items* in groups of equal *key* ("label", "date"), in the order in which the keys come up first."""
    groups: dict[Any, list[dict[str, Any]]] = {}
    for item in items:
        groups.setdefault(item.get(key), []).append(item)
    return [{"key": value, "items": members} for value, members in groups.items()]


def outermost(passages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the *passages* that lie in no other one: each as `passage`, with the `inner` ones that lie in it."""
    kept: list[dict[str, Any]] = []
    for passage in sorted(passages, key=lambda one: (one["start"], -one["end"])):
        if kept and passage["end"] <= kept[-1]["passage"]["end"]:
            kept[-1]["inner"].append(passage)
        else:
            kept.append({"passage": passage, "inner": []})
    return kept


def ends(text: str, most: int = 170) -> str:
    """Return *text*, or its beginning and its end around an ellipsis when it is longer than *most* characters."""
    if len(text) <= most:
        return text
    head, tail = text[: most * 2 // 3].rpartition(" ")[0], text[-(most // 3) :].partition(" ")[2]
    return f"{head or text[: most * 2 // 3]} … {tail or text[-(most // 3) :]}"


def markdown(text: object) -> str:
    """Return *text* with the characters escaped that Markdown or HTML would act on."""
    escaped = re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", " ".join(str(text).split()))
    return re.sub(r"^([-+]|\d+[.)])(?=\s)", r"\\\1", escaped)

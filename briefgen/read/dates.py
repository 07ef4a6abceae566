"""The day of publication, as header, metadata, dateline or file name state it. Nothing is guessed: 03/04/2026 is no date."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import Any

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may\.?|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
WORDED = tuple(
    re.compile(pattern, re.IGNORECASE) for pattern in (rf"\b{MONTH} {DAY},? {YEAR}\b", rf"\b{DAY} {MONTH},? {YEAR}\b")
)
ISO = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")
LOOSE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)")
OFFSET = re.compile(r"\s+(?=[+-]\d\d:?\d\d$)|\s*(?:UTC|GMT|Z)$")
CONTINENTAL = re.compile(r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)")
IN_NAME = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")
DATE_LINE = re.compile(
    r"(?:(?:first )?(?:published|posted|issued|date)(?: on)?:? +)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +)?"
    r"(?P<date>[\w.,/ -]{8,20}?)(?:,? +(?:at +)?\d{1,2}[:.]\d\d\b.{0,20})?",
    re.IGNORECASE,
)
IN_ADDRESS = re.compile(r"/(?P<year>20\d\d)(?P<mark>[/-])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?=[/-]|$)")
MAIL = re.compile(r"(?:[a-z]{3}, *)?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d", re.IGNORECASE)
# 1e9 seconds is 2001, 4e9 is 2096: what is counted in milliseconds is a thousand times that.
SECONDS = (1_000_000_000, 4_000_000_000)


def stated_day(value: Any) -> tuple[str | None, str | None]:
    """Return (ISO day, ISO time with offset) that a metadata *value* states, each None when it does not."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _of_seconds(float(value))
    if not isinstance(value, str) or not value.strip() or len(value) > 100:
        return None, None
    moment = _moment(value.strip())
    if moment is not None:
        at = moment.isoformat() if moment.tzinfo is not None else None
        return moment.date().isoformat(), at
    return day_in(value), None


def day_in(line: str) -> str | None:
    """Return the only whole date (day, month, year) in *line* as ISO 8601, or None when there is none or more than one."""
    found = {
        day
        for pattern in (*WORDED, ISO, LOOSE, CONTINENTAL)
        for match in pattern.finditer(line)
        if (day := _day(match))
    }
    return found.pop() if len(found) == 1 else None


def day_of_line(line: str) -> str | None:
    """Return the day of a line that holds nothing but a date, a label before and a time behind it at most."""
    match = DATE_LINE.fullmatch(line)
    whole = match and any(pattern.fullmatch(match["date"].strip()) for pattern in (*WORDED, ISO, LOOSE, CONTINENTAL))
    return day_in(match["date"]) if match and whole else None


def day_in_name(name: str) -> str | None:
    """Return the day in a file name such as `talks-2026-03-09.txt`, or in that of its folders; None if there is none."""
    for part in reversed(name.split("/")):
        found = {day for match in IN_NAME.finditer(part) if (day := _day(match))}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def day_in_address(url: str) -> str | None:
    """Return the day in a web address such as `https://…/2026/03/09/talks` or `…/2026-03-09-talks`; None if there is none."""
    found = {day for match in IN_ADDRESS.finditer(url) if (day := _day(match))}
    return found.pop() if len(found) == 1 else None


def is_day(text: str) -> bool:
    """Tell whether *text* (YYYY-MM-DD) is a day of the calendar."""
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _moment(value: str) -> dt.datetime | None:
    """Return the date and time that *value* gives in ISO 8601 or as mail headers and feeds do (RFC 5322)."""
    try:
        if ISO.match(value):
            # "2026-03-09 08:00:00 +0200", "2026-03-09 06:00 UTC": common, and not quite ISO 8601.
            return dt.datetime.fromisoformat(OFFSET.sub(lambda match: "" if match[0].isspace() else "+00:00", value))
        if MAIL.match(value):
            return parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    return None


def _of_seconds(value: float) -> tuple[str | None, str | None]:
    seconds = value / 1000 if value > SECONDS[1] else value
    if not SECONDS[0] <= seconds <= SECONDS[1]:
        return None, None
    moment = dt.datetime.fromtimestamp(seconds, tz=dt.UTC)
    return moment.date().isoformat(), moment.isoformat()


def _day(match: re.Match[str]) -> str | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    try:
        return dt.date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return None

"""Wire datelines: "LONDON (AP) — ", "GENEVA, June 3 (Reuters) - ", "LONDON -- "."""

import re

PLACE = r"[A-Z][A-Z.'’ -]{2,30}(?:,\s+[A-Z][A-Za-z.'’ -]{1,24}){0,2}"
DAY = r"(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+\d{4})?)?"
AGENCY = r"(?:\s*\([^()\n]{2,30}\))?"
DASH = r"\s*(?:--|—|–|-|:)\s+"
DATELINE = re.compile(rf"\A{PLACE}{DAY}{AGENCY}{DASH}(?=[\"“‘'A-Z0-9])")
DASH_ONLY = re.compile(r"\A(?:--|—|–)\s+")


def after_dateline(text: str) -> int:
    """Return where the sentence *text* begins behind a wire dateline, 0 when it has none."""
    match = DATELINE.match(text[:120]) or DASH_ONLY.match(text)
    return match.end() if match else 0

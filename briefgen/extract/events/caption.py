"""Captions of pictures tell in the present what was seen on a day long past when they are read."""

import re
from calendar import month_abbr, month_name
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

MONTH = "|".join([*month_name[1:], *(f"{each}\\." for each in month_abbr[1:])])
DATED = re.compile(
    rf"(?:\bon|,)\s+(?:\w+day,\s+)?(?:(?:{MONTH})\s+\d{{1,2}},\s+\d{{4}}|\d{{1,2}}\s+(?:{MONTH})\s+\d{{4}})\s*\W*$"
)
PRESENT = frozenset({"VBZ", "VBP", "VBG"})
PAST = frozenset({"VBD", "MD"})


def is_caption(span: "Span") -> bool:
    """Tell whether the sentence *span* ends with a full date and tells nothing in the past or future."""
    if not DATED.search(span.text[-60:]):
        return False
    tags = {token.tag_ for token in span}
    return bool(tags & PRESENT) and not tags & PAST

"""Cut a long sentence at a clause border, when what is left says the same of what matters."""

import re
from collections.abc import Iterable

LONG = 260
KEPT = 90
GONE = 45
BORDER = re.compile(
    r"(?:,|\s[—–]|\s--)\s+(?=(?:although|though|while|whereas|despite|amid|even as|as|which|who|whose|where|with|"
    r"in an? (?:apparent|effort|bid|attempt)|leaving|falling|making|prompting|raising|highlighting|underscoring|"
    r"underlining|marking|bringing|significantly|adding to|part of|pointing)\b)"
)
MARKS = '"“”«»'


def cut_at(text: str, needed: Iterable[int]) -> int:
    """Return where *text* may end, its length when it should not be cut.

    Args:
        needed: positions in *text* that must stay: triggers, figures, the attribution.
    """
    if len(text) < LONG:
        return len(text)
    last = max(needed, default=0)
    for border in BORDER.finditer(text):
        kept = text[: border.start()]
        if len(kept) >= KEPT and border.start() > last and len(text) - border.start() >= GONE and _balanced(kept):
            return border.start()
    return len(text)


def _balanced(kept: str) -> bool:
    return kept.count('"') % 2 == 0 and kept.count("“") == kept.count("”") and kept.count("(") == kept.count(")")

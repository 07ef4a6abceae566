"""Words that take up a deed told before: "the operation took …", "71 of the drones", "it denied that it had fired"."""

import re

from briefgen.model.statement import Statement

DEED = re.compile(
    r"\b(?:the|this|that|its|their|whose)\s+(?:[\w-]+\s+){0,2}(?:attack|strike|raid|operation|assault|preparations?|planning|bombing|shelling|offensive"
    r"|explosion|blast|crash|eruption|quake|earthquake|storm|flood|fire|blaze|walkout|march|protest)s?\b",
    re.IGNORECASE,
)
PARTITIVE = re.compile(
    r"\b\d[\d,.]*\s+of\s+(?:the|those|these)\s+\w+|\b(?:most|all|many|some|none|half) of (?:the|them|those)\b"
    r"|\b(?:said|reported) (?:that )?\d[\d,.]* (?:\w+ ){1,4}(?:were|was|had been) (?:shot|downed|intercepted|destroyed|stopped)",
    re.IGNORECASE,
)
DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed)|reject(?:s|ed)? (?:the )?(?:claim|report|accusation)s?|not consistent with)\b"
)
LASTING = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


def refers(statement: Statement) -> bool:
    """Tell whether *statement* counts something of a deed told before: how long it took or was prepared, what it cost."""
    return bool(statement.figures) and DEED.search(statement.text) is not None

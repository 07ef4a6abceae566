"""How something was said: in a statement, an address, a post, an interview with …, a readout, at a press conference."""

import re

KINDS = (
    ("press conference", r"(?:press|news) (?:conference|briefing)|briefing"),
    ("readout", r"readout"),
    ("interview", r"interview"),
    (
        "post",
        r"(?:social media|Twitter|Facebook|Telegram|Instagram|Truth Social|Weibo|WhatsApp)|\b(?:post|tweet|posted|tweeted|blog)\b|\bon X\b",
    ),
    ("address", r"\b(?:address|speech|remarks to|rally|sermon|town hall|televised)\b"),
    ("letter", r"\bletter\b"),
    ("email", r"\be-?mail\b"),
    ("statement", r"\bstatement\b"),
    ("debate", r"\bdebate\b"),
    ("hearing", r"\b(?:hearing|testimony|testified)\b"),
    ("phone call", r"\b(?:phone (?:call|conversation)|by phone)\b"),
    ("report", r"\b(?:report|study|analysis|op-ed|editorial|column)\b"),
    ("summit", r"\b(?:at|during) (?:(?:a|an|the|this|their) )?(?:[\w-]+ ){0,3}(?:summit|conference|forum)\b"),
)
PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in KINDS)
DAY = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)"
"""What follows "told" or "on" and is no outlet."""
OUTLET = rf"((?:the )?{DAY}[A-Z][\w’'.&-]*(?: {DAY}[A-Z0-9][\w’'.&-]*){{0,4}}(?: (?:programme|program|newspaper|show|podcast|radio|television|channel|news agency|magazine))?)"
INTERVIEW = re.compile(rf"interview(?:ed)? (?:with|by|on|for|to) {OUTLET}")
TOLD = re.compile(rf"\b(?:told|tells|telling) {OUTLET}")


def medium_of(around: str, told_to: str | None) -> str | None:
    """Return the medium that the words *around* the quote name.

    Args:
        around: the attributing clause, quoted words left out.
        told_to: the outlet that was told, if the text says "told X".
    """
    match = INTERVIEW.search(around)
    if match:
        return f"interview with {match.group(1)}"
    for name, pattern in PATTERNS:
        if pattern.search(around):
            return f"interview with {told_to}" if name == "interview" and told_to else name
    return f"interview with {told_to}" if told_to else None

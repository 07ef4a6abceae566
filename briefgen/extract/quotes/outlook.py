"""Whether a quote looks forward, told from its grammar: modality, tense, "if … then", and the word that reports it."""

import re

from briefgen.extract.quotes.cues import Cue
from briefgen.model.finding import Outlook

WARN = frozenset({"warn", "threaten", "caution", "fear"})
BID = frozenset(
    {
        "urge",
        "demand",
        "call on",
        "call upon",
        "ask",
        "order",
        "beg",
        "implore",
        "plead",
        "appeal",
        "appeal to",
        "exhort",
        "insist",
        "instruct",
    }
)
PROMISE = frozenset({"vow", "promise", "pledge", "swear", "guarantee", "offer", "threaten"})
EXPECT = frozenset({"expect", "predict", "forecast", "hope", "project", "anticipate"})
FIRST = r"(?:I|we|We)"
FUTURE = re.compile(r"\b(?:will|won['’]t|shall|going to|gonna|about to)\b|['’]ll\b", re.IGNORECASE)
INTENT = re.compile(
    rf"\b{FIRST}(?:['’]ll| will| shall| won['’]t|['’](?:m|re) going to| am going to| are going to| intend| plan| are ready| am ready|['’]re ready| want to| would like to| are prepared)\b"
    r"(?! (?:thank|congratulate|express|stress|say|tell you|apologi[sz]e|emphasi[sz]e|make (?:it )?clear|pay tribute)\b)"
)
QUESTION = re.compile(r"^(?:[\w’']+\s){0,4}?(?:how|why|whether|what|who|where|when|which|if)\b")
"""What is asked of somebody and is no demand: "asked officials how …"."""
MUST = re.compile(
    r"\b(?:must|should|ought to|needs? to|has to|(?<!may )(?<!might )(?<!could )have to|had better|(?:I|you|he|she|it|we|they|that) better|let['’]s|let us|it is time|it['’]s time|we need|we demand|cannot continue)\b(?! have\b)",
    re.IGNORECASE,
)
MAY = re.compile(
    r"\b(?:would|could|may|might|likely|unlikely|expects? (?:to|that)|hopes? (?:to|that)|plans? to|aims? to|intends? to|risk of)\b",
    re.IGNORECASE,
)
WHETHER = re.compile(
    r"\b(?:if|unless|as long as|provided that|in case|until|once)\b|(?:^|[.,;]\s+)Should\b", re.IGNORECASE
)


LIKELY = re.compile(
    r"\b(?:likely|unlikely|expects?|hopes? (?:to|that)|plans? to|aims? to|intends? to|could|may|might|would)\b(?! have\b(?! to\b))"
)
IF_WOULD = re.compile(r"\b(?:would|could)\b")
NO_CONDITION = re.compile(
    r"\b(?:(?:as|what|even|ask|asks|asked|wonder|see|know) if|if (?:you|anything)|once (?:a|said|told))\b",
    re.IGNORECASE,
)
"""An "if" or "once" that sets no condition."""
HELD = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)['‘][^'’]*(?:['’]\w[^'’]*)*['’](?!\w)")
"""Words quoted inside the quote: somebody else's outlook."""
SENTENCE = re.compile(r"[^.!?]+[.!?]*")
ASIDE = re.compile(
    r"\b(?:who|whom|whose|which|where|how|what|why|than|like|whatever|the way)\b[^,;:—–]*$|\b\w+ that\s*$",
    re.IGNORECASE,
)
"""What stands before a verb of a clause that only tells more about something ("others *who* could leak it")."""
NEAR = 120
"""So far before a verb is looked for what makes its clause an aside, in code points."""
PRESENT = re.compile(r"\b(?:may|might|could)(?: well)?(?: not)? be (?!\w+(?:ed|en|ing)\b)", re.IGNORECASE)
"""What may be so now: "it may be a rumour"."""


def outlook_of(text: str, cue: Cue | None) -> Outlook | None:
    """Return how *text*, reported by *cue*, looks forward; None when it does not."""
    lemma = cue.lemma if cue is not None else ""
    text = _own_words(text)
    future = _told(FUTURE, text)
    if lemma in WARN and (future or _told(MAY, text) or WHETHER.search(text)):
        return "warning"
    if lemma in PROMISE:
        return "intent"
    if lemma in EXPECT:
        return "expectation"
    condition = WHETHER.search(NO_CONDITION.sub(" ", text)) is not None
    if condition and (future or _told(MUST, text) or _told(IF_WOULD, text)):
        return "condition"
    if _told(INTENT, text):
        return "intent"
    if (lemma in BID and not (lemma == "ask" and QUESTION.search(text))) or _told(MUST, text):
        return "demand"
    return "expectation" if future or (_told(MAY, text) and _told(LIKELY, text)) else None


def _own_words(text: str) -> str:
    """Return *text* without what is quoted in it, questions, and what only may be so now."""
    kept = [each for each in SENTENCE.findall(HELD.sub(" ", text)) if not each.rstrip().endswith("?")]
    return PRESENT.sub(" ", "".join(kept))


def _told(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether *pattern* stands anywhere but in a clause that only tells more about something."""
    return any(not ASIDE.search(text[max(0, each.start() - NEAR) : each.start()]) for each in pattern.finditer(text))

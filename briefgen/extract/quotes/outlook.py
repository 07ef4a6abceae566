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
    r"\b(?:must|should|ought to|needs? to|has to|(?<!may )(?<!might )(?<!could )have to|had better|better stop|let['’]s|let us|it is time|it['’]s time|we need|we demand|cannot continue)\b(?! have\b)",
    re.IGNORECASE,
)
MAY = re.compile(
    r"\b(?:would|could|may|might|likely|unlikely|expects? (?:to|that)|hopes? (?:to|that)|plans? to|aims? to|intends? to|risk of)\b",
    re.IGNORECASE,
)
WHETHER = re.compile(
    r"\b(?:if|unless|as long as|provided that|in case|until|once)\b|(?:^|[.,;]\s+)Should\b", re.IGNORECASE
)


def outlook_of(text: str, cue: Cue | None) -> Outlook | None:
    """Return how *text*, reported by *cue*, looks forward; None when it does not."""
    lemma = cue.lemma if cue is not None else ""
    future = FUTURE.search(text) is not None
    if lemma in WARN and (future or MAY.search(text) or WHETHER.search(text)):
        return "warning"
    if lemma in PROMISE:
        return "intent"
    if lemma in EXPECT:
        return "expectation"
    if WHETHER.search(text) and (future or MUST.search(text) or re.search(r"\b(?:would|could)\b", text)):
        return "condition"
    if INTENT.search(text):
        return "intent"
    if (lemma in BID and not (lemma == "ask" and QUESTION.search(text))) or MUST.search(text):
        return "demand"
    if future or (
        MAY.search(text)
        and re.search(
            r"\b(?:likely|unlikely|expects?|hopes? (?:to|that)|plans? to|aims? to|intends? to|could|may|might|would)\b(?! have\b(?! to\b))",
            text,
        )
    ):
        return "expectation"
    return None

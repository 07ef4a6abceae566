"""The word lists of events: whole, of known classes, and without doubles."""

from collections import Counter

from briefgen.extract.events.frame import CHECKS
from briefgen.extract.events.lexicon import _triggers, cues, groups, irregular, lexicon, modes

PLOVER = {
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
}
OURS = {"INCIDENT", "HARM"}
PREPOSITIONS = {
    "with",
    "by",
    "over",
    "on",
    "to",
    "as",
    "of",
    "for",
    "at",
    "from",
    "between",
    "in",
    "into",
    "onto",
    "off",
    "under",
    "against",
    "without",
    "up",
}


def test_every_class_of_plover_has_its_words():
    """No class of PLOVER is left without triggers, and none is invented but our two."""
    assert {trigger.type for trigger in _triggers()} == PLOVER | OURS


def test_the_lexicon_is_broad():
    """There are several hundred words over all classes."""
    assert len({trigger.words for trigger in _triggers()}) > 600


def test_frames_use_only_known_keys():
    """A frame's key is a check, or a preposition."""
    keys = {key for trigger in _triggers() for key, _ in trigger.frame}
    assert keys <= set(CHECKS) | PREPOSITIONS


def test_groups_named_in_frames_exist():
    """No frame keeps an unknown group as if it were a word; names of entities are upper case."""
    words = {word for trigger in _triggers() for _, values in trigger.frame for word in values}
    assert {word for word in words if word.startswith("@")} <= {"@PERSON", "@GPE", "@LOC", "@NORP"}


def test_no_trigger_stands_twice():
    """No word has two lines of one class with the same frame."""
    lines = Counter((trigger.words, trigger.pos, trigger.type, trigger.frame) for trigger in _triggers())
    assert [line for line, times in lines.items() if times > 1] == []


def test_weights_are_shares():
    """Weights lie above 0 and hardly above 1."""
    assert all(0 < trigger.weight <= 1.1 for trigger in _triggers())


def test_compounds_come_before_single_words():
    """ "hunger strike" is looked at before "strike"."""
    found = [trigger.words for trigger in lexicon()["N", "strike"]]
    assert found.index(("hunger", "strike")) < found.index(("strike",))


def test_small_lists_are_lower_case():
    """Groups, cues and modes hold words in lower case, but for names of entities."""
    words = {word for table in (groups(), cues()) for each in table.values() for word in each}
    words |= {word for _, each in modes() for word in each} | set(irregular())
    assert {word for word in words if word != word.lower() and not word.startswith("@")} == set()

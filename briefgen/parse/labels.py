"""Entity labels of other pipelines in our terms: the one table of differences.

Dependency labels need no table: `briefgen.grammar` reads Universal Dependencies and ClearNLP alike.
"""

from types import MappingProxyType

OURS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT"})
"""The labels that briefgen works with (OntoNotes names)."""

ENTITIES = MappingProxyType(
    {
        # CoNLL 2003, WikiNER, UniversalNER
        "PER": "PERSON",
        "LOCATION": "LOC",
        "ORGANIZATION": "ORG",
        "ORGANISATION": "ORG",
        "OTH": None,
        "MISC": None,
        # OntoNotes: dates and figures are found by rules of briefgen, the rest is of no use to a brief
        "DATE": None,
        "TIME": None,
        "MONEY": None,
        "PERCENT": None,
        "QUANTITY": None,
        "ORDINAL": None,
        "CARDINAL": None,
        "LANGUAGE": None,
        "LAW": None,
        "PRODUCT": None,
        "WORK_OF_ART": None,
        # Groningen Meaning Bank and kin
        "geo": "LOC",
        "gpe": "NORP",
        "org": "ORG",
        "per": "PERSON",
        "eve": "EVENT",
        # Few-NERD and kin
        "person": "PERSON",
        "organization": "ORG",
        "location": "LOC",
        "building": "FAC",
        "event": "EVENT",
    }
)
"""Label of another scheme -> ours, or None for what is dropped."""


def entity_label(label: str) -> str | None:
    """Return our label for *label*, or None when briefgen has no use for it."""
    return label if label in OURS else ENTITIES.get(label)

"""Countries that the model missed: "U.S.-brokered", "Norland's"."""

from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Names

COUNTRY = 3
"""Rank of a country in the gazetteer."""


def name_countries(names: Names) -> None:
    """Name each word for a country that belongs to no name and touches no other capitalised word ("Georgia Parvek" is nobody's country)."""
    known = places()
    for at, word in enumerate(names.words):
        place = known.get(word)
        if place is None or place.rank != COUNTRY or names.at(at) is not None or names.doc[at].pos_ != "PROPN":
            continue
        after = names.is_capital(at + 1) and names.at(at + 1) is None
        before = names.is_capital(at - 1) and not names.doc[at - 1].is_sent_start
        if not after and not before:
            names.put(at, at + 1, place.label, place.country)

"""Rules that mend and complete the names the pipeline found.

A rule is a function `(Names) -> None` in a file of its own, with its words in a text file beside it. The order is told in
`RULES`; a new rule is a file and a line here. Each was kept because it paid on text that nobody had looked at while
writing it: `training/README.md` says by how much.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefgen.parse.names.acronyms import name_acronyms
from briefgen.parse.names.bodies import name_bodies
from briefgen.parse.names.called import name_called
from briefgen.parse.names.countries import name_countries
from briefgen.parse.names.datelines import name_datelines
from briefgen.parse.names.demonyms import name_peoples
from briefgen.parse.names.employers import name_employers
from briefgen.parse.names.names import Names
from briefgen.parse.names.nobody import drop_nobodies
from briefgen.parse.names.organisations import widen_organisations
from briefgen.parse.names.owners import note_owners
from briefgen.parse.names.parts import part_names
from briefgen.parse.names.places import sort_places
from briefgen.parse.names.professions import name_professionals
from briefgen.parse.names.repeats import name_repeats
from briefgen.parse.names.roles import note_roles
from briefgen.parse.names.states import name_states
from briefgen.parse.names.titles import cut_titles
from briefgen.parse.names.trims import trim_edges

if TYPE_CHECKING:
    from spacy.tokens import Doc

Rule = Callable[[Names], None]
"""Changes the names in place."""

RULES: tuple[tuple[str, Rule], ...] = (
    ("trims", trim_edges),
    ("parts", part_names),
    ("nobodies", drop_nobodies),
    ("datelines", name_datelines),
    ("countries", name_countries),
    ("peoples", name_peoples),
    ("titles", cut_titles),
    ("professions", name_professionals),
    ("organisations", widen_organisations),
    ("acronyms", name_acronyms),
    ("employers", name_employers),
    ("states", name_states),
    ("called", name_called),
    ("repeats", name_repeats),
    ("bodies", name_bodies),
    ("places", sort_places),
    ("owners", note_owners),
    ("roles", note_roles),
)


def mend_names(doc: "Doc", *, without: frozenset[str] = frozenset()) -> "Doc":
    """Return *doc* with its entities mended, countries of places in `ent.kb_id_`,
    fuller names of state bodies in `ent.id_` and `doc.spans["roles"]`: titles and roles, each with the first token of its person as `span_id`.

    Args:
        without: rules left out, by name.
    """
    names = Names(doc)
    for name, rule in RULES:
        if name not in without:
            rule(names)
    return names.written()

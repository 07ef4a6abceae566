"""The brief shows what was chosen, and its JSON keeps the published shape."""

import jsonschema

from briefgen.compose.as_json import brief_data, brief_schema, brief_text
from briefgen.compose.items import number_of
from tests.made import article, brief, figure, figure_pick, group, pick, statement

POST = article(
    "At least 12 ferries sank. Nobody was hurt.", "post.txt", outlet="The Harbour Post", published="2026-03-10"
)
WIRE = article("Some 12 ferries sank at night.", "wire.txt")


def made():
    """A brief with one group that two articles tell."""
    sunk = group(statement(POST, "At least 12 ferries sank."), statement(WIRE, "Some 12 ferries sank at night."))
    tile = figure_pick(figure(POST, "At least 12 ferries", 12, thing="ferries", predicate="sank"))
    return brief(POST, WIRE, picks=[pick(sunk)], takeaways=[pick(sunk)], figures=[tile])


def test_an_item_cites_every_article_that_tells_it() -> None:
    """The first citation is the one that is shown."""
    [item] = made().sections[0].items

    assert item.text == "At least 12 ferries sank."
    assert [note.source for note in item.citations] == [1, 2]


def test_a_takeaway_knows_its_section() -> None:
    """So that a page can link to it."""
    assert made().takeaways[0].section == "news"


def test_the_number_of_a_key_figure_keeps_its_modifier() -> None:
    """Only what is counted is left out."""
    assert number_of(figure(POST, "At least 12 ferries", 12, thing="ferries")) == "At least 12"


def test_an_outlet_without_a_grade_cannot_be_judged() -> None:
    """F is the default of the NATO Admiralty scale here; nothing is graded by us."""
    grades = {source.path: source.grade for source in made().sources}

    assert grades == {"post.txt": "B", "wire.txt": "F"}


def test_counts_take_an_article_without_outlet_as_one_of_its_own() -> None:
    """Two articles, one of them with an outlet, are two outlets."""
    counts = made().corpus

    assert (counts.articles, counts.outlets, counts.undated) == (2, 2, 1)


def test_brief_json_validates_against_the_published_schema() -> None:
    """The schema is strict: no field is missing, none is unknown."""
    schema = brief_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(brief_data(made()), schema)


def test_every_field_of_the_schema_says_what_it_is() -> None:
    """No field goes without a description."""
    schema = brief_schema()
    parts = {"Brief": schema, **schema["$defs"]}
    silent = [
        f"{name}.{field}"
        for name, part in parts.items()
        for field, shape in part["properties"].items()
        if field != "$schema" and not shape.get("description")
    ]

    assert silent == []


def test_the_same_brief_gives_the_same_bytes() -> None:
    """Nothing in it depends on a clock or on the order of a set."""
    assert brief_text(brief_data(made())) == brief_text(brief_data(made()))


def test_no_more_outlets_are_claimed_than_are_cited() -> None:
    """A group may have lost a statement that is told elsewhere in the brief."""
    told = group(statement(POST, "At least 12 ferries sank."), outlets=3, origins=2)

    [item] = brief(POST, WIRE, picks=[pick(told)]).sections[0].items

    assert (item.outlets, item.origins) == (1, 1)

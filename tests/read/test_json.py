"""JSON and JSON Lines."""

import json

import pytest


def test_record(read_as) -> None:
    """A record gives text and metadata; positions count in its text."""
    record = {
        "title": "Talks end",
        "outlet": "Harbor Tribune",
        "author": "Ana Ruiz",
        "url": "https://harbortribune.example/a",
        "published": "2026-03-10T20:15:00+02:00",
        "text": "The talks ended.\n\nNobody spoke.",
    }
    article = read_as("a.json", json.dumps(record)).one

    assert (article.text, article.text_start) == ("The talks ended.\n\nNobody spoke.", None)
    assert (article.title, article.outlet, article.author, article.url) == (
        "Talks end",
        "Harbor Tribune",
        "Ana Ruiz",
        "https://harbortribune.example/a",
    )
    assert (article.published, article.published_at, article.date_basis) == (
        "2026-03-10",
        "2026-03-10T20:15:00+02:00",
        "metadata",
    )


@pytest.mark.parametrize(
    "key", ["text", "body", "content", "Body", "content_text", "articleBody", "fullText", "full-text"]
)
def test_keys_for_the_text(read_as, key) -> None:
    """The text is found under the names that are in use."""
    assert read_as("a.json", json.dumps({key: "The talks ended."})).one.text == "The talks ended."


@pytest.mark.parametrize(
    ("stated", "outlet"),
    [
        ({"source": "KNA"}, "KNA"),
        ({"source": {"id": None, "name": "KNA"}}, "KNA"),
        ({"publisher": {"name": "KNA"}}, "KNA"),
        ({"outlet": "", "source": "KNA"}, "KNA"),
        ({"outlet": 7}, None),
        ({"source": {"name": {"name": "x"}}}, None),
        ({"outlet": "K\nN\tA\u202e"}, "K N A"),
    ],
)
def test_outlet_in_its_various_forms(read_as, stated, outlet) -> None:
    """An outlet may be a name or an object with a name; anything else is not stated."""
    assert read_as("a.json", json.dumps({"text": "The talks ended.", **stated})).one.outlet == outlet


def test_paragraphs_in_a_list_and_html_in_a_value(read_as) -> None:
    """A list of paragraphs is joined; HTML in a value is turned into text."""
    records = [
        {"text": ["One.", "Two."]},
        {"content_html": "<p>One &amp; two.</p><script>x()</script><p>Three <b>four</b>.</p>"},
    ]
    articles = read_as("a.json", json.dumps(records)).articles

    assert [each.text for each in articles] == ["One.\n\nTwo.", "One & two.\n\nThree four."]


@pytest.mark.parametrize("shape", ["list", "articles", "items", "results"])
def test_many_in_one_file(read_as, shape) -> None:
    """A list of records, bare or under a known key, gives numbered articles; a bad one is named, the others stay."""
    records = [{"text": "One."}, {"title": "no text"}, 7, {"text": "Four."}]
    found = read_as("a.json", json.dumps(records if shape == "list" else {"status": "ok", shape: records}))

    assert [each.path for each in found.articles] == ["a.json#1", "a.json#4"]
    assert [each.path for each in found.skipped] == ["a.json#2", "a.json#3"]


def test_a_bad_line_does_not_stop_the_others(read_as) -> None:
    """A broken line is named by its number; blank lines are passed over."""
    found = read_as("a.jsonl", '{"text": "One."}\n\n{"text": "Tw\n{"text": "Four."}\r\n[]\n{"text": "Six.\u2028"}')

    assert [each.path for each in found.articles] == ["a.jsonl#1", "a.jsonl#4", "a.jsonl#6"]
    assert [each.path for each in found.skipped] == ["a.jsonl#3", "a.jsonl#5"]
    assert "not valid JSON (line 1, column" in found.skipped[0].reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"text": "One."', "not valid JSON"),
        ("nothing", "not valid JSON"),
        ('{"title": "x"}', "no text"),
        ('{"text": "  "}', "no text"),
        ("[]", "empty list"),
        ("7", "no article"),
        ("null", "no article"),
        ("[" * 200_000, "nested"),
        ('{"a":' * 200_000, "nested"),
        ('{"text": ' + "9" * 5000 + "}", "not valid JSON"),
        ('{"text": {"a": 1}}', "no text"),
    ],
)
def test_bad_json_is_named(read_as, content, reason) -> None:
    """What is no article is skipped, with what is wrong."""
    assert reason in read_as("a.json", content).reason


def test_lone_surrogates_are_replaced_one_for_one(read_as) -> None:
    """A lone surrogate, which no file can be written with, becomes U+FFFD; positions hold."""
    article = read_as("a.json", r'{"text": "a\ud800b \ud83d\ude00", "title": "x\udfffy"}').one

    assert (article.text, article.title) == ("a\ufffdb 😀", "x\ufffdy")


def test_windows_and_utf_16_files(read_as) -> None:
    """JSON Lines saved as UTF-16, or with a byte order mark, are read."""
    lines = '{"text": "“One.”"}\n{"text": "“Two.”"}\n'

    assert [each.text for each in read_as("a.jsonl", lines.encode("utf-16")).articles] == ["“One.”", "“Two.”"]
    assert [each.text for each in read_as("a.jsonl", lines.encode("utf-8-sig")).articles] == ["“One.”", "“Two.”"]

"""Articles made to hurt, through a whole build: nothing of them runs, and none stops the others."""

import json
import os
import re
from pathlib import Path

import pytest
from lxml import html

pytestmark = pytest.mark.model
SAID = " date 2026-03-10 BRENHOLM (KNA) — "


def built(briefgen, news: Path, tmp_path: Path, formats: str = "json") -> dict:
    """The brief of *news*."""
    done = briefgen("build", news, "-o", tmp_path / "out", "--format", formats)
    assert done.returncode == 0, done.stderr
    return json.loads((tmp_path / "out/2026-03-10/brief.json").read_text(encoding="utf-8"))


def test_nothing_of_an_article_runs_or_loads_in_the_brief(briefgen, news: Path, tmp_path: Path) -> None:
    """Scripts, event handlers, style imports, templates, formulas and signs that turn text around stay text."""
    title = 'Talks <script src="//evil.example/x.js"></script><img src=x onerror=alert(1)> {{ 7*7 }}'
    quote = '"<b onclick=steal()>We</b> will {% raw %} leave </style><style>@import url(//evil.example/x.css)</style>'
    text = f'{quote} the table on Friday," Foreign Minister Hanne Brandvik said in Port Saylo on Tuesday. '
    more = '=HYPERLINK("http://evil.example") +1 was \u202edetsetorp\u202c by Kestria, which launched 90 drones, Brandvik said.'
    record = {"title": title, "text": text + more, "date": "2026-03-10", "outlet": "<i>Post</i>{{ config }}"}
    (news / "bad.json").write_text(json.dumps(record), encoding="utf-8")
    (news / "talks.txt").unlink()
    brief = built(briefgen, news, tmp_path, "html,pdf,json")
    page = (tmp_path / "out/2026-03-10/brief.html").read_text(encoding="utf-8")
    tree = html.fromstring(page)

    assert "bad.json" in {source["path"] for source in brief["sources"]}
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    assert not [name for element in tree.iter() for name in element.attrib if str(name).lower().startswith("on")]
    assert [script.get("type") for script in tree.iter("script") if script.get("src")] == []
    loaded = [*tree.xpath("//@src"), *tree.xpath("//link/@href")]
    assert [each for each in loaded if "evil" in each] == []
    assert "@import" not in "".join(style.text or "" for style in tree.iter("style"))
    assert "49" not in "".join(tree.itertext("h1", "h2", "cite"))


def test_names_of_files_may_be_anything(briefgen, news: Path, tmp_path: Path) -> None:
    """Line ends, control signs, mark-up and bytes that are no UTF-8: named on one line, cited, and found again."""
    text = SAID + "Kestria shelled the port of Ostrava Bay on Tuesday, killing {} people, the mayor said."
    names = (b"two\nlines.txt", b"bell\x07.txt", b"caf\xe9.txt", b"<script>alert(1)</script>.txt".replace(b"/", b"_"))
    for number, name in enumerate(names, 2):
        (news / os.fsdecode(name)).write_text(text.format(number), encoding="utf-8")
    brief = built(briefgen, news, tmp_path)

    assert brief["corpus"]["articles"] == 2 + len(names)
    assert "\n" not in "".join(source["path"] for source in brief["sources"])
    assert briefgen("verify", tmp_path / "out/2026-03-10/brief.json", "--corpus", news).returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        '"' * 1_000_000,
        "Kestria said that " + "the ferry and " * 100_000 + "the quay stay shut.",
        "“‘" * 100_000 + "(" * 99_999,
    ],
    ids=["a million quotation marks", "a sentence of 300,000 words", "marks that never close"],
)
def test_an_article_without_end_stops_nobody(briefgen, news: Path, tmp_path: Path, text: str) -> None:
    """It is read, or named with the limit that it went over; the others make the brief."""
    (news / "huge.txt").write_text(SAID + text, encoding="utf-8")
    (tmp_path / "briefgen.toml").write_text("[limits]\nseconds = 60\n")
    brief = built(briefgen, news, tmp_path)

    assert {"talks.txt", "raid.txt"} <= {source["path"] for source in brief["sources"]}
    told = [each for each in brief["skipped"] if each["path"] == "huge.txt"]
    assert brief["corpus"]["articles"] + len(told) == 3
    assert all("longer than 60 s" in each["reason"] for each in told)

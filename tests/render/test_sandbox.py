"""Templates of others: what they may do, and what they are kept from."""

import dataclasses
import socket
import threading
from pathlib import Path

import pytest

from briefgen.errors import RenderError, TemplateError
from briefgen.render.child import Child, run
from briefgen.render.fetcher import allowed
from briefgen.render.folders import built_in, find
from briefgen.render.html import render_html
from briefgen.render.pdf import render_pdf
from tests.render.invented import brief

HEAD = '<!doctype html><html lang="en"><head><title>t</title></head><body><h1>t</h1>'


def own(folder: Path, name: str, content: str) -> list[Path]:
    """Write template *name* into *folder* and return the folders to render with."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return [folder]


def test_the_users_file_comes_first_and_the_rest_stays(tmp_path: Path) -> None:
    """One file at a time."""
    folders = own(tmp_path, "sections/method.html", "<p>Our own words.</p>")
    page = render_html(brief(), folders=folders)
    assert "Our own words." in page
    assert "Key takeaways" in page


def test_a_template_may_extend_ours_of_the_same_name(tmp_path: Path) -> None:
    """`built-in/` means our file; its blocks can be filled anew."""
    folders = own(
        tmp_path, "brief.html", '{% extends "built-in/brief.html" %}{% block timeline %}<p>No line.</p>{% endblock %}'
    )
    page = render_html(brief(), folders=folders)
    assert "No line." in page
    assert 'id="timeline"' not in page


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        ("a\n{{ brief.titel }}", 2, "titel"),
        ("a\n\n{% if %}", 3, "Expected an expression"),
        ("{{ brief.title.__class__ }}", 1, "unsafe"),
        ("{{ calls.__self__._sources }}", 1, "unsafe"),
        ("{{ 9 ** 99999999 }}", 1, "'**'"),
        ("{{ 'a' * 999999999 }}", 1, "'*'"),
        ("x\n{% include 'sections/none.html' %}", 2, "none.html"),
        ("{% set _ = brief.sections.append(1) %}", 1, "unsafe"),
        ("{{ brief.cutoff.format(brief) }}{{ '{0.__class__}'.format(brief) }}", 1, "unsafe"),
        ("{% include 'memo2.html' %}", 1, "memo2.html"),
    ],
)
def test_a_broken_template_is_told_with_file_and_line(tmp_path: Path, content: str, line: int, what: str) -> None:
    """`file:line: what`, for mistakes and for what the sandbox refuses."""
    with pytest.raises(TemplateError) as caught:
        render_html(brief(), folders=own(tmp_path, "mine.html", content), look="mine")
    assert str(caught.value).startswith(f"{tmp_path / 'mine.html'}:{line}: ")
    assert what in str(caught.value)


def test_a_template_that_includes_itself_is_told(tmp_path: Path) -> None:
    """Not a stack of a thousand lines."""
    with pytest.raises(TemplateError, match="without end"):
        render_html(brief(), folders=own(tmp_path, "mine.html", "{% include 'mine.html' %}"), look="mine")


def test_a_missing_look_is_told() -> None:
    """With the name."""
    with pytest.raises(TemplateError, match=r"nosuch\.html"):
        render_html(brief(), look="nosuch")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A symbolic link to a file elsewhere is not a template."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "mine.html").symlink_to(secret)
    with pytest.raises(TemplateError, match="leads out of"):
        render_html(brief(), folders=[folder], look="mine")


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "a/../../b", "a\\b", "", "a//b", "built-in/../x"])
def test_a_name_that_climbs_is_refused(name: str, tmp_path: Path) -> None:
    """Templates are named by their path below a folder."""
    with pytest.raises(TemplateError, match="path below"):
        find(name, [tmp_path])


def test_the_fetcher_gives_files_of_the_folder_only(tmp_path: Path) -> None:
    """Pictures, styles and fonts; no other kind, place, host or link."""
    inside = tmp_path / "mine"
    inside.mkdir()
    for path in (inside / "a.png", tmp_path / "b.png", inside / "c.txt"):
        path.write_bytes(b"x")
    (inside / "d.png").symlink_to(tmp_path / "b.png")
    root = [inside.resolve()]
    assert allowed((inside / "a.png").as_uri(), root) == (inside / "a.png").resolve()
    for url in (
        (tmp_path / "b.png").as_uri(),
        (inside / "c.txt").as_uri(),
        (inside / "d.png").as_uri(),
        inside.as_uri() + "/../b.png",
        inside.as_uri() + "/%2e%2e/b.png",
        "http://localhost/a.png",
        f"file://elsewhere{inside}/a.png",
        "ftp://x/a.png",
        "file:///nosuch.png",
        "file://[x/a.png",
    ):
        assert allowed(url, root) is None, url


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="URL/a.png" alt="x">',
        '<link rel="stylesheet" href="URL/a.css">',
        '<style>@import "URL/a.css"</style>',
        "<style>@font-face { font-family: x; src: url(URL/a.woff2) } h1 { font-family: x }</style>",
        '<p style="background: url(URL/a.png)">x</p>',
        "<style>p::before { content: url(URL/a.png) }</style><p>x</p>",
        '<object data="URL/a.svg">x</object>',
        '<embed src="URL/a.svg">',
        '<link rel="attachment" href="URL/a.txt">',
        '<base href="URL/"><img src="b.png" alt="x">',
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title><image href="URL/a.png" width="9" height="9"/></svg>',
    ],
)
def test_a_page_never_reaches_the_network(tmp_path: Path, markup: str) -> None:
    """A server on loopback is not called, whatever asks for it, and the page is refused."""
    called = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        threading.Thread(target=_listen, args=(server, called), daemon=True).start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        folders = own(tmp_path, "mine.html", HEAD + markup.replace("URL", address) + "</body></html>")
        with pytest.raises(RenderError, match=r"templates folder and data: only"):
            render_pdf(brief(), folders=folders, look="mine")
    assert not called.is_set()


def _listen(server: socket.socket, called: threading.Event) -> None:
    try:
        server.accept()
    except OSError:
        return
    called.set()


def test_a_template_that_loops_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an error that says what happened."""
    monkeypatch.setenv("BRIEFGEN_RENDER_SECONDS", "2")
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    with pytest.raises(RenderError, match="2 s of processor time"):
        render_html(brief(), folders=own(tmp_path, "mine.html", loop), look="mine")


def test_a_template_that_eats_memory_is_stopped(tmp_path: Path) -> None:
    """With an error that says what happened."""
    eater = (
        "{% set a = 'x'|center(90000000) %}{% set b = [] %}" + "{{ a|upper|length }}" + "{{ 'x'|center(9000000000) }}"
    )
    with pytest.raises(RenderError, match="memory"):
        render_html(brief(), folders=own(tmp_path, "mine.html", eater), look="mine")


def test_a_page_that_can_not_be_laid_out_is_an_error_of_the_page(tmp_path: Path) -> None:
    """Three thousand boxes in each other."""
    folders = own(tmp_path, "mine.html", HEAD + "<div>" * 3000 + "x</body></html>")
    with pytest.raises(RenderError, match="nested too deeply"):
        render_pdf(brief(), folders=folders, look="mine")


def test_a_style_sheet_can_not_end_its_element(tmp_path: Path) -> None:
    """`</style>` in a style sheet is refused, with its line."""
    with pytest.raises(TemplateError, match=r"brief\.css:2: "):
        render_html(brief(), folders=own(tmp_path, "brief.css", "a {}\n</style><script>"))


def test_a_child_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a traceback of ours: an error with its last words."""
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(RenderError, match="status 1"):
        run({"task": "html"})


def test_a_child_that_was_started_early_renders_the_same() -> None:
    """It waits for its job, and its limits come with it."""
    with Child() as early:
        data = render_pdf(brief(), look="memo", process=early)
    assert data == render_pdf(brief(), look="memo")


def test_a_child_works_while_its_caller_does() -> None:
    """A job of any size is handed over at once, and its answer fetched later."""
    job = {"task": "html", "brief": dataclasses.asdict(brief()), "folders": [], "look": "memo", "paper": "A4"}
    with Child(for_paper=False) as child:
        child.begin(job | {"passed over": "x" * 1_000_000})
        meanwhile = run(job)
        assert child.answer() == meanwhile


def test_a_child_without_a_job_ends() -> None:
    """Nothing to render after all: it goes, and leaves no folder behind."""
    with Child(for_paper=False) as early:
        pass
    assert early._process.returncode == 0


def test_our_templates_are_found() -> None:
    """In a checkout or in the package, with every file that the README names."""
    for name in ("base.html", "brief.html", "memo.html", "brief.md", "brief.txt", "brief.css", "README.md"):
        assert (built_in() / name).is_file()

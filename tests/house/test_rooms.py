"""Who may import whom: the plan of the house as a table."""

import ast
from pathlib import Path

import pytest

BASE = {"errors", "model", "sweeps", "aside"}
ROOMS = {
    # room: the rooms of ours that it may import, besides itself
    "errors": set(),
    "model": set(),
    "grammar": set(),
    "sweeps": set(),
    "aside": set(),
    "wording": set(),
    "config": BASE,
    "read": BASE,
    "parse": BASE | {"grammar", "wording"},
    "extract": BASE | {"grammar", "wording"},
    "identify": BASE | {"wording"},
    "phrase": BASE | {"wording"},
    "edit": BASE | {"wording"},
    "compare": BASE | {"wording", "identify", "phrase", "edit"},
    "choose": BASE | {"wording", "compare"},
    "compose": BASE | {"wording"},
    "render": BASE | {"wording"},
    "verify": BASE | {"phrase", "read", "compose", "render"},
    "publish": BASE,
    "remember": BASE,
}
HEAVY = {
    "spacy",
    "weasyprint",
    "jinja2",
    "trafilatura",
    "datasketch",
    "rapidfuzz",
    "pikepdf",
    "pydantic",
    "numpy",
    "scipy",
    "thinc",
}
PACKAGE = Path(__file__).parents[2] / "briefgen"


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "templates" not in path.parts)


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(path: Path, *, top_only: bool = False) -> set[str]:
    """Dotted names that the module at *path* imports; without those under TYPE_CHECKING and in functions if *top_only*."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_only else list(ast.walk(tree))
    found = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_room_imports_only_the_rooms_before_it(path: Path) -> None:
    """Every import between rooms stands in the table."""
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if room not in ROOMS:
        return
    rooms = {name.split(".")[1] for name in imports(path) if name.startswith("briefgen.")}

    assert rooms - {room} <= ROOMS[room]


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_slow_packages_are_imported_where_they_are_used(path: Path) -> None:
    """No module that the command line loads at start imports a slow package at its top."""
    if path.relative_to(PACKAGE).as_posix() == "config/settings.py":
        return
    top = {name.split(".")[0] for name in imports(path, top_only=True)}

    assert not top & HEAVY


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_module_says_what_it_is_for_and_stays_small(path: Path) -> None:
    """Every module has a docstring and at most 400 lines."""
    text = path.read_text(encoding="utf-8")

    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= 400


def test_no_module_imports_in_a_circle() -> None:
    """The modules can be put in an order in which each imports only those before it."""
    graph = {}
    for path in modules():
        dotted = "briefgen." + name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        graph[dotted] = {name for name in imports(path, top_only=True) if name.startswith("briefgen.")}
    done: set[str] = set()
    while graph:
        free = [name for name, needs in graph.items() if not (needs & graph.keys()) - {name}]
        assert free, f"a circle among {sorted(graph)}"
        for name in free:
            done.add(name)
            del graph[name]

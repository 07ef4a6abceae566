"""The templates as a user meets them: listed, copied, checked, explained."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefgen.errors import TemplateError, UsageError
from briefgen.model import article, brief
from briefgen.model.documented import field_docs
from briefgen.render.folders import built_in

SAMPLE = "sample.json"
"""The brief that `templates check` renders and `templates explain` quotes from."""
LOOKS = ("brief", "memo")
NOUNS: dict[str, type] = {
    "brief": brief.Brief,
    "corpus": brief.CorpusCounts,
    "item": brief.Item,
    "citation": brief.SourceCitation,
    "section": brief.Section,
    "track": brief.Track,
    "key_figure": brief.KeyFigure,
    "discrepancy": brief.BriefDiscrepancy,
    "update": brief.BriefUpdate,
    "account": brief.BriefAccount,
    "change": brief.Change,
    "chart": brief.Chart,
    "series": brief.ChartSeries,
    "point": brief.ChartPoint,
    "source": brief.Source,
    "skipped": article.Skipped,
}
"""Name in the documentation → noun."""
LONGEST = 70


def names() -> list[str]:
    """Return the names of all built-in templates and style sheets, sorted."""
    root = built_in()
    suffixes = {".html", ".css", ".md", ".txt", ".xml", ".svg"}
    return sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and path.suffix in suffixes and path.name != "README.md"
    )


def export(folder: Path, wanted: Sequence[str], *, force: bool = False) -> list[Path]:
    """Copy the built-in templates *wanted* (all when empty) to *folder*; return the paths written.

    Raises:
        UsageError: a name is unknown, or a file is there already and *force* is not given; nothing is copied then.
    """
    known = names()
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise UsageError(f"{', '.join(unknown)}: no such template. `briefgen templates list` shows them all.")
    chosen = list(wanted) or known
    there = [str(folder / name) for name in chosen if (folder / name).exists()]
    if there and not force:
        raise UsageError(f"{', '.join(there)}: already there. Replace with --force.")
    for name in chosen:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built_in() / name, folder / name)
    return [folder / name for name in chosen]


def sample() -> dict[str, Any]:
    """Return the sample brief as plain data."""
    data: dict[str, Any] = json.loads((built_in() / SAMPLE).read_text(encoding="utf-8"))
    return data


def faults(folder: Path) -> list[str]:
    """Return what is wrong with the templates in *folder*, as `file:line: what`, one for each look that breaks.

    Raises:
        UsageError: there is no such folder.
    """
    from briefgen.render.html import render_html

    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder. Make one with `briefgen templates export {folder}`.")
    found: list[str] = []
    for look in LOOKS:
        try:
            render_html(sample(), folders=[folder], look=look)
        except TemplateError as error:
            found.append(str(error))
    return list(dict.fromkeys(found))


def explained(noun: str | None) -> str:
    """Return in plain words what *noun* (all when None) holds, field by field, with a sample value where there is one.

    Raises:
        UsageError: there is no such noun.
    """
    if noun is not None and noun not in NOUNS:
        raise UsageError(f"{noun}: not known. One of: {', '.join(NOUNS)}.")
    data = sample()
    return "\n\n".join(_told(name, NOUNS[name], _find(data, NOUNS[name])) for name in ([noun] if noun else NOUNS))


def _told(name: str, kind: type, example: dict[str, Any] | None) -> str:
    lines = [f"{name}: {(kind.__doc__ or '').splitlines()[0]}"]
    for field, doc in field_docs(kind).items():
        lines.append(f"  {name}.{field}  {doc}")
        if example is not None and field in example:
            value = json.dumps(example[field], ensure_ascii=False)
            lines.append(f"      e.g. {value if len(value) <= LONGEST else value[:LONGEST] + ' …'}")
    return "\n".join(lines)


def _find(tree: Any, kind: type) -> dict[str, Any] | None:
    """Return the first dict of *tree* that has the fields of *kind*, looking from the top down."""
    fields = set(field_docs(kind))
    layer = [tree]
    while layer:
        for node in layer:
            if isinstance(node, dict) and set(node) - {"$schema"} == fields:
                return node
        below = [list(node.values()) if isinstance(node, dict) else node for node in layer]
        layer = [child for values in below for child in values if isinstance(child, dict | list)]
    return None

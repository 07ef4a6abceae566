"""Read `edits.yaml`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from briefgen.edit.entry import KINDS, Edit, Edits, Kind
from briefgen.errors import ConfigError

if TYPE_CHECKING:
    from yaml import MappingNode, SequenceNode

LARGEST = 1_000_000
SHAPE = {
    "pin": "words of a statement",
    "drop": "words of a statement",
    "merge": "a list of two or more: words of each statement",
    "keep apart": "a list of two or more: words of each statement",
    "alias": "{name: …, forms: […]}",
    "speaker": "{quote: …, name: …}",
}


def load_edits(path: Path) -> Edits:
    """Return the entries of the file at *path*; none when there is no such file.

    Raises:
        ConfigError: it is no such file; the message lists every fault with its line.
    """
    if not path.is_file():
        return Edits()
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error}). Save it as UTF-8 text.") from error
    if len(text) > LARGEST:
        raise ConfigError(f"{path}: larger than {LARGEST:,} characters. Split off what is no longer needed.")
    faults: list[str] = []
    entries = tuple(edit for line, entry in _items(path, text) if (edit := _edit(entry, line, faults)) is not None)
    if faults:
        raise ConfigError("\n".join(f"{path}:{fault}" for fault in faults))
    return Edits(entries)


def _items(path: Path, text: str) -> list[tuple[int, Any]]:
    """Return (line, entry) for each entry of the list in *text*."""
    import yaml  # slow to import

    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise ConfigError(f"{path}: not valid YAML: {error}") from error
    if data is None:
        return []
    if not isinstance(data, list):
        raise ConfigError(f"{path}: must be a list. Begin each entry with “- pin:”, “- drop:” and so on.")
    nodes = cast("list[MappingNode]", cast("SequenceNode", tree).value)
    return [(node.start_mark.line + 1, entry) for node, entry in zip(nodes, data, strict=True)]


def _edit(entry: Any, line: int, faults: list[str]) -> Edit | None:
    """Return *entry* as an Edit, or None and a fault."""
    if not isinstance(entry, dict):
        faults.append(f"{line}: not an entry. Write “- drop: words of the statement”.")
        return None
    kinds = [kind for kind in KINDS if kind in entry]
    unknown = sorted(str(key) for key in entry if key not in KINDS and key != "reason")
    if len(kinds) != 1 or unknown:
        faults.append(
            f"{line}: needs exactly one of {', '.join(KINDS)}, and a reason"
            + (f"; unknown: {', '.join(unknown)}" if unknown else "")
        )
        return None
    reason = entry.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        faults.append(f"{line}: {kinds[0]}: add “reason:”, it is printed in the brief")
        return None
    words, name = _content(kinds[0], entry[kinds[0]])
    if not words or (kinds[0] in {"alias", "speaker"} and not name):
        faults.append(f"{line}: {kinds[0]}: must be {SHAPE[kinds[0]]}")
        return None
    return Edit(kind=kinds[0], words=words, reason=" ".join(reason.split()), name=name, line=line)


def _content(kind: Kind, value: Any) -> tuple[tuple[str, ...], str | None]:
    if kind in {"pin", "drop"}:
        return _texts([value]), None
    if kind in {"merge", "keep apart"}:
        texts = _texts(value) if isinstance(value, list) else ()
        return (texts if len(texts) > 1 else ()), None
    if not isinstance(value, dict) or set(value) - {"name", "forms", "quote"}:
        return (), None
    name = value.get("name")
    forms = value.get("forms") if kind == "alias" else [value.get("quote")]
    return _texts(forms if isinstance(forms, list) else [forms]), name if isinstance(
        name, str
    ) and name.strip() else None


def _texts(values: list[Any]) -> tuple[str, ...]:
    """Return *values* when all of them are texts, else nothing."""
    if all(isinstance(value, str) and value.strip() for value in values):
        return tuple(" ".join(value.split()) for value in values)
    return ()

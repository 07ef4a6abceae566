"""Find and read briefgen.toml and the profile; report every fault at once."""

import dataclasses
import difflib
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from briefgen.errors import ConfigError
from briefgen.model.choice import SectionRule

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

    from briefgen.config.settings import Profile, Settings

Checked = TypeVar("Checked", bound="BaseModel")
FILE = "briefgen.toml"
PATHS = ("corpus", "out", "templates", "edits", "cache")


def find_config(start: Path) -> Path | None:
    """Return the nearest briefgen.toml in *start* or a folder above it, or None."""
    return next((folder / FILE for folder in (start, *start.parents) if (folder / FILE).is_file()), None)


def load_settings(path: Path | None, overrides: Mapping[str, Any]) -> "Settings":
    """Return the settings: defaults, then the file at *path*, then those *overrides* that are not None.

    Raises:
        ConfigError: the file is missing, not TOML, or holds faults; the message lists them all.
    """
    from briefgen.config.settings import Settings  # pydantic is slow to import

    values = _read_toml(path) if path else {}
    if path:
        values = _resolved(values, path.parent)
    values |= {key: value for key, value in overrides.items() if value is not None}
    return _validated(Settings, values, str(path or "options"))


def load_profile(name: str, folder: Path) -> "Profile":
    """Return the profile *name*: one of briefgen's, or a file, relative to *folder*.

    Raises:
        ConfigError: there is no such profile, or it holds faults.
    """
    from briefgen.config.settings import Profile  # pydantic is slow to import

    built_in = resources.files("briefgen") / "profiles" / f"{name}.toml"
    if "/" not in name and built_in.is_file():
        return _validated(Profile, tomllib.loads(built_in.read_text(encoding="utf-8")), name)
    path = folder / name
    if not path.is_file():
        known = sorted(
            entry.name.removesuffix(".toml") for entry in (resources.files("briefgen") / "profiles").iterdir()
        )
        raise ConfigError(
            f"profile {name!r}: there is no such profile or file. "
            f"Use one of {', '.join(known)}, or the path of your own TOML file."
        )
    return _validated(Profile, _read_toml(path), str(path))


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: there is no such file. Check the path given with --config.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error}).") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}.") from error


def _resolved(values: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return *values* with paths made relative to the file: a cron job runs in another folder."""
    known = {key: str(folder / values[key]) for key in PATHS if isinstance(values.get(key), str)}
    profile = values.get("profile")
    if isinstance(profile, str) and (folder / profile).is_file():
        known["profile"] = str(folder / profile)
    return values | known


def _validated(kind: type[Checked], values: dict[str, Any], where: str) -> Checked:
    from pydantic import ValidationError  # slow to import

    faults = list(_unknown(kind, values, ""))
    try:
        checked = kind.model_validate(values)
    except ValidationError as error:
        faults += list(_wrong(error))
    if faults:
        raise ConfigError("\n".join(f"{where}: {fault}" for fault in faults))
    return checked


def _unknown(kind: type, values: Mapping[str, Any], place: str) -> Iterator[str]:
    """Yield a sentence for every key that is not known, with the nearest one that is."""
    if dataclasses.is_dataclass(kind):
        known: dict[str, Any] = {field.name: field.type for field in dataclasses.fields(kind)}
    else:
        known = {name: field.annotation for name, field in kind.model_fields.items()}  # type: ignore[attr-defined]
    for key, value in values.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else f" Known: {', '.join(sorted(known))}."
            yield f"unknown setting '{place}{key}'.{hint}"
        elif key == "section" and isinstance(value, list):
            for number, each in enumerate(value, 1):
                if isinstance(each, dict):
                    yield from _unknown(SectionRule, each, f"section {number}: ")
        elif isinstance(value, dict) and hasattr(known[key], "model_fields"):
            yield from _unknown(known[key], value, f"{key}.")


def _wrong(error: "ValidationError") -> Iterator[str]:
    """Yield a sentence for every value that is not of its kind; unknown keys are told elsewhere."""
    for fault in error.errors():
        if fault["type"] not in {"extra_forbidden", "unexpected_keyword_argument"}:
            place = ".".join(str(part + 1 if isinstance(part, int) else part) for part in fault["loc"])
            given = f" (given: {fault['input']!r})" if fault["type"] != "missing" else ""
            told = fault["msg"].removeprefix("Value error, ")
            yield f"'{place}': {told[:1].lower()}{told[1:]}{given}."

"""Where templates are: the user's folders first, ours second, one file at a time, and nothing outside of them."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.errors import TemplateError

if TYPE_CHECKING:
    from jinja2 import BaseLoader

OURS = "built-in"
"""`built-in/brief.html` is our brief.html, whatever the user's folders hold: what theirs of that name extends."""


@cache
def built_in() -> Path:
    """Return the folder of the templates that come with briefgen: in the package, else beside it in a checkout.

    Raises:
        TemplateError: when neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "base.html").is_file():
            return folder
    raise TemplateError(f"{package / 'templates'}: the built-in templates are missing; install briefgen again")


def find(name: str, folders: Sequence[Path]) -> Path | None:
    """Return the file that template *name* comes from, or None.

    Raises:
        TemplateError: when the name climbs, or the file is a link that leads out of its folder.
    """
    parts = name.split("/")
    if "\\" in name or "\x00" in name or any(part in ("", ".", "..") for part in parts):
        raise TemplateError(f"{name}: a template is named by its path below the templates folder")
    only_ours = parts[0] == OURS
    for folder in (built_in(),) if only_ours else (*folders, built_in()):
        path = folder.joinpath(*(parts[1:] if only_ours else parts))
        if path.is_file():
            if not path.resolve().is_relative_to(folder.resolve()):
                raise TemplateError(f"{path}:1: is a link that leads out of {folder}; copy the file there instead")
            return path
    return None


def read(name: str, folders: Sequence[Path]) -> tuple[str, Path]:
    """Return the text of template file *name*, and where it was.

    Raises:
        TemplateError: when there is none, or it is not UTF-8.
    """
    path = find(name, folders)
    if path is None:
        looked = ", ".join(str(folder) for folder in (*folders, built_in()))
        raise TemplateError(f"{name}: no such template in {looked}")
    try:
        return path.read_text(encoding="utf-8"), path
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"{path}:1: can't be read as UTF-8 text: {error}") from error


def loader(folders: Sequence[Path]) -> "BaseLoader":
    """Return the Jinja loader over *folders* and ours."""
    from jinja2 import FunctionLoader, TemplateNotFound

    def load(name: str) -> tuple[str, str, None]:
        try:
            text, path = read(name, folders)
        except TemplateError as error:
            if find(name, folders) is None:
                raise TemplateNotFound(name) from error
            raise
        return text, str(path), None

    return FunctionLoader(load)

"""The Jinja environment: sandboxed, escaping, strict, and with nothing in reach but plain data and functions."""

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.errors import TemplateError
from briefgen.render import chart, words
from briefgen.render import folders as template_folders
from briefgen.render.compiled import compiled

if TYPE_CHECKING:
    from jinja2 import Environment

FILTERS: Mapping[str, Callable[..., Any]] = {
    "day": words.day,
    "direction": words.direction,
    "web": words.web,
    "md": words.markdown,
    "number": words.number,
    "ends": words.ends,
}
"""Filters that templates get on top of Jinja's own."""

FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "called": words.called,
    "count": words.count,
    "stamp": words.stamp,
    "figure_parts": words.figure_parts,
    "spoken": words.spoken,
    "bars": chart.bars,
    "spark": chart.spark,
    "strip": chart.strip,
    "grouped": words.grouped,
    "outermost": words.outermost,
}
"""Functions that templates get; the ones of `citations.Calls` come on top."""


def environment(folders: Sequence[Path]) -> "Environment":
    """Return an environment that finds templates in *folders*, then ours. HTML is escaped, text and Markdown not."""
    from jinja2 import StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    class Strict(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"**", "*"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
            if operator == "**" or not (isinstance(left, int | float) and isinstance(right, int | float)):
                raise SecurityError(f"'{operator}' is for two plain numbers, and '**' is not there at all")
            return left * right

        def getattr(self, obj: Any, attribute: str) -> Any:
            # a field comes before a method: `section.items` is the items of the section, not dict.items
            return obj[attribute] if isinstance(obj, dict) and attribute in obj else super().getattr(obj, attribute)

    made = Strict(
        loader=template_folders.loader(folders),
        undefined=StrictUndefined,
        bytecode_cache=compiled(),
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=lambda name: name is None or name.endswith((".html", ".xml", ".svg")),
    )
    made.filters.update(FILTERS)
    made.globals.update(FUNCTIONS)
    made.globals["asset"] = lambda name: Markup(_asset(name, folders))  # noqa: S704  (a style sheet of the folder)
    return made


def _asset(name: str, folders: Sequence[Path]) -> str:
    text, path = template_folders.read(name, folders)
    if "</" in text:
        line = text[: text.index("</")].count("\n") + 1
        raise TemplateError(f"{path}:{line}: '</' may not stand in a style sheet: it would end the style element")
    return text


@contextmanager
def told(folders: Sequence[Path]) -> Iterator[None]:
    """Turn whatever goes wrong in a template into a TemplateError that begins with `file:line:`."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    try:
        yield
    except (TemplateError, MemoryError):
        raise
    except TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from error
    except TemplateNotFound as error:
        looked = ", ".join(str(folder) for folder in (*folders, template_folders.built_in()))
        raise TemplateError(f"{_place(error, folders)}no template '{error.message}' in {looked}") from error
    except Exception as error:  # a template can raise anything; the reader needs file and line, not our stack
        place = _place(error, folders)
        if not place:
            raise
        raise TemplateError(f"{place}{_why(error)}") from error


def _place(error: BaseException, folders: Sequence[Path]) -> str:
    roots = tuple(str(folder) for folder in (*folders, template_folders.built_in()))
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(roots)]
    return f"{frames[-1].filename}:{frames[-1].lineno}: " if frames else ""


def _why(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "templates include or extend each other without end"
    return str(error) or type(error).__name__

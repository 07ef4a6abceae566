"""The docstring under each field of a noun, read from its source: for the JSON Schema and for `templates explain`."""

import ast
import inspect
from functools import cache


@cache
def field_docs(noun: type) -> dict[str, str]:
    """Return field name → its docstring, in order of definition; fields without one are left out."""
    body = ast.parse(inspect.cleandoc("\n" + inspect.getsource(noun))).body[0]
    docs: dict[str, str] = {}
    name: str | None = None
    for node in getattr(body, "body", []):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
        elif name and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            docs[name] = inspect.cleandoc(str(node.value.value)).replace("\n", " ")
            name = None
        else:
            name = None
    return docs

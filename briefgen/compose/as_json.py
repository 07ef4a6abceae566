"""A Brief as plain data: brief.json, and what templates are given."""

import json
from typing import Any

from briefgen.model import brief as nouns
from briefgen.model.article import Skipped
from briefgen.model.brief import Brief
from briefgen.model.documented import field_docs
from briefgen.model.plain import plain

SCHEMA = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_ID = "urn:briefgen:brief:1"


def brief_data(brief: Brief) -> dict[str, Any]:
    """Return *brief* as dicts, lists, strings and numbers."""
    data: dict[str, Any] = plain(brief)
    return {"$schema": SCHEMA_ID} | data


def brief_text(data: dict[str, Any]) -> str:
    """Return *data* as the text of brief.json: the same bytes for the same brief."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def brief_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of brief.json, with the meaning of every field."""
    from pydantic import TypeAdapter  # slow to import

    schema: dict[str, Any] = TypeAdapter(Brief).json_schema(mode="serialization")
    for name, part in {"Brief": schema, **schema["$defs"]}.items():
        docs = field_docs(getattr(nouns, name, None) or Skipped)
        for field, shape in part["properties"].items():
            shape.pop("title", None)
            shape["description"] = docs.get(field, "")
        part["additionalProperties"] = False
    schema["properties"] = {"$schema": {"const": SCHEMA_ID}} | schema["properties"]
    return {"$schema": SCHEMA, "$id": SCHEMA_ID} | schema

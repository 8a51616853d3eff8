"""The JSON Schema of a reading, made from the terms and shipped beside them as reading.schema.json."""

from importlib.resources import files
from inspect import cleandoc
from typing import Any

import msgspec

from hefu.terms.reading import Reading

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE = "reading.schema.json"


def make_schema() -> dict[str, Any]:
    """Make the schema of one reading as `write_json` writes it: with every field, and no other."""
    (schema,), parts = msgspec.json.schema_components([Reading], ref_template="#/$defs/{name}")
    for part in parts.values():
        part["description"] = cleandoc(part.get("description", ""))
        if part.get("type") == "object":
            part["required"] = list(part["properties"])
            part["additionalProperties"] = False
    head = {"$schema": DIALECT, "title": "A reading: who undertakes what towards whom in one text"}
    whole: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(head | schema | {"$defs": parts}))
    return whole


def write_schema() -> str:
    """Write the schema that ships with the package."""
    return files("hefu.reporting").joinpath(FILE).read_text(encoding="utf-8")

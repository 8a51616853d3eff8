"""Make the JSON Schema that ships with the package anew from the terms."""

import json
from pathlib import Path

from hefu.reporting import schema

if __name__ == "__main__":
    shipped = Path(schema.__file__).with_name(schema.FILE)
    shipped.write_text(
        json.dumps(schema.make_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )

"""A reading as JSON, in the shape of the reading guide."""

from collections.abc import Sequence

import msgspec

from hefu.terms.reading import Reading


def write_json(readings: Sequence[Reading], *, alone: bool) -> str:
    """Write readings as a list, or, ``alone``, a single one as an object; ends with a line feed."""
    value: object = readings[0] if alone else list(readings)
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode("utf-8") + "\n"


def write_json_line(reading: Reading) -> str:
    """Write a reading as one line of JSON, the line feed included."""
    return msgspec.json.encode(reading).decode("utf-8") + "\n"

"""A reading as people made it right, as a case of the reader: a text and what must be read in it.

The shape is that of the cases the reader is tested by, so that whoever mends the lexicon can run it.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from hefu.comparing.changes import COMPARED, find_changes
from hefu.terms.reading import Reading
from hefu.terms.source import Source, Span
from hefu.terms.undertaking import Undertaking


class Judged(Struct, frozen=True, kw_only=True):
    """An undertaking as the reader has it and as a person does; either may have none.

    ``reason`` says why a person rejected what the reader has.
    """

    read: Undertaking | None
    meant: Undertaking | None
    reason: str = ""


def write_case(source: Source, reading: Reading, judged: Sequence[Judged], *, shows: str) -> Iterator[str]:
    """Write one case, line by line. What nobody changed is told by its words alone."""
    yield "[[case]]\n"
    yield f"shows = {_string(shows)}\n"
    if source.published:
        yield f"published = {source.published.isoformat()}\n"
    yield f"text = {_string(source.text)}\n"
    meant = [each for each in judged if each.meant is not None]
    for each in sorted(meant, key=lambda one: _place(one.meant)):
        yield from _undertaking(reading, each)
    if not meant:
        yield "undertaking = []\n"
    for each in judged:
        if each.meant is None and each.read is not None:
            yield f"# No undertaking ({each.reason}): {_string(each.read.quote)}\n"


def _place(span: Span | None) -> tuple[int, int]:
    return (span.start, span.end) if span else (0, 0)


def _undertaking(reading: Reading, judged: Judged) -> Iterator[str]:
    meant = judged.meant
    assert meant is not None  # noqa: S101  told to the type checker; those without were left out
    yield "[[case.undertaking]]\n"
    yield f"quote = {_string(meant.quote)}\n"
    if judged.read is None:
        told = [field for field in COMPARED if field != "quote" and getattr(meant, field)]
    else:
        told = [change.field for change in find_changes(judged.read, meant) if change.field != "quote"]
    names = {party.id: party.name for party in reading.parties}
    for field in told:
        value = getattr(meant, field)
        yield f"# {field}: none\n" if value is None else f"{field} = {_value(field, value, names)}\n"


def _value(field: str, value: Any, names: dict[str, str]) -> str:
    if field in ("bearers", "counterparties", "asked_by"):
        value = [names.get(party, party) for party in value]
    elif field == "quantities":
        value = [f"{each.value:g} {each.unit}" for each in value]
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_string(str(each)) for each in value) + "]"
    return _string(str(value))


def _string(text: str) -> str:
    """A basic string of TOML, on one line; JSON's escapes are TOML's but for the character 127."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

"""A reading as plain text that a person can read; Chinese characters take two columns."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from hefu.terms.party import Party
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import Undertaking, Why

_WIDTH = 100
_INDENT = " " * 5


def write_table(reading: Reading, *, source: Source | None = None) -> str:
    """Write agreement, parties, people, then each undertaking by number with its exact words.

    Given the source, each undertaking tells its page.
    """
    lines = [*_head(reading), ""]
    for number, undertaking in enumerate(reading.undertakings, start=1):
        lines += _item(reading, number, undertaking, source)
    if not reading.undertakings:
        foreign = reading.lang == "und"
        lines.append("Neither English nor Chinese: nothing was read." if foreign else "No undertaking found.")
    return "\n".join(lines) + "\n"


def write_why(reading: Reading, number: int, *, source: Source | None = None) -> str:
    """Explain the undertaking of that number (from 1): each value, its rule, the words it rests on.

    Raises:
        IndexError: the reading has fewer undertakings.
    """
    undertaking = reading.undertakings[number - 1]
    lines = [*_item(reading, number, undertaking, source), *_reasons(undertaking.why)]
    if not undertaking.certain:
        lines.append(f"{_INDENT}A rule had to guess here: let a person look.")
    return "\n".join(lines) + "\n"


def write_why_party(party: Party) -> str:
    """Explain why somebody is a party: each rule that speaks for it, the weightiest first, with its words."""
    return "\n".join([f"{party.id:>3}  {party.name} · {party.kind}", "", *_reasons(party.why)]) + "\n"


def _reasons(reasons: Sequence[Why]) -> Iterator[str]:
    yield f"{_INDENT}why"
    rows = [(why.decides, why.rule, f"“{why.words.quote}”" if why.words else "") for why in reasons]
    yield from (_INDENT + line for line in _columns(rows))


def _head(reading: Reading) -> Iterator[str]:
    yield f"{reading.id}  ({reading.lang}, lexicon {reading.lexicon})"
    agreement = reading.agreement
    if agreement:
        signed = agreement.signed or "on a day not said"
        yield f"Agreement  {agreement.kind.replace('_', ' ')}, signed {signed}"
    rows = [
        ("Party", party.id, party.name, party.kind, ", ".join(party.aliases)) for party in reading.parties
    ]
    yield from _columns(rows)
    yield from _columns(
        [("Person", one.party or "-", one.name, one.role, "; ".join(one.titles)) for one in reading.people]
    )


def _item(reading: Reading, number: int, undertaking: Undertaking, source: Source | None) -> list[str]:
    names = {party.id: party.name for party in reading.parties}
    bearers = ", ".join(names[party] for party in undertaking.bearers) or "nobody named"
    towards = ", ".join(names[party] for party in undertaking.counterparties)
    who = f"{bearers} → {towards}" if towards else bearers
    facts = [who, undertaking.kind.value, undertaking.strength.value, *_facts(undertaking, source)]
    words = " ".join(undertaking.quote.split("\n"))
    return [f"{number:>3}  " + " · ".join(facts), *(_INDENT + line for line in _wrapped(f"“{words}”")), ""]


def _facts(undertaking: Undertaking, source: Source | None) -> Iterator[str]:
    if undertaking.due:
        yield f"due {undertaking.due}"
    yield from (quantity.text for quantity in undertaking.quantities)
    yield f"said by {undertaking.said_by}" if undertaking.said_by else undertaking.basis.value
    if not undertaking.certain:
        yield "uncertain"
    page = source.page(undertaking.start) if source else None
    if page is not None:
        yield f"page {page}"


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell + " " * (room - width(cell)) for cell, room in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def width(text: str) -> int:
    """Count the columns a text takes on a screen: wide and full-width characters take two, marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _wrapped(words: str) -> list[str]:
    if width(words) == len(words):
        return textwrap.wrap(words, _WIDTH - len(_INDENT), break_on_hyphens=False)
    room = (_WIDTH - len(_INDENT)) // 2
    return [words[at : at + room] for at in range(0, len(words), room)]

"""Which deeds does the cell of a row tell: one or several, and none that was done or dropped?"""

import itertools
from collections.abc import Iterator

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.statements.clauses import Clause, find_clauses, trimmed
from hefu.reading.zh.statements.tables import Row
from hefu.reading.zh.statements.tails import is_aim, is_tail
from hefu.terms.undertaking import Strength, UndertakingKind

_NOTE = pattern(r"[(\[]([^()\[\]]{2,40})[)\]]$")


def row_statements(text: Text, row: Row, head: Hit, sentence: Sentence) -> list[Statement]:
    """State the deeds of a row; its note may say that it is done or dropped (已完成, 经协商撤销)."""
    note = _NOTE.search(text.folded, row.deed.start, row.deed.end)
    if row.over:
        return []
    if note and text.first("row_over", *note.span(1)):
        return []
    moved = note is not None and text.first("row_moved", *note.span(1))
    deed = Stretch(row.deed.start, note.start()) if note and moved else row.deed
    deeds = list(_deeds(text, deed, sentence))
    told = [_statement(text, replace(row, deed=one), head, sentence) for one in deeds]
    return [replace(one, shares_row=len(told) > 1) for one in told]


def _deeds(text: Text, deed: Stretch, sentence: Sentence) -> Iterator[Stretch]:
    """Divide 建成公寓，交付300套 at each clause that begins with a deed; 首批6个 only adds to its deed."""
    clauses = find_clauses(text, replace(sentence, start=deed.start, end=deed.end))
    begins = [deed.start, *(one.start for one in clauses[1:] if _begins(text, one)), deed.end]
    for start, end in itertools.pairwise(begins):
        yield Stretch(*trimmed(text, start, end))


def _begins(text: Text, clause: Clause) -> bool:
    verb = text.at("verb", clause.start)
    deed = text.at("softener", clause.start) or (verb and verb.end < clause.end)
    adds = text.at("row_manner", clause.start) or is_tail(text, clause) or is_aim(text, clause)
    return bool(deed) and not adds


def _statement(text: Text, row: Row, head: Hit, sentence: Sentence) -> Statement:
    softer = text.at("softener", row.deed.start)
    strength = Strength(softer.entry.means) if softer else Strength.WILL
    why = (text.because("kind", head), text.because("strength", softer or head))
    return Statement(
        start=row.deed.start, end=row.deed.end, subject=row.bearer, kind=UndertakingKind.PLEDGE,
        strength=strength, sentence=sentence, why=why, beside=row.due,
    )  # fmt: skip

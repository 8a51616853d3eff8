"""By what is a Chinese clause said: a word of speech before it, or a colon (丁海当场认账：“…)?"""

from hefu.lexicon.hits import Hit
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause

_SPEECH = 4
"""Characters of a word of speech."""


def find_said(text: Text, at: int) -> Hit | None:
    """Find the word of speech that ends, with its mark, right before a place (丁海表示，|全力支持)."""
    said = text.find("speech", max(0, at - _SPEECH), at)
    return said[-1] if said and said[-1].end == at - 1 else None


def find_quoting(text: Text, clause: Clause) -> Hit | None:
    """Find the word of speech in a clause, else the colon behind it that opens a quotation."""
    said = text.first("speech", clause.start, clause.end) if "speech" in clause.kinds else None
    quotes = said is None and text.folded.startswith(':"', clause.end)
    return text.at("colon", clause.end) if quotes else said

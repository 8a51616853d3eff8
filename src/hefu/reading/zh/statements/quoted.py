"""By what is a Chinese quotation said that no word of speech opens (丁海当场认账：“…)?"""

from hefu.lexicon.hits import Hit
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause


def find_quoting(text: Text, clause: Clause) -> Hit | None:
    """Find the word of speech in a clause, else the colon behind it that opens a quotation."""
    said = text.first("speech", clause.start, clause.end) if "speech" in clause.kinds else None
    quotes = said is None and text.folded.startswith(':"', clause.end)
    return text.at("colon", clause.end) if quotes else said

"""Which sort of party is meant by a noun without article: "Council will pay", "City and province grant"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.text import Stretch, Text

_BESIDE = frozenset({"and", "together", "jointly", "both"})


def bare_nouns(text: Text, subject: Stretch) -> list[Hit]:
    """Find the nouns of a subject that holds nothing else but words that join them."""
    hits: list[Hit] = []
    for hit in text.find("bare", subject.start, subject.end):
        hits.append(hit)
    rest = text.folded[subject.start : subject.end]
    for hit in reversed(hits):
        rest = rest[: hit.start - subject.start] + rest[hit.end - subject.start :]
    return hits if _BESIDE.issuperset(rest.replace(",", " ").split()) else []

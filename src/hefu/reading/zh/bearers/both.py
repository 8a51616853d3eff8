"""Which two of several parties does 双方 or 两校 mean?"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import FEWEST, Company, ordered
from hefu.reading.text import Text
from hefu.reading.zh.bearers.signing import signed_first, signed_last

_BOTH = "双方"
_OF_TWO_SORTS = ("企地双方", "地企双方", "政企双方", "校地双方", "校企双方", "银企双方", "央地双方")
"""Each side may be several: a firm and two counties."""
_TWO = ("两校", "两市", "两县", "两区", "两州", "两省", "两院", "两会")


def both_of(
    text: Text, hit: Hit, ids: tuple[str, ...], company: Company, speaker: str | None
) -> tuple[str, ...]:
    """Keep the two that the line names before 双方, else of three those that the text names most."""
    words = text.folded[hit.start : hit.end]
    if text.folded.endswith(_OF_TWO_SORTS, 0, hit.end):
        return ids
    if not (_BOTH in words or words in _TWO) or len(ids) <= FEWEST:
        return ids
    for two in _at_hand(text, hit, company, speaker):
        if len(two) == FEWEST and two <= set(ids):
            return ordered(tuple(two), company)
    if len(ids) > FEWEST + 1:
        return ids
    times = company.mentions.counts
    least, next_to_it, *_ = sorted(ids, key=lambda one: (one == speaker, times[one]))
    return ids if times[least] == times[next_to_it] else tuple(one for one in ids if one != least)


def _at_hand(text: Text, hit: Hit, company: Company, speaker: str | None) -> Iterator[set[str]]:
    """Yield whom 双方 may mean: who signs in its line, who is named there, else those who sign."""
    line = max(0, text.folded.rfind("\n", 0, hit.start))
    yield signed_last(text, line, hit.start, company)
    before = {one.party for one in company.mentions.within(line, hit.start)}
    yield before
    if speaker and len(before) < FEWEST:
        yield {speaker, *before}
    if not before:
        yield signed_last(text, 0, line, company)
        yield signed_first(text, company)

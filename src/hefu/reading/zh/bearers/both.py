"""Which two of several parties does 双方 or 两校 mean?"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import FEWEST, Company, ordered
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.bearers.signing import signed_first, signed_last, talked_first

_BOTH = "双方"
_OF_TWO_SORTS = ("企地双方", "地企双方", "政企双方", "校地双方", "校企双方", "银企双方", "央地双方")
"""Each side may be several: a firm and two counties."""
_TWO = ("两校", "两市", "两县", "两区", "两州", "两省", "两院", "两会")
_MET_APART = pattern(
    "(?<=分别)(?:会见|会晤|接见|拜会|拜访|走访|[与同][^,;。]{2,60}?(?:座谈|会谈|会面|会见|洽谈))"
)
_NEAR = 40
"""How far before that word the one is named who meets the others."""


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
    """Yield whom 双方 may mean: who speaks and whom they met apart from others, who signs in its line, who is
    named there, who talked before others sign, else those.
    """
    line = max(0, text.folded.rfind("\n", 0, hit.start))
    host = _host(text, hit.start, company)
    if host and speaker and speaker != host:
        yield {speaker, host}
    yield signed_last(text, line, hit.start, company)
    before = {one.party for one in company.mentions.within(line, hit.start)}
    yield before
    if speaker and len(before) < FEWEST:
        yield {speaker, *before}
    if len(before) < FEWEST:
        yield talked_first(text, line, company)
    if not before:
        yield signed_last(text, 0, line, company)
        yield signed_first(text, company)


def _host(text: Text, at: int, company: Company) -> str | None:
    """Give whose person met the others apart (丁海分别会见了…): 双方 means but one of them and the host."""
    met = text.once(_first_met_apart)
    one = company.names.before(met) if 0 < met < at else None
    return one.party if one and met - one.end <= _NEAR else None


def _first_met_apart(text: Text) -> int:
    met = _MET_APART.search(text.folded)
    return met.start() if met else 0

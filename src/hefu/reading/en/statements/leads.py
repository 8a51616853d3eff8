"""What leads into an English clause that is weighed: "he suggested that", "please"; and does it ask?"""

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength

_WHOM_TO = pattern(r" (?:(?!(?:is|was|that|which|who|why|how) )[^\s,;:]+ ){1,9}?to [a-z]")
_MUST = pattern(r"\b(?:must|should|ought to|has to|have to|needs? to) ")
_SAID = pattern(r"\b(?:said|says) (?!that )(?=[a-z@]+ \S+ \S)")
_THAT = pattern(r"\b(?:agree[ds]?|decide[ds]|resolve[ds]|undertook|advises?|confirms?|word|promise) that ")
_WHAT_IS = pattern(
    r"what (?:i|we|he|she|it|they|the [a-z]+) (?:would |'d )?(?:really |also |only )?"
    r"(?:ask|want|wish|hope|need|expect|demand|like)[a-z]*\b[^,;]{0,40}? (?:is|was) (?:that|for) "
)
"""What somebody asks, told as the subject: "What I ask in return is that"."""
_HOPED_FOR = pattern(
    r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?) that (?:through|by|with|under|in|on|at|via|after|during|from) "
    r"[^,.;:]{2,80},\Z"
)
"""Before the clause, hopes for it: "He hoped that through this visit, | the two sides could"."""
_NEAR = 120
_PLEASE = "please "
_DETERMINERS = (" the", " its", " his", " their")


class Lead(Struct, frozen=True, kw_only=True):
    """Where the clause itself begins, and how firmly it asks; None where it asks nothing."""

    start: int
    asks: Strength | None = None


def lead_of(text: Text, clause: Stretch, *, bare: bool) -> Lead:
    """Tell what leads into a clause; ``bare``: a verb at its head tells somebody what to do."""
    asked = _ask_in(text, clause)
    if asked:
        return Lead(start=_behind(text, asked), asks=Strength(asked.entry.means))
    if _HOPED_FOR.search(text.folded, max(0, clause.start - _NEAR), clause.start):
        return Lead(start=clause.start, asks=Strength.HOPE)
    what = _WHAT_IS.search(text.folded, clause.start, clause.end)
    if what:
        return Lead(start=what.end(), asks=Strength.HOPE)
    start = max(clause.start, _behind_that(text, clause), _behind_said(text, clause))
    begins = start + len(text.folded[start : clause.end]) - len(text.folded[start : clause.end].lstrip(' "'))
    if text.folded.startswith(_PLEASE, begins):
        return Lead(start=begins + len(_PLEASE), asks=Strength.HOPE)
    everybody = text.at("everybody", begins)
    if bare and not everybody and begins_with_verb(text, begins, clause.end):
        return Lead(start=start, asks=Strength.HOPE)
    must = bare and _MUST.search(text.folded, start, clause.end)
    own = must and text.first("own_side", start, must.start())
    return Lead(start=start, asks=Strength.SHALL if must and not own else None)


def _ask_in(text: Text, clause: Stretch) -> Hit | None:
    """Find the last words of a clause that ask: "proposed that", "glad if", "pressed the firm to"."""
    asks = [hit for hit in text.find("ask", clause.start, clause.end) if hit.end < clause.end]
    asks += [hit for hit in text.find("ask_of", clause.start, clause.end) if _asks_whom(text, hit, clause)]
    return max(asks, key=lambda hit: hit.end, default=None)


def _behind(text: Text, asked: Hit) -> int:
    """Tell where the words of an ask end, the article of who is asked left to him: "asks | its partners"."""
    ends = text.folded.endswith(_DETERMINERS, asked.start, asked.end)
    return text.folded.rfind(" ", asked.start, asked.end) + 1 if ends else asked.end


def _asks_whom(text: Text, hit: Hit, clause: Stretch) -> bool:
    if hit.entry.id.endswith(("bind", "falls", "by_us")):
        return False
    return _WHOM_TO.match(text.folded, hit.end, clause.end) is not None


def _behind_that(text: Text, clause: Stretch) -> int:
    """Tell where the words begin that somebody said or agreed: behind the last "that" of saying."""
    said = [hit.start for kind in ("speech", "agreed") for hit in text.find(kind, clause.start, clause.end)]
    that = text.folded.rfind(" that ", min(said, default=clause.end), clause.end)
    agreed = [match.end() for match in _THAT.finditer(text.folded, clause.start, clause.end)]
    return max((that + len(" that ") if that >= 0 else 0, *agreed))


def _behind_said(text: Text, clause: Stretch) -> int:
    said = _SAID.search(text.folded, clause.start, clause.end)
    return said.end() if said else 0

"""Which words of an English clause that bind elsewhere bind nobody here?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb, is_gerund, takes_object
from hefu.reading.en.statements.scope import Scope
from hefu.reading.en.statements.subjects import Subject
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_ORDERS = pattern(r"\b(?:warned|told|insisted|stressed|demanded|made (?:it )?clear|ordered)\b")
_NEAR = 90
"""Behind such a word "had to" is a demand; else it tells what was needed once."""
_ASIDE = 24
"""How much may stand between: "would, in addition, be obliged if"."""
_PARTICIPLE = pattern(r"(?:offered|proposed|planned|intended|committed|pledged|promised|aimed) to\b")
"""Behind "be" it tells what is done to a thing: "shares are to be | offered to residents"."""
_BARE = pattern(r"(?:commit|agree|undertake|pledge|promise|vow|resolve|engage) to ")
"""Behind "to", what somebody else is to bind himself to: "calling on firms to | commit to the goals"."""
_JOINED = (" and ", " but ", " or ")
_GIVEN_TO = ("committed to", "pledged to")
_SORT_OF_HOUSE = pattern(r"(?:\b(?:is|are|was)|,|\b[a-z]{2,}ed) an? (?:[a-z-]+ ){1,6}$")
"""Before these, tells what sort of house or plan one is: "Acme is a nonprofit | committed to supporting
trade", "backed a plan | committed to clean air"."""
_SHOULD_THE = pattern(r"should (?:the|any|a|an|either|it|they|this|these|such) ")
"""A condition: "will move its depot should the Board ask"."""


def is_a_name(text: Text, hit: Hit) -> bool:
    """Tell "Will Dacre" from "will"."""
    capital = text.flat[hit.start].isupper() and text.folded.startswith("will ", hit.start)
    return capital and text.flat[hit.end + 1 : hit.end + 2].isupper()


def needs_somebody(text: Text, hit: Hit, found: Subject, scope: Scope, *, first: bool) -> bool:
    """Tell words that bind nobody but a party: "which will" of a thing, "has to", a draft's "would"; but who
    must do one thing "and may not" do another.
    """
    if text.folded.startswith("may not", hit.start):
        return first or not text.folded.endswith(_JOINED, 0, hit.start)
    if found.relative and not first:
        return True
    if hit.entry.id.startswith("en.should"):
        return found.words is None and first
    if hit.entry.id == "en.strength.has_to":
        return found.words is None or not text.first("spoken_to", found.words.start, found.words.end)
    told = scope.reported or scope.ask or hit.entry.id != "en.reported.would"
    return not told and not _is_fresh(text, hit, first=first)


def _is_fresh(text: Text, hit: Hit, *, first: bool) -> bool:
    """Tell "and would take over" or "its costs would be met", where a draft goes on about its parties."""
    again = text.folded.endswith(("it ", "they "), 0, hit.start)
    return not first or again or text.folded.startswith(" be ", hit.end)


def binds_nobody(text: Text, room: Stretch, hit: Hit, scope: Scope) -> bool:
    """Tell what was agreed before ("had agreed to", unless somebody reports it), "would" before an ask
    ("would ask that"), a condition ("should the City ask"), what is "open to the public"
    and to trade, not "open to lending a hall", and what is "proposed to Acme"."""
    sort = hit.entry.sort
    if _is_a_participle(text, hit) or _has_to_offer(text, room, hit):
        return True
    if sort == "strength":
        had = not scope.reported and text.folded.endswith(" had ", 0, hit.start)
        if had or (text.folded.endswith(" to ", 0, hit.start) and _BARE.match(text.folded, hit.start)):
            return True
        ask = text.at("ask_of", hit.start)
        proposed = ask and ask.end == hit.end and not begins_with_verb(text, hit.end + 1, room.end)
        open_to = text.folded.endswith("open to", hit.start, hit.end)
        deed = begins_with_verb(text, hit.end + 1, room.end) or is_gerund(text, hit.end + 1, room.end)
        return bool(proposed or (open_to and not deed))
    if text.folded.startswith("had to", hit.start):
        return not _ORDERS.search(text.folded, max(room.start, hit.start - _NEAR), hit.start)
    if sort == "reported":
        return _asks_softly(text, hit, room.end)
    asks = _SHOULD_THE.match(text.folded, hit.start, room.end) is not None or _asks_softly(
        text, hit, room.end
    )
    return sort == "should" and asks


def _has_to_offer(text: Text, room: Stretch, hit: Hit) -> bool:
    """Tell "all that the city has to offer" from "has to offer 20 places"."""
    behind = hit.end + len(" offer")
    return text.folded.startswith(" offer", hit.end) and (
        hit.entry.id == "en.strength.has_to" and not takes_object(text, behind, room.end)
    )


def _is_a_participle(text: Text, hit: Hit) -> bool:
    """Tell "to be offered to residents", and "is a nonprofit committed to trade"."""
    ahead = max(0, hit.start - _NEAR)
    given = text.folded.startswith(_GIVEN_TO, hit.start)
    if given and _SORT_OF_HOUSE.search(text.folded, ahead, hit.start):
        return True
    done = text.folded.endswith((" be ", " been ", " being "), 0, hit.start)
    return done and _PARTICIPLE.match(text.folded, hit.start) is not None


def _asks_softly(text: Text, hit: Hit, end: int) -> bool:
    """Tell "would" and "should" before an ask: "would ask that", "should also be glad if"."""
    return any(
        ask.start - hit.end <= _ASIDE for ask in text.find("ask", hit.end, min(end, hit.end + 2 * _ASIDE))
    )

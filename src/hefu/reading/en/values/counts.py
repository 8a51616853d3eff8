"""How English counts things: the noun that a number counts, and numbers that count nothing."""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_OF_THEM = r"(?: more)?(?: of (?:the|its|their|our|his|her|these|those)(?: \d[\d,]*)?)?"
_WHOSE = "its|their|our|his|her|my"
_NOUN = pattern(
    rf"{_OF_THEM}(?P<thing>[ -](?:[\w'-]{{2,25}} (?:and )?){{0,4}}?"
    r"((?!business)[a-z][a-zà-ÿ-]{2,22}s|people|staff|persons|women|men|children|personnel|youth|larvae|cattle|sheep|"
    r"fish|aircraft|livestock|poultry|salmon|[a-z]{3,12}(?:men|women|folk|people|children)))"
    r"(?![\w-])"
)
_NO_STOP = r"(?!(?:from|each|for|with|who|that|and|but|this|than|available|open|nothing|doing|made)\b)"
_ONE = pattern(
    r" (?!of |only|another|or |after |found |by |hand|day|year|week|month|morning|evening|night|time|hour|"
    r"thing|word|way|who|that|for |and |in |to |side )"
    rf"((?:{_NO_STOP}[a-z-]{{3,20}} ){{0,2}}{_NO_STOP}[a-z]{{3,20}})"
    r"(?= (?:of|and|or|to|in|on|for|with|by|at|from|as|which|that|who|whom|whose|where|within|every|each|"
    r"per|a|before|after|until|already|available|open|free|doing|nominated|named|chosen|elected|appointed|"
    r"made|built|into|rather|instead|can|could|will|is)\b|[,.;:)]|$)"
)
_OF_THESE = pattern(r" of (?:them|these|those|which|whom|its|their|our|the|\d+)\b")
_LEAST = pattern(
    r"\b(?:at least|at most|no more than|not more than|no fewer than|no less than|not fewer than|up to|"
    r"a minimum of|a maximum of|"
    r"of which|of whom|in groups of|the remaining|the other|number to|total to) $"
)
"""Before a number, shows it to count what was named before: "of which 8", "at least twelve every year"."""
_NAMES = pattern(r"\b[A-Z][\w-]+ $")
"""Behind it a figure names or dates: Sector 4 of the Zone, January 15 each year."""
_RATE = pattern(
    r" (?:from each|for each|a|each|every|per) (?:day|week|month|year|side|party|term|semester)\b"
)
_BY_EACH = pattern(
    r" (?:to be )?(?:named|nominated|appointed|chosen|elected|delegated) by (?:each|either|the|every)\b|"
    r" from (?:each|either|every)\b"
)
_NO_ONE = pattern(r"\b(?:number|any|not|new|this|that|no|under|from|on|onto|into|in|at) $")
"""Before "one", shows that nothing is counted: "number one", "any one council", "under one roof"."""
_DENIED = pattern(r"\b(?:not|never|nor|without)\b[^.;,]*$|n't\b[^.;,]*$")
"""Before "one", tells that there is none: "will not sell one tuber"."""
_NEAR, _FAR = 40, 140
_NO_OTHER = pattern(r" (?:[a-z]+ )?(?:and one|to another|over)\b")
_HYPHENED = pattern(r"-([a-z]{3,12})\b")
_DEFINITE = pattern(r"\b(?:the|our|its|their|his|her|these|those|both|phase|berth|the other) $")
_PARTITIVE = pattern(rf"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve) of (?:the|{_WHOSE}) $")
"""Before a number, shows a group of which a part was just counted: "four of its 60 places"."""
_IN_A_NAME = pattern(r"[A-Z][a-z-]+ [A-Z][a-z]+")
_LONGEST_NOUN = 40
_A_PERIOD = pattern(r" (?:a|an|per|each|every) (?:day|week|month|quarter|year|semester|term)\b")
_TIMES_OF_DAY = (" evenings", " mornings", " afternoons", " nights", " occasions")
_CLAUSE = pattern(
    r" (?:the|it|they|we|and its|in|to|by|for|with|at|on|will|shall|would|must|may|can|is|are|was|were|"
    r"has|have|had) "
)
"""No noun of a number goes over these: "three will use buses"."""
_MORE_ALONE = pattern(r" more(?= (?:in|by|at|on|before|from|every|each)\b| ?[.,;]|$)")
_HIRES = pattern(
    r"\b(?:hire|employ|recruit|train|keep|take on|hiring|employing|recruiting|training) "
    r"(?:up to |some |about |another )?$"
)
_NO_NOUN = pattern(r" (?:for|there|here|at|in|by|this|next|from|on|and)\b|[.,;]|$")
"""Behind a number, shows that people are meant whom nothing names: "hire 220 for the peak"."""
_BODY_OF = pattern(
    r"\b(?:panel|committee|team|board|crew|jury|delegation|staff|class|cohort) of (?:up to )?$"
)
_ONE_PERSON = ("persons", "childs", "womans", "mans", "clerks", "representatives")
_SIDES = ("partners", "parties", "sides", "signatories", "participants")
"""Nouns of which a number only tells who: "all three partners"."""
_NUMBERED = pattern(r"(?<!\w)([a-z]+\.?) (?:\d{1,3}(?:,| and| or| to) )?$")
"""A noun right before its number: Article 4, Scope 1 and 2."""
_YEAR = pattern(r"(?:19|20)\d\d")
_AS_MANY = pattern(
    r"\b(?:at least|at most|up to|as many as|n(?:o|ot) (?:more|less|fewer) than|another|additional|"
    r"a (?:total|minimum|maximum) of) $"
)
"""Before four digits, shows that no year is meant if a noun stands behind: "up to 1900 workers"."""
_SO_MANY = pattern(
    r"\b(?:some|about|around|over|nearly|almost|more than|approximately|roughly|[a-z]{3,}ing|"
    r"(?P<verb>(?!(?:spring|fall|march|may) )[a-z]{3,})) $"
)
_THINGS = pattern(
    r" (?:(?!(?:and|or|to|the|for|of|in|by|with|at|on|from|as|if|whether|when|that) )[a-z-]{2,16} ){0,2}?"
    r"(?P<noun>(?!years|months|weeks|days)[a-z-]{3,}s|people|staff)\b"
)
_COUNTED = pattern(
    r"jobs|homes|houses|flats|apartments|trees|seedlings|saplings|buses|cars|vehicles|beds|rooms|places|seats|"
    r"posts|positions|villages|farms|schools|classrooms"
)
"""Things, besides people, that a verb counts though the figure could be a year: "will plant 2000 trees"."""
_NO_COUNT = pattern(
    r" ?(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"st\b|nd\b|rd\b|th\b)|"
    r" (?:[a-z-]+ )?(?:areas|fields|sectors|pillars|themes|topics|domains|priorities)"
    r"(?: of (?:joint |mutual )?(?:cooperation|collaboration|work|action|interest))?(?: ?[:,.;]|$)"
)
"""Behind a number, of a date, or of fields that are listed: "in three areas:"."""


def find_count(
    text: Text, left: int, right: int, value: float, limit: int
) -> tuple[int, int, float, str] | None:
    """Read what the number at ``[left, right)`` counts, its unit the noun; it stands before ``limit``."""
    if _is_no_count(text, left, right):
        return None
    hyphened = _HYPHENED.match(text.folded, right, limit)
    if hyphened:
        unit = text.at("counted_by", hyphened.start(1))
        return (left, hyphened.end(), value, unit.entry.means) if unit else None
    if text.folded[left:right] == "one":
        one = None if _is_no_one(text, left, right) else _ONE.match(text.folded, right, limit)
        lasts = one and text.first("duration", right, one.end())
        return (left, one.end(), value, _unit_of_one(text, one[1])) if one and not lasts else None
    noun = _NOUN.match(text.folded, right, limit)
    if not noun or _is_a_time(text, noun.start("thing"), noun.end(), limit):
        return _more(text, left, right, value, limit)
    counted = "people" if _is_of_people(text, noun["thing"]) else noun[2]
    of_them = noun.start("thing") > right and " of " in noun.group()
    return left, right if of_them else noun.end(), value, counted


def is_no_year(text: Text, left: int, right: int) -> bool:
    """Tell "up to 1900 local workers" and "hire 2000 people" from "up to 2030" and "meet 2030 targets"."""
    things = _THINGS.match(text.folded, right)
    near = max(0, left - 20)
    if things is None or _AS_MANY.search(text.folded, near, left):
        return things is not None
    so_many = _SO_MANY.search(text.folded, near, left)
    counts = so_many and (not so_many["verb"] or text.at("verb", so_many.start("verb")))
    return bool(counts) and (
        _COUNTED.fullmatch(things["noun"]) is not None or _is_of_people(text, things.group())
    )


def _is_of_people(text: Text, noun: str) -> bool:
    """Tell engineers from engines: a word of the noun names people."""
    people = text.words.kinds["person_noun"].by_word
    return any(word in people for word in noun.strip(" -").split())


def _unit_of_one(text: Text, noun: str) -> str:
    many = noun.rsplit(" ", 1)[-1] + "s"
    return "people" if many in _ONE_PERSON or _is_of_people(text, many) else many


def _more(text: Text, left: int, right: int, value: float, limit: int) -> tuple[int, int, float, str] | None:
    """Read "buy 20 more", "five of them", "18 of 45 trams", whose noun was said before or comes later."""
    of = _OF_THESE.match(text.folded, right, limit)
    named = text.folded[left].isdigit() and _NAMES.search(text.flat, max(0, left - 20), left)
    if _BODY_OF.search(text.folded, max(0, left - 24), left):
        return left, right, value, "people"
    if _HIRES.search(text.folded, max(0, left - 24), left) and _NO_NOUN.match(text.folded, right, limit):
        return left, right, value, "people"
    digits = text.folded[left].isdigit()
    more = digits and text.folded.startswith(" more", right) and right + len(" more") <= limit
    more = more or _MORE_ALONE.match(text.folded, right, limit) is not None
    told = (of and not named) or more or (_RATE.match(text.folded, right, limit) and not named)
    told = told or (_BY_EACH.match(text.folded, right, limit) is not None and not named)
    told = told or (
        _LEAST.search(text.folded, max(0, left - 18), left) and not _is_lasting(text, right, limit)
    )
    return (left, right, value, _told_before(text, left)) if told else None


def _told_before(text: Text, left: int) -> str:
    """Tell what "five of them" counts: people, where the sentence told of some right before."""
    start = max(0, left - _FAR, text.folded.rfind(". ", max(0, left - _FAR), left))
    return "people" if text.find("person_noun", start, left) else "units"


def _is_lasting(text: Text, right: int, limit: int) -> bool:
    """Tell "at least ten years" and "up to ten more working days"."""
    return text.first("duration", right, min(limit, right + 20)) is not None


def _is_no_one(text: Text, left: int, right: int) -> bool:
    before = _NO_ONE.search(text.folded, max(0, left - 8), left)
    denied = _DENIED.search(text.folded, max(0, left - _NEAR), left)
    return bool(before or denied or _NO_OTHER.match(text.folded, right))


def _is_a_time(text: Text, start: int, end: int, limit: int) -> bool:
    """Tell a length of time ("12 months"), no amount unless one of each period ("9 hours a month")."""
    if text.folded[start:end].endswith((" times", " working days", " business days", " calendar days")):
        return True
    if _CLAUSE.search(text.folded[start:end]):
        return True
    if text.folded.endswith(_TIMES_OF_DAY, start, end) and _A_PERIOD.match(text.folded, end, limit):
        return True
    hours = text.folded[start:end].endswith(" hours") and _A_PERIOD.match(text.folded, end, limit)
    lasts = any(hit.end >= end - len("s") for hit in text.find("duration", start, end))
    return lasts and not hours


def _is_known(text: Text, left: int, right: int, before: str) -> bool:
    """Tell a group named before ("the two") or a name ("Three Gates Wines") from one first told of here."""
    if _PARTITIVE.search(before):
        return True
    if not text.folded[left:right].isalpha():
        return False
    name = _IN_A_NAME.match(text.flat, left)
    if name and text.flat.count(name.group(), *text.around(left)) > 1:
        return True
    if not _DEFINITE.search(before):
        return False
    noun = _NOUN.match(text.folded, right, right + _LONGEST_NOUN)
    if noun is None or text.has(("counted_actor", "duration"), right, noun.end()):
        return True
    return text.folded.find(noun[2].removesuffix("s"), 0, left) >= 0


def _is_no_count(text: Text, left: int, right: int) -> bool:
    """Tell a year, a number that names ("article 4"), a group named before ("the two", "our three")."""
    folded = text.folded
    sides = folded[left:right].isalpha() and folded.startswith(_SIDES, right + 1)
    year = sides or (_YEAR.fullmatch(folded, left, right) and not is_no_year(text, left, right))
    before = folded[max(0, left - 16) : left]
    definite = _is_known(text, left, right, before)
    quoted = folded[right : right + 1] == '"' or folded[left - 1 : left] == '"'
    if year or definite or quoted or _NO_COUNT.match(folded, right):
        return True
    noun = _NUMBERED.search(before)
    return noun is not None and noun[1] in text.words.kinds["numbered"].by_word

"""How English names plans, projects, events: in quotes, in capitals, by the noun that heads them."""

import itertools
import re
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.quoted import is_a_quoted_firm
from hefu.reading.en.values.feasts import FEASTS
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_JOINING = r"(?:of|on|for|and|in|of the|for the)"
_SMALL = r"(?:of|on|for|and|in|to|at|by|with|from|the|a)"
_TITLE_CASE = pattern(rf"[A-Z0-9][\w'’-]*(?: (?:(?:{_SMALL} ){{0,2}}[A-Z0-9][\w'’&-]*)){{0,7}}(?<=[\w’])")
_QUOTED = pattern(r'"[^"\n]{3,50}"')
_SINGLE = pattern(r"(?<=[ (])'[A-Z0-9][^'\n]{2,49}'(?=[ ,.;)]|$)")
"""The same in papers that mark it with one stroke."""
_WORD = (
    r"(?:(?:[A-Z]\.){2,4}(?:-[A-Z][\w-]*)?|#?[A-Z][\w'’&–-]*|[a-z]{1,2}[A-Z][a-z]\w+|\d{1,4}[A-Z][\w-]*|"
    r"\d[a-z]{4,})"
)
_ORDINAL = r"(?:\d{0,2}(?:1st|2nd|3rd|[04-9]th|1[1-3]th) )?"
"""Which of its kind an event is: "the | 9th Tarn Fruit Expo"."""
_CAPITALISED = pattern(rf"(?<!\w){_ORDINAL}{_WORD}(?: (?:(?:{_JOINING} )?{_WORD}|\d{{4}})){{1,7}}")
_BEFORE_HEAD = pattern(rf"(?<!\w){_WORD}(?: (?:{_JOINING} )?{_WORD}){{0,4}}(?: \([A-Z]{{2,8}}\))? (?=[a-z])")
_SMALL_WORD = pattern("It|Us|Ma|Ai")
_ARTICLE = pattern(r"(?:A|An|The|Each|This|That|Our|Its|Their|Both|All|Every) ")
_OF_OR_FOR = pattern(r" (?:of|for) ")
_OF_OR_YEAR = pattern(r" (?:of (?:the )?[A-Z]|(?<=Agenda |Vision )\d{4}\b)")
_FEW_WORDS = pattern(r" (?:[a-z-]+ ){0,2}")
_ENDS_CLAUSE = {
    "next",
    "this",
    "every",
    "each",
    "last",
    "per",
    "the",
    "and",
    "of",
    "to",
    "in",
    "for",
    "on",
    "with",
    "by",
    "as",
    "is",
    "at",
    "a",
    "an",
    "its",
}
_NAMED = pattern(r" (?:called |named |dubbed |known as )?(?=[A-Z])")
_REGULAR = pattern(
    r"\b(?:joint|annual|biennial|regular|yearly|high-level|bilateral)(?: [a-z-]+)? "
    r"(?:mechanism|forum|dialogue|summit|conference)(?: on [a-z-]+)?"
)
_HEADED = ("programme",)
_HEADS = ("programme", "programme_quoted")
_NO_NAME = ("nationality", "body", "country", "degree")
_DEFINES = pattern(r'\((?:[^()"]{0,60}|(?:[^()"]{0,60}"[^()"]{2,50}",? (?:or|and) ){1,2}(?:the )?)$')
"""Before a quote, shows it to be a short name given to what stands before: '(together, the | "Losses")'."""
_DEFINE_REACH = 160
_MEANS = (" means ", " shall mean ", " has the meaning ", " shall have the meaning ")
_CALLS_A_THING = pattern(
    r"\b(?:the name|variet(?:y|ies)|speciality|specialty|hallmark|signboard of|tons of|tonnes of|its|"
    r"degree in|the word|the words|motto|slogan|annex|schedule|lot|block)(?: of)?,? $"
)
"""Before a quote, shows it to name a thing, and no plan: the variety "Inzozi", the name "The Maltings"."""
_THING_REACH = 20
_FOUNDED_BEHIND = pattern(
    r" (?:is|are|will|shall|would)(?: to)? be (?:jointly )?"
    r"(?:opened|established|set up|founded|created|formed|launched)"
)
_FOUNDING_REACH = 30
_SORT_BEHIND = pattern(
    rf"(?P<name>[A-Z][\w'’-]*!?(?: (?:(?:{_SMALL} ){{0,2}}[A-Z0-9][\w'’&-]*)){{0,6}}), "
    r"(?:an?|its|our|their) (?:[a-z-]+ ){0,3}\Z"
)
"""A name, before the noun that says what it is: "launch | Steps to Work, a training | scheme"."""
_SORT_REACH = 110
_ENDS_SORT = pattern(r"$|[,.;)]| (?:of|for|to|that|which|in|by|with|under|run|funded|open|aimed) ")
_DATE_BEHIND = pattern(
    r" (?:in|on|of|by|for) (?:\d{4}|(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?: \d{4})?)$"
)
_NAMES_IT = (
    " called the ",
    " called ",
    " named the ",
    " named ",
    " known as the ",
    " known as ",
    " dubbed the ",
)
"""Before capitals, show them to be the name of what was just told: "it shall be called the X Laboratory"."""
_PROJECT = pattern(
    r"(?:Project|Operation|Mission) (?!Company|Manag|Office|Board|Agree|Monitor|Site|Land|Area|Team|"
    r"Implement|Steer|Group|Cost|Doc|Commit|Direct|Plan)[A-Z]"
)
"""Before its name, a project's noun: "Project KALINGA"."""
_DAYS = pattern(r"(?:[A-Z][\w'’&-]+ ){2,5}Days")
"""An event by its days, whatever is done about it: "sponsor the Qaran Developer Days"."""
_PERIOD = pattern(r"\bperiod of (?:the |its )?(?:\d{1,2}th )?$")
"""Before a plan, shows it to tell the time."""
_PERIOD_REACH = 24

Found = tuple[int, int]


def find_programmes_en(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield quoted names with the noun that heads them, then those in capitals, then well-known ones."""
    yield from _quoted(text, start, end)
    yield from _behind_head(text, start, end)
    yield from _in_capitals(text, start, end)
    yield from _before_small_head(text, start, end)
    yield from (match.span() for match in _REGULAR.finditer(text.folded, start, end))
    for hit in text.find("programme_kept", start, end):
        yield hit.start, hit.end


def _quoted(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield the "Tat Path" corridor, the "Sagar Darpan" reporting dashboard, and "Mama Safe" alone."""
    quotes = itertools.chain(
        _QUOTED.finditer(text.folded, start, end), _SINGLE.finditer(text.flat, start, end)
    )
    for quote in quotes:
        inner = text.flat[quote.start() + 1 : quote.end() - 1]
        if _is_defined(text, *quote.span()) or is_a_quoted_firm(text, inner):
            continue
        head = _head_behind(text, quote.end(), end)
        within = text.find("programme", quote.start(), quote.end())
        headed = bool(within) and within[-1].end == quote.end() - 1
        if head:
            yield quote.start(), head.end
        elif headed or (_TITLE_CASE.fullmatch(inner) and not _is_of_a_thing(text, quote.start())):
            yield quote.span()


def _is_defined(text: Text, start: int, end: int) -> bool:
    """Tell a word that a paper defines, in a bracket behind what it stands for or by its meaning."""
    if text.folded.startswith(_MEANS, end):
        return True
    return (
        text.folded.startswith((")", ","), end) or text.folded.startswith((" or ", " and "), end)
    ) and _DEFINES.search(text.folded, max(0, start - _DEFINE_REACH), start) is not None


def _is_of_a_thing(text: Text, quote: int) -> bool:
    return _CALLS_A_THING.search(text.folded, max(0, quote - _THING_REACH), quote) is not None


def _head_behind(text: Text, quote_end: int, end: int) -> Hit | None:
    """Find the noun that heads a quoted name: right behind it, or behind two words that qualify it."""
    gap = _FEW_WORDS.match(text.folded, quote_end, end)
    if gap is None:
        return None
    heads = [hit for kind in _HEADS for hit in text.find(kind, quote_end + 1, min(end, gap.end() + 20))]
    for hit in sorted(heads, key=lambda one: (one.start, -one.end)):
        between = text.folded[quote_end : hit.start].split()
        if len(between) <= 2 and not _ENDS_CLAUSE.intersection(between):
            return hit
    return None


def _behind_head(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield a name that follows its noun, the single-window portal Udyog Setu, a scheme called Mama Safe, or
    stands before it, Steps to Work, a training scheme.
    """
    for head in text.find("programme", start, end):
        named = _NAMED.match(text.flat, head.end, end)
        name = _TITLE_CASE.match(text.flat, named.end(), end) if named else None
        if name and text.flat[head.start].islower() and len(name.group()) > 3:
            yield name.span()
        sort = _SORT_BEHIND.search(text.flat, max(start, head.start - _SORT_REACH), head.start)
        if sort and _ENDS_SORT.match(text.flat, head.end, end):
            yield sort.span("name")


def _in_capitals(text: Text, start: int, end: int) -> Iterator[Found]:
    for match in _CAPITALISED.finditer(text.flat, start, end):
        begin, stop = _behind_article(text, match.start()), match.end()
        dated = _DATE_BEHIND.search(match.group())
        stop -= len(dated.group()) if dated else 0
        timed = _PERIOD.search(text.folded, max(start, begin - _PERIOD_REACH), begin)
        if timed or " " not in text.flat[begin:stop]:
            continue
        if text.folded[begin:stop].removesuffix(" holiday") in FEASTS:
            continue
        plan = text.first("programme", begin + 1, stop) or text.first("programmes", begin + 1, stop)
        plan = plan or _headed(text, begin, "programme", _OF_OR_YEAR)
        body = text.first("programme_body", begin + 1, stop)
        body = body or _headed(text, begin, "programme_body", _OF_OR_FOR)
        head = plan or body
        if head and text.folded.startswith(" in ", head.end, stop):
            stop = head.end
        if plan and body and plan.start <= body.start and body.end <= plan.end:
            body = None
        behind = body and _FOUNDED_BEHIND.match(text.folded, stop, end)
        named = text.folded.endswith(_NAMES_IT, 0, begin) or _PROJECT.match(text.flat, begin, stop)
        days = _DAYS.fullmatch(text.flat, begin, stop)
        if (plan and not body) or days or behind or named or (body and _is_founded(text, start, begin)):
            yield begin, stop


def _headed(text: Text, begin: int, kind: str, tail: re.Pattern[str]) -> Hit | None:
    """Find the noun that stands first: the "College" of Tram Engineering, "Agenda" 2063."""
    head = text.at(kind, begin)
    return head if head and tail.match(text.flat, head.end) else None


def _before_small_head(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield the Clinical Futures scheme."""
    if not text.among(_HEADED, start, end):
        return
    for match in _BEFORE_HEAD.finditer(text.flat, start, end):
        head = text.at("programme", match.end())
        begin = _behind_article(text, match.start())
        fits = head is not None and head.end <= end and start < begin < match.end() - 3
        if head and fits and not _names_none(text, begin, match.end()):
            yield begin, head.end


def _names_none(text: Text, begin: int, end: int) -> bool:
    """Tell "PhD programme" and "Omani scheme"; "It" and "In" are words of a name: "Make It Here program"."""
    return any(
        not _SMALL_WORD.fullmatch(text.flat, hit.start, hit.end)
        for kind in _NO_NAME
        for hit in text.find(kind, begin, end)
    )


def _behind_article(text: Text, start: int) -> int:
    article = _ARTICLE.match(text.flat, start)
    return article.end() if article else start


def _is_founded(text: Text, start: int, begin: int) -> bool:
    """Tell a body that is to be made ("set up a Mixed Commission") from one that acts."""
    lead = text.folded[max(start, begin - 3) : begin]
    if lead.endswith(("a ", "an ")):
        return True
    founding = text.find("founding", max(start, begin - _FOUNDING_REACH), begin)
    return bool(founding) and len(text.folded[founding[-1].end : begin].split()) <= 1

"""By which short names does an English text say it will call a body?"""

import re
from collections.abc import Iterator

from hefu.reading.en.naming.name_words import is_clipped
from hefu.reading.en.naming.of_another import QUOTED, WORD, is_told_of_another
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_BRACKET = pattern(r"\.?[\s,]{0,4}\(([^()]{1,200})\)")
_TICKER = pattern(r" ?\((?:[a-z]{2,8}(?: [a-z]{2,8})?): ?[^()\"]{1,40}\)(?= ?\()")
"""Where a firm's shares are traded, before its short name: 'Acme Ltd | (NYSE: ACM) | ("Acme")'."""
_STOOD_FOR = pattern(
    r"(?:\s(?:registration|company|reg)\b[^()\n]{0,60})?"
    r"\s\((?:(?:here(?:in)?|duly) ){0,2}represented (?:herein )?by [^()]{2,160}\)(?=\s\()"
)
"""Who stands for a party, in a bracket before that of its short name."""
_OF_ALL = pattern(r"[\s,]{0,4}\((?:each|together|collectively|jointly)[ ,]")
"""A short name for all together: (each a "State" and together "the States")."""
_PLAIN = pattern(
    r"(?P<told>here(?:in)?(?:after)?\b)?,? ?(?:referred to as|called|known as)?,? ?"
    r"(?P<the>(?:as )?the |as )?(?P<form>[^,;:\"]{2,40})(?:, which (?:expression|term)\b[^\"]*)?$"
)
CALLED = r"(?:called|referred to as|known as|designated as|regarded as|styled)"
HERE = rf"(?:here(?:in)? ?after|herein(?= {CALLED}))"
"""How a paper tells what it will call somebody: "hereinafter referred to as", "herein after regarded as"."""
_TWO = pattern(r"([^,;:\"]{2,30}), (?:or )?([^,;:\"]{2,30})$")
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth)"
_FAR = pattern(
    r"(?:(?!, here(?:in)?after)[^()]){0,480}?"
    r'\((?!each|together|collectively|jointly)[^()"]{0,80}"(?:the )?([^"()]{2,40}?)[,.]?"|'
    rf'[^"]{{0,480}}?\b(?:{HERE}(?: {CALLED})?|'
    r'referred to (?:herein|in this [a-z]+) as),? (?:the )?"([^"]{2,40}?)[,.]?"|'
    rf"[^()\n]{{0,160}}? \({HERE}(?: {CALLED})?,? (?:the )?([\w&' -]{{2,40}})\)|"
    rf"[^()]{{0,480}}? \((?:the )?({_ORDINAL} party)\)|"
    rf"[^()\"\n]{{0,300}}?(?:,| and) {HERE} {CALLED} (?:the )?"
    r"([\w&'-]{3,30}(?: [\w&'-]{2,20})??)(?=[,;.\n]| and\b)"
)
_FAR_FORMS = 6
_NUMBER = pattern(
    r",? (?:\((?:company|registered|registration|reg\.?|business|uen|cin|abn|acn|crn|vat|tin|pan|rc|no\.?)\b"
    r"(?=[^()]*\d)[^()]{0,60}\)|(?:abn|acn|arbn|uen|crn|gstin)(?: no\.?)?:? \d[\w ]{2,20}\b(?=,| \())"
)
"""Under which number a party is on a register, before its address: "Acme Ltd | (Company No. 0448213) |",
"Tarn Shire | ABN 12 345 678 901 |".
"""
_BELOW = pattern(
    rf"\.?,? (?:{HERE}|henceforth|below) (?:(?:{CALLED}|simply|the),? )*"
    r'"([^"]{2,40}?)[,.]?"'
)
"""Right behind a name, gives it a short one: ', hereinafter the "Company",'."""
_OR = pattern(r'(?:,|,? or|,? and) (?:the )?"([^"()]{2,40}?)[,.]?"')
"""Another short name right behind one: 'referred to in this Agreement as "Company" | or "Acme"'."""
_KNOWN_AS = pattern(
    r",? (?:(?:also |better |widely |commonly )?(?:known|referred to) (?:locally )?as|also called|trading as|"
    r"doing business as|(?:which|whom|that) [a-z ]{2,40}\bcalls?|abbreviated(?: as| to)?|shortened to) "
    r"(?:simply )?(?:the )?"
    r"\"?([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2})"
)
"""Other ways to tell a short name: ", which all of us call Termasur", ", known as WAWS"."""
_PLAINLY = pattern(
    rf"\.?,? {HERE} (?:{CALLED} (?:the )?|(?=[A-Z]{{2,8}}\b))"
    r"([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2})(?=[,;.) ]|$)"
)
"""The same without quotation marks: ", hereinafter referred to as UNIVERSITY,"."""
_ONE_PARTY = pattern(
    rf"party (?:[a-h]|[1-9]|i{{1,3}}|one|two|three)|{_ORDINAL} party|party of the {_ORDINAL} part|"
    r"(?:private|public|government|state|company|city|host|lead) party"
)
"""One party of several: "Party B", "the First Party", "the Private Party"."""
_PART = pattern(
    rf"(?:\s\([^()]{{1,160}}\))?(?:, (?!party)[^,;()\n\"]{{2,60}})?,? (?:as )?(?:the )?"
    rf"(party of the {_ORDINAL} part)\b"
)
"""Right behind a name, its bracket or its seat: "Acme (the Seller), | party of the first part"."""
_A_SORT = pattern(r"\b(?:[Aa]n? (?:[A-Z][\w.-]* ){0,3}|c/o (?:[A-Z][\w.,&-]* ){1,5})$")
"""Before a form of law, shows it to tell what a party is, or its address: "a Nevada | Limited Liability
Company", "c/o Acme | LLC".
"""
_ZIP = pattern(r",? \d{5}\b")
"""Behind two letters, shows them to be a state: "Tarn NV | 89169"."""
_NEXT_BODY = pattern(r"(?:(?:,|;|,? and) (?:the|M/s\.?)|\. The) (?=[A-Z])")
"""Where the next party of a list begins, whose short name is not this one's."""
_SINGLE = pattern(r"(?<!\w)'(?:the )?([^']{2,40}?)[,.]?'(?!\w)")
"""A short name in single quotation marks."""
_STATE = pattern(
    r"(?:\w+ ){0,3}(?:republic|kingdom|principality|confederation|sultanate|duchy|commonwealth)"
    r"(?: of (?:the )?.+)?|(?:russian federation|united .+)"
)
"""How a state is called in full, so that the bracket behind may hold its plain name."""
_NAME_ROOM = 30
_ROOT = 3
_IN_A_LIST = pattern(r"(?:\b(?:between|among|and|by)|[:;&\n]|\),?|\d\.|--|\bpart,|^)\s*(?:the\s+)?$")
"""What stands before a party's name; before other names stands "of", "in", "at"."""
_PREAMBLE = 8000
"""How far into a paper its parties may be given their short names."""


def find_defined(text: Text, start: int, end: int, *, listed: bool = False) -> tuple[str, ...]:
    """Find the short names defined behind the name at ``[start, end)``, which a list may show to be one."""
    part = _PART.match(text.folded, end)
    return _defined(text, start, end, listed=listed) + ((text.flat[slice(*part.span(1))],) if part else ())


def _defined(text: Text, start: int, end: int, *, listed: bool) -> tuple[str, ...]:
    if _OF_ALL.match(text.folded, end):
        return ()
    aside = next(filter(None, (one.match(text.folded, end) for one in (_TICKER, _STOOD_FOR, _NUMBER))), None)
    bracket = _BRACKET.match(text.folded, aside.end() if aside else end)
    if bracket and is_told_of_another(text, start, end, bracket):
        return ()
    return (*_in_bracket(text, Stretch(start, end), bracket),) or (*_behind(text, start, end, listed=listed),)


def _in_bracket(text: Text, name: Stretch, bracket: re.Match[str] | None) -> Iterator[str]:
    """Yield the short names that a bracket behind a name holds in quotes, else one or two without."""
    if bracket is None:
        return
    quoted = list(_quoted(text, bracket.start(1), bracket.end(1), text.folded[name.start : name.end]))
    if quoted:
        yield from quoted
        return
    plain = _PLAIN.match(text.folded, bracket.start(1), bracket.end(1))
    all_of_them = plain and _means_all(text, text.flat[slice(*plain.span("form"))])
    short = plain and (
        _ONE_PARTY.fullmatch(text.folded, *plain.span("form"))
        or _is_short_for(text, plain, name.start, name.end)
        or _is_called_plainly(text, plain, name.start)
    )
    two = _TWO.match(text.folded, bracket.start(1), bracket.end(1))
    if plain and short and not all_of_them:
        yield text.flat[slice(*plain.span("form"))]
    elif two and all(_is_of_the_name(text, part, name.start, name.end) for part in _parts(text, two)):
        yield from (text.flat[slice(*part.span("form"))] for part in _parts(text, two))


def _behind(text: Text, start: int, end: int, *, listed: bool) -> Iterator[str]:
    """Yield the short name that stands right behind, else behind the address."""
    told = _told_below(text, start, end) or _known_as(text, end)
    yield from [text.flat[slice(*told.span(1))]] if told else _far(text, start, end, listed=listed)


def _told_below(text: Text, start: int, end: int) -> re.Match[str] | None:
    """Tell 'Acme Ltd, hereinafter the "Company"', which is no word for all parties, nor for a thing."""
    below = _BELOW.match(text.folded, end) or _PLAINLY.match(text.flat, end)
    return below if below and text.first("body", start, end) and not _means_all(text, below[1]) else None


def _known_as(text: Text, end: int) -> re.Match[str] | None:
    """Tell "Acme Ltd, known as Tally" from a body known by what another is called."""
    known = _KNOWN_AS.match(text.flat, end)
    return known if known and not text.first("body", *known.span(1)) else None


def _parts(text: Text, two: re.Match[str]) -> list[re.Match[str]]:
    parts = (_PLAIN.match(text.folded, *two.span(number)) for number in (1, 2))
    return [part for part in parts if part]


def _is_of_the_name(text: Text, form: re.Match[str], start: int, end: int) -> bool:
    """Tell one of two short names, letters or words of the full name: "(the Harvesters, PLLHA)"."""
    words = set(WORD.findall(text.folded[start:end]))
    return words.issuperset(WORD.findall(form["form"])) or _is_short_for(text, form, start, end)


def _quoted(text: Text, start: int, end: int, name: str) -> Iterator[str]:
    double = text.folded.find('"', start, end) >= 0
    for match in (QUOTED if double else _SINGLE).finditer(text.folded, start, end):
        form = text.flat[match.start(1) : match.end(1)]
        own = name.endswith(" " + text.fold(form))
        if own or not (_means_all(text, form) or form.islower()):
            yield form


def _means_all(text: Text, form: str) -> bool:
    """Tell a name for all parties together ("the Contracting Parties"), or a thing ("the Term")."""
    folded = text.fold(form)
    if _ONE_PARTY.fullmatch(folded):
        return False
    thing = text.words.first("defined_thing", folded)
    if thing and thing.end == len(folded):
        return True
    found = text.words.first("everybody", folded if folded.startswith("the ") else f"the {folded}")
    return found is not None and found.entry.means != "organ"


def _is_short_for(text: Text, plain: re.Match[str], start: int, end: int) -> bool:
    form = text.flat[slice(*plain.span("form"))]
    if plain["told"]:
        return True
    if text.folded.endswith(f" {text.fold(form)}", start, end):
        return True
    land = text.at("country", plain.start("form"))
    if land and land.end == plain.end("form"):
        return _STATE.fullmatch(text.folded, start, end) is not None
    if _shares_a_root(form, text.flat[start:end]) and not text.has(("country", "month"), *plain.span("form")):
        return True
    if is_clipped(form, text.flat[start:end]):
        return True
    acronym = form.isupper() or (form[:1].isupper() and form[-1:].isupper())
    initials = {word[0].casefold() for word in re.split(r"[ -]+", text.flat[start:end]) if word}
    begins = text.folded[start:end].startswith(form.casefold())
    return begins or (acronym and " " not in form and form[0].casefold() in initials)


def _is_called_plainly(text: Text, plain: re.Match[str], start: int) -> bool:
    """Tell "between Acme (the Borrower) and", as the paper goes on to call it, from "Acme (the best)"."""
    form = text.flat[slice(*plain.span("form"))]
    if not plain["the"] or not form[0].isupper() or start > _PREAMBLE or _means_all(text, form):
        return False
    listed = _IN_A_LIST.search(text.folded[max(0, start - 16) : start])
    again = listed and text.folded.find(f"the {text.fold(form)} ", plain.end("form") + 1) > 0
    return bool(again and text.first("instrument", 0, len(text.folded)))


def _shares_a_root(form: str, name: str) -> bool:
    """Tell "Coopbarra" for the "Cooperative of La Barra", "JA Minasato" for the "Minasato Cooperative"."""
    words = [word.casefold() for word in WORD.findall(name) if len(word) > _ROOT]
    roots = [word[:_ROOT] for word in words]
    own = form.casefold()
    one = " " not in form and own not in words and sum(root in own for root in roots) > 1
    return form[:1].isupper() and (
        one or (" " in form and own.split()[-1] in words and own not in name.casefold())
    )


def _far(text: Text, start: int, end: int, *, listed: bool) -> Iterator[str]:
    """Look behind the number and address of a party of a contract, up to the next body's name."""
    numbered = _NUMBER.match(text.folded, end)
    end = numbered.end() if numbered else end
    if start > _PREAMBLE or not text.first("instrument", 0, len(text.folded)):
        return
    before = _IN_A_LIST.search(text.folded[max(0, start - 16) : start])
    named = listed or text.first("body", start, end) or " " in text.folded[start:end]
    match = _FAR.match(text.folded, end) if named and before else None
    if match:
        group = next(number for number in range(1, _FAR_FORMS) if match[number])
        crossed = [
            hit
            for hit in text.find("legal_form", end, match.start(group))
            if (text.flat[hit.start].isupper() or text.flat.startswith("plc", hit.start))
            and not _A_SORT.search(text.flat, end, hit.start)
            and not _ZIP.match(text.flat, hit.end)
            and not text.flat.endswith("U.", end, hit.start)
            and not text.at("title", hit.end + 1)
        ]
        crossed += text.find("between", end, match.start(group))
        next_one = any(
            text.first("body", other.end(), min(match.start(group), other.end() + _NAME_ROOM))
            for other in _NEXT_BODY.finditer(text.flat, end, match.start(group))
        )
        form = text.flat[match.start(group) : match.end(group)]
        small = group == _FAR_FORMS - 1 and form.islower()
        if not (crossed or next_one or small or _means_all(text, form)):
            yield form
            yield from _more(text, match)


def _more(text: Text, first: re.Match[str]) -> Iterator[str]:
    """Yield the other short names beside the first one of a party."""
    other = _OR.match(text.folded, first.end())
    while other:
        yield text.flat[other.start(1) : other.end(1)]
        other = _OR.match(text.folded, other.end())

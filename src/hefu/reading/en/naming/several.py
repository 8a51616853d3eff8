"""Which bodies share one head in an English text: "the cities of Tarn and Linhe"?"""

from bisect import bisect_right

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Text
from hefu.terms.party import PartyKind

_HEADS = {
    PartyKind.GOVERNMENT: "cities|towns|municipalities|counties|provinces|regions|districts|states|villages|"
    "communes|governments|ports|port authorities|mayors|"
    "(?:(?:city|town|county|district|municipal) )?councils",
    PartyKind.UNIVERSITY: "universities",
    PartyKind.ASSOCIATION: "chambers of commerce|chambers",
}
"""By the sort of the bodies, the word for several of them."""
_OF_LANDS = (
    r"leaders|heads of (?:state|government)|presidents|premiers|(?:\w+ )?ministers|"
    r"ministers (?:of|for) \w+(?: \w+){0,3}?"
)
"""Who stand for several lands, and elsewhere for any bodies: "the leaders of Norway and Malta"."""
_WORDS = rf"[{CAPITALS}][\w'’-]+(?: [{CAPITALS}][\w'’-]+){{0,3}}"
_NAME = rf"(?:the )?{_WORDS}(?: of (?:the )?{_WORDS})?"
"""One of them, be it a state in full: "the Republic of Orenia"."""
_SEVERAL = {
    kind: pattern(
        rf"(?:^|\n|[.!?–—-] |\b(?:between|by|among|(?i:therefore|whereas|we),|[Gg]overnors of|[Mm]ayors of) )"
        rf"(?:[Tt]he )?(?P<head>(?i:{heads}) of (?:the )?)"
        rf"(?P<names>{_NAME}(?:, {_NAME}){{0,4}},? and {_NAME})"
    )
    for kind, heads in (*_HEADS.items(), (None, _OF_LANDS))
}
"""Such a head where a subject or a signer stands: elsewhere it may but tell of places."""
_BEHIND = pattern(
    rf"(?:^|\n|[.!?–—-] |\b(?:between|by|among|[Gg]overnors of|[Mm]ayors of|[Ll]eaders of) )(?:[Tt]he )?"
    rf"(?P<names>{_WORDS}(?:, {_WORDS}){{0,4}},? and (?:the )?{_WORDS}) "
    r"(?:cities|provinces|regions|districts|municipalities|counties|prefectures|oblasts|cantons|communes|"
    r"First Nations|"
    r"(?:city|town|county|borough|district|parish|municipal|shire) councils)\b(?! of\b)"
)
"""The same behind them: "the governors of | Tarn and Orme | regions"."""
_SORTS = (
    " cities", " provinces", " regions", " districts", " municipalities", " counties", " prefectures",
    " oblasts", " cantons", " communes", " first nations", " councils",
)  # fmt: skip
_ANY = pattern(rf"\b(?:{'|'.join(_HEADS.values())}|{_OF_LANDS}) of ")
"""Few texts have such a head anywhere, and none without it need be searched for the names."""


_Shared = tuple[tuple[int, int, PartyKind], ...]
"""Where the names behind such heads stand, and of which sort they are."""


def with_shared_heads(text: Text, bodies: list[Body]) -> list[Body]:
    """Give each of several bodies the sort that the head before the first of them tells."""
    shared = text.once(_shared)
    return [_told(text, body, shared) for body in bodies] if shared else bodies


def heads_shared(text: Text) -> list[int]:
    """Tell where the names behind such heads begin."""
    return [start for start, _, _ in text.once(_shared)]


def shares_a_head(text: Text, start: int) -> bool:
    """Tell the first of several, no mere place behind its head: "The cities of | Tarn and Linhe"."""
    return shared_head(text, start) is not None


def shared_head(text: Text, start: int) -> tuple[int, PartyKind] | None:
    """Tell where the names end whose first stands here behind the head that they share, and of which sort."""
    shared = text.once(_shared)
    at = bisect_right(shared, start, key=_start) - 1
    return shared[at][1:] if at >= 0 and shared[at][0] == start else None


def _shared(text: Text) -> _Shared:
    found: list[tuple[int, int, PartyKind]] = []
    if _ANY.search(text.folded):
        for kind, told in _SEVERAL.items():
            found += (
                (*match.span("names"), kind or PartyKind.GOVERNMENT)
                for match in told.finditer(text.flat)
                if kind or _is_a_land(text, match.start("names"))
            )
    if any(sort in text.folded for sort in _SORTS):
        found += ((*match.span("names"), PartyKind.GOVERNMENT) for match in _BEHIND.finditer(text.flat))
    return tuple(sorted(found))


def _is_a_land(text: Text, start: int) -> bool:
    return text.at("country", start + len("the ") * text.folded.startswith("the ", start)) is not None


def _told(text: Text, body: Body, shared: _Shared) -> Body:
    """Make a place a body of the sort; "Port Authorities of Tarn" begins with its place."""
    at = bisect_right(shared, body.end - 1, key=_start) - 1
    if at < 0 or body.end > shared[at][1]:
        return body
    start, _, kind = shared[at]
    start = max(start, body.start)
    return replace(body, start=start, name=text.flat[start : body.end], kind=kind, bare=False)


def _start(one: tuple[int, int, PartyKind]) -> int:
    return one[0]

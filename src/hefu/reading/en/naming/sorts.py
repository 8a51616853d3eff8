"""What sort of body is it, where its name does not say so? Its apposition may: "Qinglan, a coastal city"."""

from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.en.naming.signers import has_a_counterpart
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_LONGEST_SORT = 30
_OFFICE_ROOM = 90
"""How far before "her Zabar counterpart" her own office may stand."""
_APPOSITION = pattern(r", (?:an?|the|one of the) ([a-z][^,;.:]{3,80})")

_GOVERNED = pattern(
    r"\b(?:(?:prime|chief) minister|king|queen|mayor|governor|government|ambassador|premier) of (?:the )?$"
)
"""Before a name, shows it to be a country's, a city's, a province's."""
_MAYOR_OF = pattern(
    r"\b(?:[Mm]ayor|[Gg]overnor|[Pp]refect|[Pp]remier|(?:[A-Z][a-z]+ )?Minister|King|Queen|"
    r"Emir|Crown Prince|Ambassador) (?:[A-Z][\w'’.-]+ ){1,4}of (?:the )?$"
)
"""The same behind the ruler's name: "Mayor Ann Lee of | Zabar"."""
_UNIVERSITY = pattern(r"[A-Z]{2,4}U")
"""How the letters of a university end: "NTU"."""
_LEVEL = pattern(
    r" (?:municipal(?:ity)?|provincial|province|prefecture|prefectural)\b|"
    r"(?:'s)? (?:state|federal|regional|territorial|county|local) government\b"
)
"""Behind a name, shows it to be a place's: "Linhe | Municipal Bureau of Commerce", "Linhe province", "Linhe |
state government"."""
_PRESIDENT = pattern(r"president of ([^,\n]{2,60}), (?:his excellency|her excellency|h\.e\.)")
_WORD = pattern(r"\b\w")
_LONGEST_NAME = 60


def kind_of(text: Text, bodies: Sequence[Body], best: Body) -> PartyKind:
    """Tell the kind by the fullest name, else by what the text says beside any of its names."""
    known = next((hit for body in (bodies if best.bare else (best,)) if (hit := _known(text, body))), None)
    if known or not best.bare or best.kind is PartyKind.PERSON:
        return PartyKind(known.entry.means) if known else best.kind
    if any(_is_governed(text, body) for body in bodies):
        return PartyKind.GOVERNMENT
    said = next((hit for body in bodies if (hit := _said(text, body))), None)
    if said:
        return PartyKind(said.entry.means)
    if any(map(_UNIVERSITY.fullmatch, (best.name, *(body.name for body in bodies)))):
        return PartyKind.UNIVERSITY
    if text.first("place_sign", 0, len(text.folded)):
        return PartyKind.GOVERNMENT
    return best.kind


def _known(text: Text, body: Body) -> Hit | None:
    """Find a name that is known for its sort: "Hamburg", "Georgia Tech"."""
    hit = text.at("known", body.start)
    return hit if hit and hit.end == body.end else None


def _said(text: Text, body: Body) -> Hit | None:
    """Find the sort in the apposition of a name, else right before it."""
    said = _APPOSITION.match(text.flat, body.end)
    return (text.first("sort", said.start(1), said.end(1)) if said else None) or _told_before(text, body)


def _is_governed(text: Text, body: Body) -> bool:
    """Tell a country, a city or a province by who heads it."""
    if _GOVERNED.search(text.folded, max(0, body.start - _LONGEST_SORT), body.start):
        return True
    near = max(0, body.start - _OFFICE_ROOM)
    if _MAYOR_OF.search(text.flat, near, body.start):
        return True
    offices = text.find("office", near, body.start)
    if offices and has_a_counterpart(text, body):
        return offices[-1].entry.means == PartyKind.GOVERNMENT.value
    return text.fold(body.name) in text.once(_governed)


def _governed(text: Text) -> frozenset[str]:
    """Give all names that a text tells to be a place's: "Linhe | province", "president of | Zabar, H.E."."""
    heads = {one[1] for one in _PRESIDENT.finditer(text.folded)}
    for level in _LEVEL.finditer(text.folded):
        before = text.folded[max(0, level.start() - _LONGEST_NAME) : level.start()]
        heads.update(before[word.start() :] for word in _WORD.finditer(before))
    return frozenset(heads)


def _told_before(text: Text, body: Body) -> Hit | None:
    """Find the sort right before a name: "the regional agency, Midland West", "ferry operator Aktaia"."""
    left = max(0, body.start - _LONGEST_SORT)
    hits = [hit for hit in text.find("sort", left, body.start) if text.flat[hit.start].islower()]
    return hits[-1] if hits and text.folded[hits[-1].end : body.start] in (" ", ", ") else None

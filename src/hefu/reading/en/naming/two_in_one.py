"""Which name only joins two: "Tarn Ports and Vocational College", "the Peru-Chile Joint Commission"?"""

from collections.abc import Iterator

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_AND = " and "
_OF_TWO_LANDS = pattern(
    r"\b(?P<one>(?!The )[A-Z]\w+(?: [A-Z]\w+)?)[-–](?P<two>[A-Z]\w+(?: [A-Z]\w+)?) "
    r"(?:Joint|Mixed|Bilateral|Inter-?[Gg]overnmental) (?:[A-Z]\w+ ){0,3}"
    r"(?:Commission|Committee|Council|Working Group)\b"
)
"""The organ in which two lands meet."""


def with_lands_of_organs(text: Text, bodies: list[Body]) -> list[Body]:
    """Put the two lands in the place of the organ that is named after them."""
    lands: list[Body] = []
    for organ in _OF_TWO_LANDS.finditer(text.flat):
        hits = [text.at("country", organ.start(name)) for name in ("one", "two")]
        if all(hit and hit.end == organ.end(name) for hit, name in zip(hits, ("one", "two"), strict=True)):
            bodies = [body for body in bodies if body.end <= organ.start() or body.start >= organ.end()]
            lands += (
                Body(
                    start=organ.start(name), end=organ.end(name), name=organ[name], kind=PartyKind.GOVERNMENT
                )
                for name in ("one", "two")
            )
    return sorted((*bodies, *lands), key=lambda body: body.start) if lands else bodies


def without_two_in_one(bodies: list[Body]) -> list[Body]:
    """Leave out what begins as one body and ends as another, both named by themselves, as a headline joins
    "Tarn Ports SAOC" and "Al Rawda Vocational College".
    """
    joined = {body.name for body in bodies if _AND in body.name}
    if not joined:
        return bodies
    alone = dict.fromkeys(body.name for body in bodies if body.name not in joined)
    begun = {head: name for name in alone for head, _ in _cuts(name)}
    ended = {tail: name for name in alone for _, tail in _cuts(name)}
    two = set()
    for name in joined:
        first, _, second = name.partition(_AND)
        whole = " " in first  # "Tarn and Marsh District Council" is one
        if whole and first in begun and second in ended and begun[first] != ended[second]:
            two.add(name)
    return [body for body in bodies if body.name not in two]


def _cuts(name: str) -> Iterator[tuple[str, str]]:
    """Yield with which words a name begins, and with which it ends, also as a whole."""
    words = name.split(" ")
    for at in range(1, len(words) + 1):
        yield " ".join(words[:at]), " ".join(words[-at:])

"""Which name only joins two that a text has elsewhere in full: "Tarn Ports and Vocational College"?"""

from collections.abc import Iterator

from hefu.reading.bodies import Body

_AND = " and "


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

"""A name in a text that may be that of a party."""

from collections.abc import Iterable

from msgspec import Struct

from hefu.reading.in_order import InOrder
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PartyKind
from hefu.terms.undertaking import Why


class Body(Struct, frozen=True, kw_only=True, gc=False):
    """An organisation named at ``[start, end)``, and the short names defined right after it.

    ``bare``: no word in the name says what sort of body it is; then ``kind`` is a guess.
    """

    start: int
    end: int
    name: str
    kind: PartyKind
    defined: tuple[str, ...] = ()
    bare: bool = False
    initial: bool = False
    """Whether a sentence or line begins here, where every word has a capital."""


def put_among(bodies: Iterable[Body], firms: InOrder[Body]) -> list[Body]:
    """Put firms among the bodies of a text, in the place of those that overlap with them."""
    apart = (body for body in bodies if not _overlaps(body, firms.before(body.end)))
    return sorted((*apart, *firms.all), key=lambda body: body.start)


def _overlaps(body: Body, firm: Body | None) -> bool:
    return firm is not None and body.start < firm.end


def why_a_party(text: Text, rule: str, place: Body | Stretch) -> Why:
    """Give a rule as the reason why a body is a party, with the place where the text shows it."""
    return Why(decides="party", rule=f"party.{rule}", words=text.span(place.start, place.end))

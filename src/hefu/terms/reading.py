"""What was read in one text."""

from msgspec import Struct

from hefu.terms.party import Party, Person
from hefu.terms.source import Span
from hefu.terms.undertaking import Agreement, Undertaking


class PassedOver(Span, frozen=True, kw_only=True):
    """A span that looked like an undertaking and was left out, and the rule that left it out."""

    rule: str


class Reading(Struct, frozen=True, kw_only=True):
    """Who undertakes what towards whom in one text, every item tied to the characters that say so.

    A reading proposes; only people make a register of it. ``id`` is the source's name, ``source``
    its digest, ``lang`` a BCP 47 tag ("en", "zh-Hans", "zh-Hant"; "und" for a text in neither English
    nor Chinese, of which nothing is read), ``lexicon`` the version of the words it was read with.
    Undertakings stand in the order of the text.
    """

    id: str
    source: str
    lang: str
    lexicon: str
    agreement: Agreement | None = None
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()

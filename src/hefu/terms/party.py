"""Who cooperates, and who speaks for them."""

from enum import StrEnum

from msgspec import Struct

from hefu.terms.undertaking import Why


class PartyKind(StrEnum):
    """What sort of body a party is."""

    GOVERNMENT = "government"
    COMPANY = "company"
    UNIVERSITY = "university"
    INSTITUTE = "institute"
    ASSOCIATION = "association"
    PERSON = "person"
    OTHER = "other"


class Party(Struct, frozen=True, kw_only=True):
    """One who signs or is said to cooperate. A city, its government and its party committee are one.

    ``id`` ("P1", "P2", ...) is unique within its reading. ``name`` is the fullest form in the
    text, ``aliases`` every other surface form but pronoun-like ones ("the company"). ``why`` tells what
    speaks for its being one, the weightiest first.
    """

    id: str
    name: str
    kind: PartyKind
    aliases: tuple[str, ...] = ()
    why: tuple[Why, ...] = ()


class PersonRole(StrEnum):
    """What a named person does in the text, the weightiest first."""

    SIGNATORY = "signatory"
    WITNESS = "witness"
    SPEAKER = "speaker"
    ATTENDEE = "attendee"


class Person(Struct, frozen=True, kw_only=True):
    """A named person with a part in the text; ``party`` is the id of the party stood for, if any."""

    name: str
    role: PersonRole
    titles: tuple[str, ...] = ()
    party: str | None = None

"""Agreements and what is undertaken in them."""

from enum import StrEnum

from msgspec import Struct

from hefu.terms.source import Span

Edtf = str
"""A day, month, year or interval in EDTF (ISO 8601-2): ``2025-06``, ``/2025-12-31``, ``XXXX-01-10``."""


class AgreementKind(StrEnum):
    """What the parties call their paper."""

    STRATEGIC_COOPERATION = "strategic_cooperation"
    FRAMEWORK = "framework"
    MEMORANDUM = "memorandum"
    LETTER_OF_INTENT = "letter_of_intent"
    CONTRACT = "contract"
    TREATY = "treaty"
    JOINT_STATEMENT = "joint_statement"
    OTHER = "other"


class Agreement(Struct, frozen=True, kw_only=True):
    """The agreement a text is about; ``signed`` is the day of signing, not of the announcement."""

    kind: AgreementKind
    signed: Edtf | None = None


class UndertakingKind(StrEnum):
    """A pledge binds its bearer; an ask hopes that another will act."""

    PLEDGE = "pledge"
    ASK = "ask"


class Strength(StrEnum):
    """How firmly the words bind, the firmest first."""

    SHALL = "shall"
    WILL = "will"
    INTEND = "intend"
    EXPLORE = "explore"
    HOPE = "hope"


class Basis(StrEnum):
    """What an undertaking stands on: the instrument itself, a report of it, or somebody's speech."""

    INSTRUMENT = "instrument"
    REPORT = "report"
    SPEECH = "speech"


class Theme(StrEnum):
    """The fields of cooperation."""

    SCIENCE_TECHNOLOGY = "science_technology"
    DIGITAL_ECONOMY = "digital_economy"
    INDUSTRY = "industry"
    COMMON_PROSPERITY = "common_prosperity"
    CULTURE_EVENTS = "culture_events"
    INFRASTRUCTURE = "infrastructure"
    ENERGY_ENVIRONMENT = "energy_environment"
    FINANCE_INVESTMENT = "finance_investment"
    TRADE_GLOBALISATION = "trade_globalisation"
    TALENT_EDUCATION = "talent_education"
    HEALTH = "health"
    AGRICULTURE = "agriculture"
    PUBLIC_SERVICES = "public_services"
    EMPLOYMENT = "employment"
    OTHER = "other"


class Quantity(Struct, frozen=True, kw_only=True):
    """An amount, count or share as written, its value, and its unit.

    ``unit`` is an ISO 4217 code for money, ``%``, the symbol of a measure, else an English
    plural noun ("jobs"). ``value`` is a float because it is read, never reckoned with.
    """

    text: str
    value: float
    unit: str


class Why(Struct, frozen=True, kw_only=True, gc=False):
    """One reason for one value: ``decides`` names the field, ``rule`` the rule or lexicon entry that
    decided it, ``words`` the characters of the source it rests on."""

    decides: str
    rule: str
    words: Span | None = None


class Undertaking(Span, frozen=True, kw_only=True):
    """A span that says a party will do, is to do or should do something, as a reading proposes it.

    ``bearers``, ``counterparties`` and ``asked_by`` are party ids of the same reading; ``said_by``
    is a person's name, when the basis is speech. ``certain`` is false where a rule had to guess.
    """

    kind: UndertakingKind
    bearers: tuple[str, ...]
    counterparties: tuple[str, ...] = ()
    strength: Strength
    quantities: tuple[Quantity, ...] = ()
    due: Edtf | None = None
    programmes: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()
    basis: Basis
    said_by: str | None = None
    asked_by: tuple[str, ...] = ()
    certain: bool = False
    why: tuple[Why, ...] = ()

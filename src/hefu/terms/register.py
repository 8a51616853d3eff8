"""A register as it leaves the site: all it takes to recompute who agreed to what, and what became of it."""

from datetime import date, datetime

from msgspec import Struct

from hefu.terms.plan import Plan
from hefu.terms.source import Span
from hefu.terms.undertaking import Basis, Edtf, Quantity, Strength, Theme, UndertakingKind
from hefu.terms.verdict import Known, Tally, Verdict


class RegisteredSide(Struct, frozen=True, kw_only=True):
    """A side and the names of its parties; ``organisation`` acts for it here, None while nobody does, and
    ``since`` a day, if that was recorded."""

    id: str
    position: int
    organisation: str | None
    since: date | None
    parties: tuple[str, ...]


class RegisteredWording(Struct, frozen=True, kw_only=True):
    """A version's words in one language; ``span`` quotes the document of that digest, if there is one."""

    lang: str
    text: str
    prevails: bool
    document: str | None = None
    span: Span | None = None


class RegisteredSignature(Struct, frozen=True, kw_only=True):
    """A side's assent to one version."""

    side: str
    by: str
    happened: date
    recorded: datetime


class RegisteredReason(Struct, frozen=True, kw_only=True):
    """What a side said against a version, and why: that it refuses it, or no longer holds to it."""

    side: str
    by: str
    reason: str
    lang: str
    happened: date


class RegisteredAnswer(Struct, frozen=True, kw_only=True):
    """What a side made of an ask; ``pledge`` is the undertaking by which it took it up or countered it."""

    side: str
    by: str
    kind: str
    pledge: str | None
    reason: str
    lang: str
    happened: date


class RegisteredVersion(Struct, frozen=True, kw_only=True):
    """One version of an undertaking, and who signed it. Bearers and counterparties are names of parties.

    A version that ``ends`` says that the undertaking is over, and ``ends_for`` why, as a code of
    ``judging/reasons.toml``; ``withdrawn`` is the day it was taken back.
    """

    id: str
    number: int
    proposed_by: str | None
    kind: UndertakingKind
    strength: Strength
    basis: Basis
    said_by: str | None
    bearers: tuple[str, ...]
    counterparties: tuple[str, ...]
    asked_by: tuple[str, ...]
    due: Edtf | None
    quantities: tuple[Quantity, ...]
    programmes: tuple[str, ...]
    themes: tuple[Theme, ...]
    wordings: tuple[RegisteredWording, ...]
    signatures: tuple[RegisteredSignature, ...]
    ends: bool
    ends_for: str | None
    withdrawn: date | None
    refusals: tuple[RegisteredReason, ...]
    repudiations: tuple[RegisteredReason, ...]
    answers: tuple[RegisteredAnswer, ...]
    happened: date
    recorded: datetime


class RegisteredUndertaking(Struct, frozen=True, kw_only=True):
    """An undertaking with its versions, its plan, what is known of it, and the verdict of one day.

    ``state``, ``verdict`` and ``tally`` are derived; everything else is what was stored.
    ``origin`` says where one that stands in no document comes from.
    """

    id: str
    number: int
    origin: str | None
    state: str
    in_force: str | None
    versions: tuple[RegisteredVersion, ...]
    plan: Plan
    known: Known
    verdict: Verdict
    tally: Tally


class RegisteredDocument(Struct, frozen=True, kw_only=True):
    """A text of the agreement, known by the SHA-256 of its characters in UTF-8."""

    digest: str
    name: str
    lang: str
    published: date | None


class RegisteredEvidence(Struct, frozen=True, kw_only=True):
    """A sourced fact; ``undertaking`` is the number of the one it bears on, if it bears on one."""

    statement: str
    lang: str
    publisher: str
    address: str | None
    grade: str
    happened: date
    undertaking: int | None


class RegisteredRelation(Struct, frozen=True, kw_only=True):
    """That ``agreement`` succeeds, implements or amends the ``other``; both by their id, one is this."""

    kind: str
    agreement: str
    other: str
    happened: date


class Register(Struct, frozen=True, kw_only=True):
    """One agreement's register as one looker may see it, judged for the day ``on``.

    ``keeping`` is "sides" or "observer"; an observer's register is unsigned. ``rules`` is the
    version of the rules that judged.
    """

    id: str
    title: str
    kind: str
    signed: Edtf | None
    keeping: str
    keeper: str
    on: date
    rules: str
    sides: tuple[RegisteredSide, ...]
    documents: tuple[RegisteredDocument, ...]
    undertakings: tuple[RegisteredUndertaking, ...]
    evidence: tuple[RegisteredEvidence, ...]
    relations: tuple[RegisteredRelation, ...]

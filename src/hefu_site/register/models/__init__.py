"""What the sides keep together: agreements, their documents and readings, undertakings and signatures.

A file for each noun; Django looks for all of them here.
"""

from hefu_site.register.models.agreements import Agreement, Keeping, Party, Side
from hefu_site.register.models.answers import (
    REASON,
    Answer,
    AnswerKind,
    Refusal,
    Repudiation,
    Withdrawal,
)
from hefu_site.register.models.columns import NamedFact, known, language_column
from hefu_site.register.models.documents import Document, Reading
from hefu_site.register.models.families import Relation, RelationKind
from hefu_site.register.models.reviews import Ground, Judgement, Review
from hefu_site.register.models.undertakings import (
    Part,
    Signature,
    Standing,
    Undertaking,
    Version,
    VersionParty,
    Wording,
)
from hefu_site.register.models.waiting import Outcome, WaitingText

__all__ = [
    "REASON",
    "Agreement",
    "Answer",
    "AnswerKind",
    "Document",
    "Ground",
    "Judgement",
    "Keeping",
    "NamedFact",
    "Outcome",
    "Part",
    "Party",
    "Reading",
    "Refusal",
    "Relation",
    "RelationKind",
    "Repudiation",
    "Review",
    "Side",
    "Signature",
    "Standing",
    "Undertaking",
    "Version",
    "VersionParty",
    "WaitingText",
    "Withdrawal",
    "Wording",
    "known",
    "language_column",
]

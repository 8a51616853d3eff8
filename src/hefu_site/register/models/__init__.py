"""What the sides keep together: agreements, their documents and readings, undertakings and signatures.

A file for each noun; Django looks for all of them here.
"""

from hefu_site.register.models.agreements import Agreement, Keeping, Party, Side
from hefu_site.register.models.columns import known, language_column
from hefu_site.register.models.documents import Document, Judgement, Reading, Review
from hefu_site.register.models.undertakings import (
    Part,
    Signature,
    Standing,
    Undertaking,
    Version,
    VersionParty,
    Wording,
)

__all__ = [
    "Agreement",
    "Document",
    "Judgement",
    "Keeping",
    "Part",
    "Party",
    "Reading",
    "Review",
    "Side",
    "Signature",
    "Standing",
    "Undertaking",
    "Version",
    "VersionParty",
    "Wording",
    "known",
    "language_column",
]

"""The readings of a document, the parties they name, and how language versions correspond."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

import msgspec

from hefu.comparing.pairing import pair_undertakings
from hefu.comparing.rereading import Rereading, lay_beside
from hefu.terms.reading import Reading
from hefu.terms.undertaking import Undertaking
from hefu_site.register import models


def reading_of(document: models.Document) -> tuple[models.Reading, Reading]:
    """The latest reading of a document: the row, and the value it holds."""
    row = document.readings.latest("recorded", "pk")
    return row, content_of(row)


def content_of(row: models.Reading) -> Reading:
    """What was read, as the library's value."""
    return _decoded(row.content)


@lru_cache(maxsize=8)
def _decoded(content: str) -> Reading:
    """A page asks for a reading several times, and a long one takes long."""
    return msgspec.json.decode(content, type=Reading)


def rereading_of(document: models.Document) -> tuple[Reading, Rereading] | None:
    """The reading before the latest, laid beside the latest; None where the text was read once."""
    rows = list(document.readings.order_by("-recorded", "-pk")[:2])
    if len(rows) < 2:
        return None
    new, old = map(content_of, rows)
    return old, lay_beside(old, new)


def parties_by_reading_id(agreement: models.Agreement, reading: Reading) -> dict[str, models.Party]:
    """The register's party for each party of a reading that bears one of its names; and each party that
    the reading does not know, by its own id."""
    every = list(agreement.parties.select_related("side"))
    registered = {name: party for party in every for name in (party.name, *party.aliases)}
    read = {
        party.id: registered[name]
        for party in reading.parties
        for name in (party.name, *party.aliases)[::-1]
        if name in registered
    }
    known = {party.pk for party in read.values()}
    return {**read, **{str(party.pk): party for party in every if party.pk not in known}}


def meant_by(review: models.Review, reading: Reading) -> Undertaking:
    """The undertaking as people have it, else as it was read.

    Raises:
        IndexError: the reading has none there, and nobody added one.
    """
    return review.as_term() or reading.undertakings[review.position]


def seen_of(reading: models.Reading, review: models.Review | None) -> str:
    """What somebody has before their eyes: the last act on an undertaking, else the reading."""
    return str((review and review.entry_id) or reading.pk)


@dataclass(frozen=True, kw_only=True)
class Translation:
    """Another language version of a document, and its undertakings by the position of ours."""

    document: models.Document
    undertakings: Mapping[int, Undertaking]


def translations_of(document: models.Document) -> list[Translation]:
    """The other language versions of a document's agreement, each paired with it."""
    others = list(document.agreement.documents.exclude(pk=document.pk).order_by("recorded", "pk"))
    if not others:
        return []
    ours = document.readings.latest("recorded", "pk")
    translations = []
    for other in others:
        row, theirs = reading_of(other)
        pairs = _pairs(ours.pk, row.pk)
        undertakings = {position: theirs.undertakings[place] for position, place in pairs.items()}
        translations.append(Translation(document=other, undertakings=undertakings))
    return translations


@lru_cache(maxsize=64)
def _pairs(ours: UUID, theirs: UUID) -> Mapping[int, int]:
    """What corresponds in two stored readings; since neither ever changes, it is found once."""
    rows = models.Reading.objects.in_bulk([ours, theirs])
    return pair_undertakings(content_of(rows[ours]), content_of(rows[theirs]))

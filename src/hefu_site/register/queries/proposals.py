"""What a reading proposes beside what people make of it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from django.utils.functional import Promise

from hefu.comparing.changes import find_changes
from hefu.comparing.rereading import with_parties
from hefu.terms.reading import PassedOver, Reading
from hefu.terms.source import Span
from hefu.terms.undertaking import Undertaking, Why
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.queries.documents import is_keeper
from hefu_site.register.queries.readings import (
    meant_by,
    parties_by_reading_id,
    reading_of,
    rereading_of,
    seen_of,
    translations_of,
)
from hefu_site.register.queries.undertakings import half_of
from hefu_site.register.told import Told, changes_told, doubt_told, why_told


@dataclass(frozen=True, kw_only=True)
class News:
    """What is new of an undertaking since its text was read again: found now, changed, or gone."""

    sort: str
    changes: Sequence[Told] = ()


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One undertaking of a reading, and what became of it.

    ``read`` is what the reader has, None where a person added it; ``meant`` is what people have, and
    what is proposed. ``seen`` says what somebody who looks at this has seen (`seen_of`).
    """

    position: int
    read: Undertaking | None
    meant: Undertaking
    review: models.Review | None
    seen: str
    parties: Mapping[str, models.Party]
    undertaking: models.Undertaking | None
    bearers: Sequence[models.Party]
    counterparties: Sequence[models.Party]
    askers: Sequence[models.Party]
    translations: Sequence[tuple[models.Document, Undertaking]]
    news: News | None = None

    @property
    def half(self) -> str:
        """Whose colour it wears."""
        return half_of(self.bearers)

    @property
    def judgement(self) -> str:
        """What a person made of it last."""
        return self.review.judgement if self.review else models.Judgement.OPEN

    @property
    def is_certain(self) -> bool:
        """Whether the reader is certain and nobody has judged it: what may be confirmed in bulk."""
        return self.read is not None and self.read.certain and not (self.review and self.review.earlier)

    @property
    def doubt(self) -> str:
        """What the reader had to guess."""
        return doubt_told(self.read.why) if self.read else ""

    @property
    def is_ready(self) -> bool:
        """Whether it waits to be proposed."""
        return self.judgement == models.Judgement.CONFIRMED and self.undertaking is None

    @property
    def changes(self) -> Sequence[Told]:
        """What a person changed of what the reader has, in words."""
        if self.read is None or self.review is None or not self.review.view:
            return ()
        return changes_told(find_changes(self.read, self.meant), self.parties)

    @property
    def why(self) -> Sequence[tuple[str | Promise, Why]]:
        """Why the reader has it so, in words."""
        return why_told(self.read.why) if self.read else ()


def proposals_of(document: models.Document, member: Membership | None) -> list[Proposal]:
    """What a document's reading proposes and what people added, in the order of the text.

    Its keeper sees all of it; everybody else sees what was proposed or recorded, since the rest is
    the keeper's own draft, and nothing of how it was reviewed.
    """
    row, reading = reading_of(document)
    reviews = {
        review.position: review for review in row.reviews.select_related("undertaking", "entry__by__person")
    }
    wordings = document.wordings.filter(version__number=1).select_related("version__undertaking")
    quoted = {wording.start: wording.version.undertaking for wording in wordings}
    parties = parties_by_reading_id(document.agreement, reading)
    translations = translations_of(document)
    found = []
    for position, read in _items(reading, reviews):
        review = reviews.get(position)
        meant = meant_by(review, reading) if review else reading.undertakings[position]
        proposal = Proposal(
            position=position,
            read=read,
            meant=meant,
            review=review,
            seen=seen_of(row, review),
            parties=parties,
            undertaking=getattr(review, "undertaking", None) or quoted.get(meant.start),
            bearers=[parties[party] for party in meant.bearers if party in parties],
            counterparties=[parties[party] for party in meant.counterparties if party in parties],
            askers=[parties[party] for party in meant.asked_by if party in parties],
            translations=[
                (each.document, each.undertakings[position])
                for each in translations
                if position in each.undertakings
            ],
        )
        found.append(proposal)
    found.sort(key=lambda each: (each.meant.start, each.position))
    if is_keeper(document, member):
        return _with_news(document, found, reading)
    return [replace(each, read=None, review=None) for each in found if each.undertaking is not None]


def _items(
    reading: Reading, reviews: Mapping[int, models.Review]
) -> Iterator[tuple[int, Undertaking | None]]:
    """Every position with what was read there, and those where a person's view stands alone."""
    yield from enumerate(reading.undertakings)
    own = len(reading.undertakings)
    yield from ((at, None) for at, review in reviews.items() if at >= own and review.view)


def _with_news(document: models.Document, found: list[Proposal], reading: Reading) -> list[Proposal]:
    again = rereading_of(document)
    if again is None or not found:
        return found
    old, beside = again
    news = {position: News(sort="added") for position in beside.added}
    for was, now in beside.changed.items():
        before = with_parties(old.undertakings[was], beside.parties)
        changes = find_changes(before, reading.undertakings[now])
        news[now] = News(sort="changed", changes=changes_told(changes, found[0].parties))
    gone = {(old.undertakings[at].start, old.undertakings[at].end) for at in beside.gone}
    return [
        replace(
            each,
            news=News(sort="gone")
            if each.read is None and (each.meant.start, each.meant.end) in gone
            else news.get(each.position),
        )
        for each in found
    ]


def spoken_for_by_none(passed_over: Sequence[PassedOver], proposals: Sequence[Proposal]) -> list[PassedOver]:
    """What was passed over and nobody has made an undertaking of: no proposal shares its span."""
    starts = [each.meant.start for each in proposals]
    ends = list(accumulate((each.meant.end for each in proposals), max))

    def is_free(span: Span) -> bool:
        before = bisect_left(starts, span.end)
        return before == 0 or ends[before - 1] <= span.start

    return [each for each in passed_over if is_free(each)]


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A piece of the text: with the proposal whose words it is, or what was passed over there."""

    text: str
    proposal: Proposal | None = None
    passed_over: PassedOver | None = None


def segments(
    text: str, proposals: Sequence[Proposal], passed_over: Sequence[PassedOver] = ()
) -> Iterator[Segment]:
    """The text cut at the spans, whole and in order; of spans that overlap the first is marked."""
    marked: list[tuple[Span, Segment]] = [
        (each.meant, Segment(text=each.meant.quote, proposal=each)) for each in proposals
    ]
    marked += [(each, Segment(text=each.quote, passed_over=each)) for each in passed_over]
    at = 0
    for span, segment in sorted(marked, key=lambda each: each[0].start):
        if span.start < at:
            continue
        yield Segment(text=text[at : span.start])
        yield segment
        at = span.end
    yield Segment(text=text[at:])

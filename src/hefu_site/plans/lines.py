"""Undertakings as a list shows them.

A list cannot judge each of its rows: it reads what is derived and kept beside them, in six queries
whatever its length. Only a standing that has run out is judged anew.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from hefu.judging.silence import days_of_silence
from hefu.judging.whole import best_of_any
from hefu.terms.undertaking import UndertakingKind
from hefu.terms.verdict import DISAGREED, State, Tally
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.tally import Half
from hefu_site.plans.queries import delivery_of, planned
from hefu_site.register.models import (
    Keeping,
    Part,
    Party,
    Repudiation,
    Side,
    Signature,
    Undertaking,
    VersionParty,
    Wording,
)
from hefu_site.register.queries import (
    bearers_of,
    half_at,
    halves_of,
    listed,
    preferred,
    version_shown,
    wording_shown,
)
from hefu_site.register.standing import stood

Sides = Mapping[Side, Sequence[Party]]
"""The sides of an agreement in their order, each with its parties."""


class Words(NamedTuple):
    """A wording as a list shows it."""

    lang: str
    text: str
    prevails: bool


@dataclass(frozen=True, kw_only=True)
class Line:
    """One undertaking in a list: its words, who has signed, what became of it.

    ``halves`` are empty in an observer register. ``lacking`` are the sides that have yet to sign, each by its
    parties. It is judged by so many ``measures``, of which so many are ``done``; ``share`` is how much of the
    way is gone. Where ``any_will_do`` one of them is enough. Of one alone ``value`` is what was seen last,
    None while nothing was.
    ``silent`` are the days for which an ask has been unanswered, ``beside`` says that another version than
    the one in force waits, ``repudiated`` that a side no longer holds to it.
    """

    pk: UUID
    agreement: UUID
    number: int
    kind: str
    due: str
    words: Words
    half: str
    assent: str
    halves: Sequence[Half]
    lacking: Sequence[Sequence[Party]]
    silent: int | None
    beside: bool
    repudiated: bool
    state: State
    tally: Tally
    measures: int
    done: int
    any_will_do: bool
    value: Decimal | None
    target: Decimal | None
    unit: str
    share: float | None

    @property
    def disagreed(self) -> bool:
        """Whether the halves do not fit: the sides differ, or both differ from the rule."""
        return self.tally in DISAGREED


class Row(NamedTuple):
    """What `PATHS` fetch; ``state`` and ``tally`` are None where there is no plan."""

    pk: UUID
    agreement: UUID
    keeping: str
    number: int
    assent: str
    version: UUID
    awaiting: UUID | None
    silent_since: date | None
    kind: str
    due: str
    state: str | None
    rule: str | None
    tally: str | None
    valid_until: date | None
    measures: int | None
    done: int | None
    share: float | None
    value: Decimal | None
    target: Decimal | None
    unit: str | None


PATHS = (
    "pk",
    "agreement",
    "agreement__keeping",
    "number",
    "standing__state",
    "standing__shown",
    "standing__awaiting",
    "standing__silent_since",
    "standing__shown__kind",
    "standing__shown__due",
    "delivery__state",
    "delivery__rule",
    "delivery__tally",
    "delivery__valid_until",
    "delivery__measures",
    "delivery__done",
    "delivery__share",
    "delivery__latest__value",
    "delivery__indicator__target",
    "delivery__indicator__unit",
)


def lines_as_of(undertakings: QuerySet[Undertaking], as_of: AsOf) -> list[Line]:
    """The undertakings as they stood on a past day, by a judge: what was not there yet is left out."""
    return [
        _line_as_of(undertaking, as_of)
        for each in planned(listed(undertakings)).prefetch_related(
            "agreement__sides__parties", "versions__repudiations"
        )
        if (undertaking := stood(each, as_of)) is not None
    ]


def _line_as_of(undertaking: Undertaking, as_of: AsOf) -> Line:
    version, delivery = version_shown(undertaking), delivery_of(undertaking, as_of)
    kept = undertaking.agreement.sides.all() if undertaking.agreement.keeping == Keeping.SIDES else ()
    only = delivery.only
    indicator, latest = (only.indicator, only.latest) if only else (None, None)
    row = Row(
        pk=undertaking.pk,
        agreement=undertaking.agreement_id,
        keeping=undertaking.agreement.keeping,
        number=undertaking.number,
        assent=undertaking.standing.state,
        version=version.pk,
        awaiting=undertaking.standing.awaiting_id,
        silent_since=undertaking.standing.silent_since,
        kind=version.kind,
        due=version.due,
        state=delivery.verdict.state,
        rule=delivery.verdict.rule,
        tally=delivery.tally,
        valid_until=None,
        measures=len(delivery.measures),
        done=delivery.done,
        share=delivery.share,
        value=latest.value if latest else None,
        target=indicator.target if indicator else None,
        unit=indicator.unit if indicator else None,
    )
    words = wording_shown(version)
    return _line(
        row,
        words=Words(words.lang, words.text, words.prevails),
        positions={party.side.position for party in bearers_of(version)},
        signed={each.side_id for each in version.signatures.all() if as_of.sees(each)},
        sides={side: list(side.parties.all()) for side in kept},
        repudiated=any(map(as_of.sees, version.repudiations.all())),
        on=as_of.on,
    )


def lines_of(undertakings: QuerySet[Undertaking], *, on: date) -> list[Line]:
    """The undertakings of a page in their order, words in the active language, judged for ``on``: today."""
    found = rows_of(undertakings, on=on)
    rows, versions = [row for row, _words in found], [row.version for row, _words in found]
    bearers = VersionParty.objects.filter(version__in=versions, part=Part.BEARER)
    positions = _grouped(bearers, "party__side__position")
    signed = _grouped(Signature.objects.filter(version__in=versions), "side")
    sides = _sides_of({row.agreement for row in rows if row.keeping == Keeping.SIDES})
    repudiated = set(Repudiation.objects.filter(version__in=versions).values_list("version", flat=True))
    return [
        _line(
            row,
            words=words,
            positions={position for (position,) in positions[row.version]},
            signed={side for (side,) in signed[row.version]},
            sides=sides[row.agreement],
            repudiated=row.version in repudiated,
            on=on,
        )
        for row, words in found
    ]


def rows_of(undertakings: QuerySet[Undertaking], *, on: date) -> list[tuple[Row, Words]]:
    """Of the same undertakings what a program is told, without who has signed and whose turn it is."""
    rows = _judged_anew([Row(*row) for row in undertakings.values_list(*PATHS)], on=on)
    wordings = Wording.objects.filter(version__in=[row.version for row in rows])
    words = _grouped(wordings, "lang", "text", "prevails")
    return [(row, preferred([Words(*each) for each in words[row.version]])) for row in rows]


def lines_by_key(keys: Collection[UUID], *, on: date) -> dict[UUID, Line]:
    """The same for undertakings by their keys."""
    return {line.pk: line for line in lines_of(Undertaking.objects.filter(pk__in=keys).order_by(), on=on)}


def _line(
    row: Row,
    *,
    words: Words,
    positions: Collection[int],
    signed: Collection[UUID],
    sides: Sides,
    repudiated: bool,
    on: date,
) -> Line:
    return Line(
        pk=row.pk,
        agreement=row.agreement,
        number=row.number,
        kind=row.kind,
        due=row.due,
        words=words,
        half=half_at(positions),
        assent=row.assent,
        halves=halves_of(sides, () if row.kind == UndertakingKind.ASK else signed),
        lacking=[parties for side, parties in sides.items() if side.pk not in signed]
        if row.awaiting == row.version
        else [],
        silent=days_of_silence(row.silent_since, None, on=on) if row.silent_since else None,
        beside=row.awaiting not in (None, row.version),
        repudiated=repudiated,
        state=State(row.state or State.TOO_VAGUE),  # without a plan there is no standing
        tally=Tally(row.tally or Tally.UNASSESSED),
        measures=row.measures or 0,
        done=row.done or 0,
        any_will_do=row.rule == best_of_any.__name__,
        value=row.value,
        target=row.target,
        unit=row.unit or "",
        share=row.share,
    )


def _judged_anew(rows: Sequence[Row], *, on: date) -> list[Row]:
    """The rows, of which those whose standing has run out say what a judge says on the day."""
    stale = [row.pk for row in rows if row.valid_until and row.valid_until < on]
    if not stale:
        return list(rows)
    fresh = {
        undertaking.pk: delivery_of(undertaking, AsOf(on=on))
        for undertaking in planned(listed(Undertaking.objects.filter(pk__in=stale)))
    }
    return [
        row._replace(state=now.verdict.state, rule=now.verdict.rule, tally=now.tally, done=now.done)
        if (now := fresh.get(row.pk))
        else row
        for row in rows
    ]


def _grouped(parts: QuerySet[Any], *columns: str) -> Mapping[UUID, list[tuple[Any, ...]]]:
    """Some columns of what belongs to versions, by version."""
    grouped: defaultdict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
    for version, *values in parts.values_list("version", *columns):
        grouped[version].append(tuple(values))
    return grouped


def _sides_of(agreements: Iterable[UUID]) -> Mapping[UUID, Sides]:
    """The sides of agreements in their order."""
    sides: defaultdict[UUID, dict[Side, list[Party]]] = defaultdict(dict)
    for side in Side.objects.filter(agreement__in=agreements).prefetch_related("parties"):
        if side.agreement_id is not None:
            sides[side.agreement_id][side] = list(side.parties.all())
    return sides

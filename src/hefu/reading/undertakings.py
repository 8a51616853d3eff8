"""From statements to undertakings: each gets its bearers, its deadline, its amounts, and on what it stands."""

from collections.abc import Iterable

from msgspec import Struct

from hefu.reading.bearers import Bearing, Company, find_bearers, find_counterparties, guess_bearers
from hefu.reading.dates import Anchor, Due, find_due
from hefu.reading.people import NameMention
from hefu.reading.programmes import find_programmes
from hefu.reading.quantities import find_quantities
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.themes import find_themes
from hefu.terms.undertaking import Basis, Undertaking, UndertakingKind, Why


class Setting(Struct, frozen=True, kw_only=True):
    """What the whole text settles for each of its undertakings."""

    company: Company
    speakers: dict[Sentence, NameMention | None]
    basis: Basis
    anchor: Anchor


def make_undertakings(text: Text, statements: Iterable[Statement], setting: Setting) -> tuple[Undertaking, ...]:
    """Settle who, to whom, by when, how much and on what basis, in the order of the text."""
    made = []
    last: tuple[str, ...] = ()
    line = -1
    for statement in sorted(statements, key=lambda one: (one.start, one.end)):
        if statement.sentence.line != line and not (statement.sentence.item or statement.sentence.continues):
            last = ()
        line = statement.sentence.line
        speaker = setting.speakers.get(statement.sentence)
        bearing = _bearing(text, statement, setting, speaker, last)
        last = bearing.bearers
        made.append(_undertaking(text, statement, bearing, setting, speaker))
    return tuple(made)


def _bearing(
    text: Text, statement: Statement, setting: Setting, speaker: NameMention | None, last: tuple[str, ...]
) -> Bearing:
    party = speaker.party if speaker else None
    subject = statement.subject
    settled = find_bearers(text, subject, setting.company, speaker=party, last=last) if subject else None
    if settled:
        return settled
    carried = last if subject is None else ()
    return guess_bearers(setting.company, statement.kind, speaker=party, last=carried)


def _undertaking(
    text: Text, statement: Statement, bearing: Bearing, setting: Setting, speaker: NameMention | None
) -> Undertaking:
    span = Stretch(statement.start, statement.end)
    due = _due(text, statement, setting.anchor)
    asked = statement.kind is UndertakingKind.ASK
    return Undertaking(
        start=span.start,
        end=span.end,
        quote=text.given[span.start : span.end],
        kind=statement.kind,
        bearers=bearing.bearers,
        counterparties=find_counterparties(text, span, bearing.bearers, setting.company),
        strength=statement.strength,
        quantities=find_quantities(text, span.start, span.end),
        due=due.edtf if due else None,
        programmes=find_programmes(text, span.start, span.end),
        themes=find_themes(text, span.start, span.end),
        basis=Basis.SPEECH if speaker else setting.basis,
        said_by=speaker.name if speaker else None,
        asked_by=(speaker.party,) if asked and speaker and speaker.party else (),
        certain=statement.certain and bearing.certain and bool(bearing.bearers),
        why=(*statement.why, bearing.why, *_why_due(text, due)),
    )


def _due(text: Text, statement: Statement, anchor: Anchor) -> Due | None:
    inside = find_due(text, statement.start, statement.end, anchor)
    lead = statement.sentence.start
    return inside or (find_due(text, lead, statement.start, anchor) if _fronted(text, statement) else None)


def _fronted(text: Text, statement: Statement) -> bool:
    lead = text.folded[statement.sentence.start : statement.start].strip()
    return lead.endswith((",", "、")) and len(lead) < 60


def _why_due(text: Text, due: Due | None) -> tuple[Why, ...]:
    return (Why(decides="due", rule=due.rule, words=text.span(due.start, due.end)),) if due else ()

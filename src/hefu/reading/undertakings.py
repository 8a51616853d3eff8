"""From statements to undertakings: who bears each, by when, how much, and on what basis."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from hefu.reading.bearers import (
    Bearing,
    Company,
    find_bearers,
    find_counterparties,
    guess_bearers,
    with_asker,
)
from hefu.reading.dates import Anchor, Due, find_due
from hefu.reading.names import NameMention
from hefu.reading.programmes import find_programmes
from hefu.reading.quantities import find_quantities
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.themes import find_themes
from hefu.terms.undertaking import Basis, Undertaking, UndertakingKind, Why

_LONGEST_LEAD = 60


class Setting(Struct, frozen=True, kw_only=True):
    """What the whole text settles for each of its undertakings."""

    company: Company
    speakers: dict[Sentence, NameMention | None]
    basis: Basis
    anchor: Anchor


def make_undertakings(
    text: Text, statements: Sequence[Statement], setting: Setting
) -> tuple[Undertaking, ...]:
    """Settle who, to whom, by when, how much and on what basis, in the order of the text."""
    made = []
    heads = _heads(statements)
    last: tuple[str, ...] = ()
    line = -1
    for statement in sorted(statements, key=lambda one: (one.start, one.end)):
        if statement.sentence.line != line and not (statement.sentence.item or statement.sentence.continues):
            last = ()
        line = statement.sentence.line
        speaker = setting.speakers.get(statement.sentence)
        bearing = _bearing(text, statement, setting, speaker, last)
        last = bearing.bearers
        due = _due(text, statement, heads[statement.sentence], setting.anchor)
        made.append(_undertaking(text, statement, bearing, setting, due))
    return tuple(made)


def _heads(statements: Iterable[Statement]) -> dict[Sentence, int]:
    """Where each sentence's first statement begins: before it stand the adverbials that hold for all."""
    heads: dict[Sentence, int] = {}
    for statement in statements:
        heads[statement.sentence] = min(statement.start, heads.get(statement.sentence, statement.start))
    return heads


def _bearing(
    text: Text, statement: Statement, setting: Setting, speaker: NameMention | None, last: tuple[str, ...]
) -> Bearing:
    party = speaker.party if speaker else None
    subject = statement.subject
    settled = find_bearers(text, subject, setting.company, speaker=party, last=last) if subject else None
    joint = statement.kind is UndertakingKind.ASK and text.at("jointly", statement.start)
    if settled and joint and party:
        return with_asker(text, settled, party, joint, setting.company)
    if settled:
        return settled
    carried = last if subject is None else ()
    return guess_bearers(setting.company, statement.kind, speaker=party, last=carried)


def _undertaking(
    text: Text, statement: Statement, bearing: Bearing, setting: Setting, due: Due | None
) -> Undertaking:
    span = Stretch(statement.start, statement.end)
    speaker = setting.speakers.get(statement.sentence)
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


def _due(text: Text, statement: Statement, head: int, anchor: Anchor) -> Due | None:
    inside = find_due(text, statement.start, statement.end, anchor)
    if inside:
        return inside
    fronted = Stretch(max(statement.sentence.start, head - _LONGEST_LEAD), head)
    if text.first("sign", fronted.start, fronted.end):
        return None
    return find_due(text, fronted.start, fronted.end, anchor)


def _why_due(text: Text, due: Due | None) -> tuple[Why, ...]:
    return (Why(decides="due", rule=due.rule, words=text.span(due.start, due.end)),) if due else ()

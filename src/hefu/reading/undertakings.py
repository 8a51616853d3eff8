"""From statements to undertakings: who bears each, by when, how much, and on what basis."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hefu.reading.bearers import (
    Bearing,
    Company,
    find_bearers,
    guess_bearers,
    with_asker,
)
from hefu.reading.certainty import is_plain_en, is_plain_zh
from hefu.reading.due import Anchor, Due, day_of, find_due, find_due_of
from hefu.reading.en.bearers import find_bearers_en
from hefu.reading.en.counterparties import find_counterparties_en
from hefu.reading.names import NameMention
from hefu.reading.programmes import find_programmes
from hefu.reading.quantities import find_quantities
from hefu.reading.reasons import find_reasons
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.themes import About, find_themes, why_themes
from hefu.reading.zh.counterparties import find_counterparties_zh
from hefu.reading.zh.omitted import carried_zh, hangs_on_zh, is_for_own_units, meant_zh
from hefu.terms.undertaking import Basis, Undertaking, UndertakingKind, Why


class Setting(Struct, frozen=True, kw_only=True):
    """What the whole text settles for each of its undertakings."""

    company: Company
    speakers: dict[Sentence, NameMention | None]
    basis: Basis
    anchor: Anchor
    about: About
    understood: bool = True
    author: str | None = None
    """The party that writes, where the text is its letter."""


def make_undertakings(
    text: Text, statements: Sequence[Statement], setting: Setting
) -> tuple[Undertaking, ...]:
    """Settle who, to whom, by when, how much and on what basis, in the order of the text."""
    made = []
    heads = _heads(statements)
    last: tuple[str, ...] = ()
    sure = True
    line = -1
    before: Statement | None = None
    for found in sorted(statements, key=lambda one: (one.start, one.end)):
        statement = found
        if statement.sentence.line != line and not (statement.sentence.item or statement.sentence.continues):
            last = ()
        line = statement.sentence.line
        speaker = setting.speakers.get(statement.sentence)
        fresh = before is None or before.sentence is not statement.sentence
        if fresh and text.words.lang == "zh":
            last = carried_zh(text, statement, speaker, last)
        bearing = _bearing(text, statement, setting, speaker, last)
        if text.words.lang == "zh":
            statement = meant_zh(text, statement, speaker, bearing.bearers)
        if bearing.why.rule == "bearers.last-subject" and not sure:
            bearing = replace(bearing, certain=False)
        last, sure, before = bearing.bearers, bearing.certain, statement
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
    party = speaker.party if speaker else setting.author
    subject = statement.subject
    find = find_bearers if text.words.lang == "zh" else find_bearers_en
    settled = find(text, subject, setting.company, speaker=party, last=last) if subject else None
    joint = statement.kind is UndertakingKind.ASK and text.at("jointly", statement.start)
    if settled and joint and party:
        return with_asker(text, settled, party, joint, setting.company)
    if settled:
        return settled
    if party and subject and is_for_own_units(text, statement):
        return guess_bearers(setting.company, UndertakingKind.PLEDGE, speaker=party, last=())
    carried = last if subject is None or text.words.lang == "zh" else ()
    written = speaker is None and setting.author is not None
    return guess_bearers(setting.company, statement.kind, speaker=party, last=carried, written=written)


def _undertaking(
    text: Text, statement: Statement, bearing: Bearing, setting: Setting, due: Due | None
) -> Undertaking:
    span = Stretch(statement.start, statement.end)
    speaker = setting.speakers.get(statement.sentence)
    asked = statement.kind is UndertakingKind.ASK
    names = setting.company.mentions.within(span.start, span.end)
    told = find_themes(text, span, names, setting.about)
    told_in = statement.sentence if statement.beside and text.words.lang == "zh" else span
    quantities = find_quantities(text, told_in.start, told_in.end)
    measured = bool(quantities or due)
    one = Undertaking(
        start=span.start,
        end=span.end,
        quote=text.given[span.start : span.end],
        kind=statement.kind,
        bearers=bearing.bearers,
        counterparties=_counterparties(text, span, bearing, setting, speaker),
        strength=statement.strength,
        quantities=quantities,
        due=due.edtf if due else None,
        programmes=find_programmes(text, span, names),
        themes=tuple(each.theme for each in told),
        basis=Basis.SPEECH if speaker else setting.basis,
        said_by=(speaker.name or None) if speaker else None,
        asked_by=(speaker.party,) if asked and speaker and speaker.party else (),
        certain=_is_certain(text, statement, bearing, setting, measured=measured),
        why=(*statement.why, bearing.why, *_why_due(text, due), *why_themes(text, told)),
    )
    return replace(one, why=(*one.why, *find_reasons(text, one, setting.company.mentions, speaker)))


def _is_certain(
    text: Text, statement: Statement, bearing: Bearing, setting: Setting, *, measured: bool
) -> bool:
    if not (setting.understood and statement.certain and bearing.certain and bearing.bearers):
        return False
    if statement.beside:
        return True
    if text.words.lang != "zh":
        company = setting.company
        parties = len(company.parties)
        span = Stretch(statement.start, statement.end)
        kind, why = statement.why[0], bearing.why
        return is_plain_en(span, kind, why, bearing.bearers, company.mentions, parties=parties)
    itself = setting.basis is Basis.INSTRUMENT
    kind = statement.why[0]
    return is_plain_zh(text, statement.start, kind, bearing.why, itself=itself, measured=measured)


def _counterparties(
    text: Text, span: Stretch, bearing: Bearing, setting: Setting, speaker: NameMention | None
) -> tuple[str, ...]:
    party = speaker.party if speaker else setting.author
    if text.words.lang == "zh":
        return find_counterparties_zh(text, span, bearing.bearers, setting.company, party)
    return find_counterparties_en(text, span, bearing.bearers, setting.company, party)


def _due(text: Text, statement: Statement, head: int, anchor: Anchor) -> Due | None:
    beside = statement.beside
    if beside:
        return find_due(text, beside.start, beside.end, anchor) or day_of(text, beside, anchor)
    due = find_due_of(text, Stretch(statement.start, statement.end), statement.sentence, head, anchor)
    if due is None and statement.lead:
        due = find_due(text, statement.lead.start, statement.lead.end, anchor)
    if due is None or due.rule != "due.within-a-term-of-signing":
        return due
    kept = text.words.lang == "zh" and (
        text.first("forbidding", statement.start, statement.end) or hangs_on_zh(text, statement.start)
    )
    return None if kept else due


def _why_due(text: Text, due: Due | None) -> tuple[Why, ...]:
    return (Why(decides="due", rule=due.rule, words=text.span(due.start, due.end)),) if due else ()

"""From statements to undertakings: who bears each, by when, how much, and on what basis."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from hefu.reading.basis import find_basis
from hefu.reading.bearers import Around, Bearing, Company, sole
from hefu.reading.dates import find_days
from hefu.reading.due import Anchor, Due, date_of, day_of, find_due
from hefu.reading.due_places import find_due_of
from hefu.reading.programmes import find_programmes
from hefu.reading.quantities import find_quantities
from hefu.reading.reasons import find_reasons
from hefu.reading.sentences import Sentence
from hefu.reading.speakers import Speakers
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.themes import About, find_themes, weigh_themes, why_themes
from hefu.reading.tongues import Tongue, tongue_of
from hefu.terms.undertaking import Agreement, Basis, Undertaking, UndertakingKind, Why

_SHORT = 2
"""自 or 到 before a time, a comma behind it."""


class Setting(Struct, frozen=True, kw_only=True):
    """What the whole text settles for each of its undertakings."""

    tongue: Tongue
    company: Company
    speakers: Speakers
    basis: Basis
    anchor: Anchor
    about: About
    authors: tuple[str, ...]
    """The party that writes, where the text is its letter, or those that do so together."""

    @property
    def author(self) -> str | None:
        """The one party that writes."""
        return sole(self.authors)


def setting_of(
    text: Text,
    sentences: Sequence[Sentence],
    company: Company,
    agreement: Agreement | None,
    published: date | None,
    speakers: Speakers,
) -> Setting:
    """Look at the whole text for what holds for each of its undertakings."""
    tongue = tongue_of(text)
    return Setting(
        tongue=tongue,
        company=company,
        speakers=speakers,
        basis=find_basis(text),
        anchor=Anchor(
            published=tongue.find_plan_start(text, sentences) or published,
            signed=agreement.signed if agreement else None,
        ),
        about=weigh_themes(text),
        authors=tongue.find_authors(text, sentences, company),
    )


class Made(NamedTuple):
    """An undertaking, and by how much those who bear it were chosen before others (`Bearing`)."""

    undertaking: Undertaking
    lead: int


def make_undertakings(text: Text, statements: Sequence[Statement], setting: Setting) -> tuple[Made, ...]:
    """Settle who, to whom, by when, how much and on what basis, in the order of the text."""
    made = []
    heads = _heads(text, statements, setting.anchor)
    last: tuple[str, ...] = ()
    line = -1
    before: Statement | None = None
    for found in sorted(statements, key=lambda one: (one.start, one.end)):
        statement = found
        if statement.sentence.line != line and not (statement.sentence.item or statement.sentence.continues):
            last = ()
        line = statement.sentence.line
        speaker = setting.speakers.at(statement.start)
        beside = before is not None and before.sentence is statement.sentence
        if before and beside and speaker is not setting.speakers.at(before.start):
            beside, last = False, ()  # nobody's deeds go on where another takes the word
        if not beside:
            last = setting.tongue.carried(text, statement, speaker, setting.company, last)
        around = Around(
            speaker=speaker.party if speaker else None, authors=setting.authors, before=before, last=last
        )
        needed = (*around.authors, *around.last, *((around.speaker,) if around.speaker else ()))
        company = setting.company.near(statement.start, needed)
        bearing = setting.tongue.settle(text, statement, company, around)
        statement = setting.tongue.meant(text, statement, speaker, bearing.bearers)
        last, before = bearing.bearers, statement
        due = _due(text, statement, heads[statement.sentence], setting)
        made.append(Made(_undertaking(text, statement, bearing, company, setting, due), bearing.lead))
    return tuple(made)


def _heads(text: Text, statements: Iterable[Statement], anchor: Anchor) -> dict[Sentence, int]:
    """Where each sentence's first statement begins: before it stand the adverbials that hold for all."""
    first: dict[Sentence, Statement] = {}
    for statement in statements:
        if statement.start < first.setdefault(statement.sentence, statement).start:
            first[statement.sentence] = statement
    return {sentence: _behind_its_time(text, one, anchor) for sentence, one in first.items()}


def _behind_its_time(text: Text, statement: Statement, anchor: Anchor) -> int:
    """Where its subject begins, behind a time that stands in front of it (明年|我们派两名老师)."""
    start, subject = statement.start, statement.subject
    if subject is None or subject.end <= start:
        return start
    told = find_days(text, start, subject.end, anchor.published or date_of(anchor.signed))
    day = next((one for one in told if one.start < start + _SHORT), None)
    return day.end if day and subject.start <= day.end + _SHORT and day.end < subject.end else start


def _undertaking(
    text: Text, statement: Statement, bearing: Bearing, company: Company, setting: Setting, due: Due | None
) -> Undertaking:
    span = Stretch(statement.start, statement.end)
    speaker = setting.speakers.at(statement.start)
    asked = statement.kind is UndertakingKind.ASK
    names = company.mentions.within(span.start, span.end)
    actors = sorted({company.kinds[party] for party in bearing.bearers})
    told = find_themes(text, span, names, setting.about, actors)
    whole_row = statement.beside and setting.tongue.whole_row and not statement.shares_row
    told_in = statement.sentence if whole_row else span
    quantities = find_quantities(text, told_in.start, told_in.end)
    one = Undertaking(
        start=span.start,
        end=span.end,
        quote=text.flat[span.start : span.end],
        kind=statement.kind,
        bearers=bearing.bearers,
        counterparties=setting.tongue.find_counterparties(
            text, span, bearing.bearers, company, speaker.party if speaker else setting.author
        ),
        strength=statement.strength,
        quantities=quantities,
        due=due.edtf if due else None,
        programmes=find_programmes(text, span, names),
        themes=tuple(each.theme for each in told),
        basis=Basis.SPEECH if speaker else setting.basis,
        said_by=(speaker.name or None) if speaker else None,
        asked_by=(speaker.party,) if asked and speaker and speaker.party else (),
        why=(*statement.why, bearing.why, *_why_due(text, due), *why_themes(text, told)),
    )
    return replace(one, why=(*one.why, *find_reasons(text, one, company.mentions, speaker)))


def _due(text: Text, statement: Statement, head: int, setting: Setting) -> Due | None:
    anchor = setting.anchor
    beside = statement.beside
    if beside:
        return _of_row(text, statement, beside, anchor)
    due = find_due_of(text, statement, head, anchor)
    if due is None and statement.lead:
        due = find_due(text, statement.lead.start, statement.lead.end, anchor)
    if due is None or not due.rule.startswith("due.within-a-term"):
        return due
    return None if setting.tongue.is_dated_otherwise(text, statement) else due


def _of_row(text: Text, row: Statement, cell: Stretch, anchor: Anchor) -> Due | None:
    """Read the cell of deadlines: a day, else "within 60 days"; else what the action itself says."""
    told = day_of(text, cell, anchor) or find_due(text, cell.start, cell.end, anchor)
    return told or find_due(text, row.start, row.end, anchor)


def _why_due(text: Text, due: Due | None) -> tuple[Why, ...]:
    return (Why(decides="due", rule=due.rule, words=text.span(due.start, due.end)),) if due else ()

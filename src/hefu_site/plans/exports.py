"""What stands in the cells when what was planned, seen and shown leaves for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from hefu.terms.rate import Rate
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.batches import BATCH
from hefu_site.look.dates import in_words
from hefu_site.look.names import names_told
from hefu_site.look.rates import LEFT_OUT, RATES
from hefu_site.look.sheets import Cell, moment
from hefu_site.look.words import WORDS
from hefu_site.plans.models import Evidence, Observation
from hefu_site.plans.queries import PlannedStep
from hefu_site.plans.queries.overview import open_of
from hefu_site.register.models import Signature, Standing
from hefu_site.register.queries import Kin, VersionTold, version_shown, wording_shown


def observation_heads() -> list[str]:
    """The heads of a file of observations, in the active language."""
    return [
        _("Day"),
        _("Value"),
        _("Unit"),
        _("Evidence"),
        _("Recorded by"),
        _("Side"),
        _("Where it is found"),
    ]


def observation_rows(seen: Iterable[Observation], unit: str) -> Iterator[Sequence[Cell]]:
    """A row for each observation, as it was corrected last."""
    for each in seen:
        who = each.entry.by.person.name, names_told(each.side.parties.all()) if each.side else ""
        yield (each.happened, each.value, unit, str(WORDS[each.grade]), *who, each.note)


def evidence_heads() -> list[str]:
    """The heads of a file of evidence, in the active language."""
    return [
        _("As of"),
        _("What it says"),
        _("Fact"),
        _("Language"),
        _("Source"),
        _("Address"),
        _("Evidence"),
        _("Goes back to"),
        _("On undertaking"),
        _("Step"),
        _("Recorded by"),
    ]


def evidence_rows(evidence: Iterable[Evidence]) -> Iterator[Sequence[Cell]]:
    """A row for each piece of evidence, as it was corrected last; copies of one release among them."""
    for each in evidence:
        number = each.undertaking.number if each.undertaking else None
        yield (
            each.happened,
            each.get_says_display(),
            each.statement,
            each.lang,
            each.publisher,
            each.address,
            str(WORDS[each.grade]),
            each.origin,
            number,
            each.step.name if each.step else None,
            each.entry.by.person.name,
        )


def step_heads() -> list[str]:
    """The heads of a file of steps, in the active language."""
    return [
        _("Step"),
        _("Language"),
        _("Kind"),
        _("Period"),
        _("Due"),
        _("State"),
        _("Met on"),
        _("What shows it"),
    ]


def step_rows(steps: Iterable[PlannedStep]) -> Iterator[Sequence[Cell]]:
    """A row for each time a step is due; one for a step that waits for another undertaking."""
    for planned in steps:
        step = planned.step
        said = step.name, step.lang, step.get_kind_display()
        for each in planned.occasions:
            met = (each.met.happened, each.met.statement) if each.met else (None, None)
            yield (*said, each.first, each.due, str(WORDS[each.state]), *met)
        if not planned.occasions:
            yield (*said, None, step.due, str(WORDS[planned.state]), None, None)


def version_heads() -> list[str]:
    """The heads of a file of versions, in the active language."""
    return [
        _("Version"),
        _("Language"),
        _("Words"),
        _("Prevails"),
        _("Proposed by"),
        _("Proposed on"),
        _("Due"),
        _("State"),
        _("Signed by"),
        _("Refused by"),
    ]


def version_rows(versions: Iterable[VersionTold], standing: Standing) -> Iterator[Sequence[Cell]]:
    """A row for each wording of each version, with who signed that version and when."""
    for told in versions:
        version = told.version
        proposed = names_told(version.side.parties.all()) if version.side else ""
        refused = "; ".join(f"{names_told(each.side.parties.all())}: {each.reason}" for each in told.refusals)
        for words in version.wordings.all():
            yield (
                version.number,
                words.lang,
                words.text,
                _("yes") if words.prevails else _("no"),
                proposed,
                version.happened,
                in_words(version.due),
                _state(told, standing),
                "; ".join(map(_signed, told.signatures)),
                refused,
            )


def _signed(signature: Signature) -> str:
    who = names_told(signature.side.parties.all()), signature.entry.by.person.name
    return f"{who[0]} ({who[1]}, {moment(signature.recorded)})"


def _state(told: VersionTold, standing: Standing) -> str:
    if told.withdrawn:
        return str(WORDS["withdrawn"])
    if told.version.ends:
        return _("the ending") if told.version.pk == standing.ended_by_id else _("a proposed ending")
    return _("in force") if told.version.pk == standing.in_force_id else ""


def question_heads() -> list[str]:
    """The heads of a file of what undertakings leave open, in the active language."""
    return [
        _("No."),
        _("Undertaking"),
        _("Language"),
        _("What is missing"),
        _("Question"),
        _("Rule"),
        _("Address"),
    ]


def question_rows(agreement: UUID, as_of: AsOf, *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each question that an undertaking leaves open, some hundreds of undertakings at a time."""
    after: int | None = 0
    while after is not None:
        page = open_of(agreement, as_of, after=str(after), most=BATCH)
        for each in page.found:
            words = wording_shown(version_shown(each.undertaking))
            place = site + reverse("undertaking", args=[each.undertaking.pk])
            for question in each.bill.questions:
                asked = str(question.asks), question.words, question.gap.rule
                yield (each.undertaking.number, words.text, words.lang, *asked, place)
        after = page.after


def rate_heads() -> list[str]:
    """The heads of a file of rates, in the active language."""
    return [
        _("As of"),
        _("Basis"),
        _("Definition"),
        _("How many"),
        _("Of how many"),
        _("Left out"),
        _("Why left out"),
        _("Not public"),
    ]


def rate_rows(groups: Iterable[Sequence[Rate]]) -> Iterator[Sequence[Cell]]:
    """A row for each rate: without its definition, its day and what it leaves out it says nothing."""
    for rate in (rate for group in groups for rate in group):
        why = "; ".join(f"{number} {LEFT_OUT[reason]}" for reason, number in rate.left_out.items())
        counted = rate.numerator, rate.denominator, rate.out
        yield (rate.on, str(WORDS[rate.basis]), str(RATES[rate.definition]), *counted, why, rate.not_public)


def kin_heads() -> list[str]:
    """The heads of a file of related agreements, in the active language."""
    return [_("What this agreement is to it"), _("Agreement"), _("Language"), _("Signed"), _("Address")]


def kin_rows(kin: Iterable[Kin], *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each related agreement that the looker may see."""
    for each in kin:
        other = each.agreement
        place = site + reverse("agreement", args=[other.pk])
        yield str(each.says), other.title, other.lang, in_words(other.signed) if other.signed else "", place

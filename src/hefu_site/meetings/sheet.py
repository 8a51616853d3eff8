"""A meeting pack as a paper."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override, pgettext

from hefu.terms.rate import Rate
from hefu.terms.verdict import State
from hefu_site.look.names import names_told, one_by_one
from hefu_site.look.templatetags.look import each_part, percent, rate_name, reason
from hefu_site.look.words import WORDS
from hefu_site.meetings.headings import HEADINGS
from hefu_site.meetings.models import Minute
from hefu_site.meetings.queries import Pack, Point
from hefu_site.papers.drawing import on_paper
from hefu_site.papers.paper import Block, Drawing, Facts, Heading, Lines, Paper, Paragraph, Table
from hefu_site.plans.bars import bars_of, through_time
from hefu_site.plans.queries.overview import states_by_side
from hefu_site.register.models import Side
from hefu_site.register.queries import version_shown, wording_shown

KEYS = "●□◇"
"""The marks of the lines through time, as characters."""


def meeting_paper(
    pack: Pack, minutes: Sequence[Minute], sides: Sequence[Side], lang: str, *, address: str
) -> Paper:
    """The pack in one language: what was settled last time, what to talk about, what was taken down, and
    room to write. What is left off is found at the ``address`` of the meeting's page."""
    with override(lang):
        names = [_names(side) for side in sides]
        return Paper(
            title=_("Joint meeting %(number)s") % {"number": pack.meeting.number},
            lang="zh-Hans" if lang.startswith("zh") else "en",
            subtitle=pack.meeting.agreement.title,
            foot=_("As of %(day)s, by the register of the sides") % {"day": _day(pack.on)},
            blocks=(
                Facts(
                    (
                        (_("On"), _day(pack.meeting.day)),
                        (_("Where"), pack.meeting.place or "–"),
                        (_("Sides"), " × ".join(names)),
                    )
                ),
                *_going(pack, sides),
                *_minutes(_("Settled at the last meeting"), pack.settled, sides),
                *_points(pack, address),
                *_minutes(_("Taken down so far"), minutes, sides),
                Heading(_("Settled at the meeting")),
                *(Lines((f"{number}",)) for number in range(1, 7)),  # each may go to the next page
            ),
        )


def _going(pack: Pack, sides: Sequence[Side]) -> Iterator[Block]:
    """How it goes: what became of the pledges of each side, and the rates through time, drawn and told."""
    counts = pack.counted[pack.on]
    by_side = states_by_side(counts, sides)
    states = [state for state in State if any(of_side.get(state) for _side, of_side in by_side)]
    if not states:
        return
    yield Heading(_("Delivery by side"))
    for side, of_side in by_side:
        yield Heading(_names(side) if side else _("together, or nobody named"), 2)
        told = [f"{WORDS[state]} {of_side[state]}" for state in states if of_side.get(state)]
        says = pgettext("between what several say", "; ").join(told)
        yield Drawing(on_paper(bars_of(of_side, states)), says)
        yield Paragraph(says)
    course = through_time(pack.counted)
    yield Heading(_("Rates through time"))
    yield Drawing(on_paper(course.drawn), _("Rates through time; the table has the figures"))
    names = (f"{key} {rate_name(each)}" for key, each in zip(KEYS, course.definitions, strict=True))
    yield Table((_("As of"), *names), tuple((_day(day), *map(_rate, rates)) for day, rates in course.by_day))


def _rate(rate: Rate | None) -> str:
    if rate is None or rate.share is None:
        return _("nothing to count")
    figures = {"numerator": rate.numerator, "denominator": rate.denominator}
    return f"{percent(float(rate.share))} % ({_('%(numerator)s of %(denominator)s') % figures})"


def _points(pack: Pack, address: str) -> Iterator[Block]:
    for name, points in pack.points.items():
        if not points:
            continue
        number = pack.numbers[name]
        yield Heading(f"{HEADINGS[name]} ({number})")
        rows = tuple(_row(name, point) for point in points)
        yield Table((_("No."), _("What was undertaken"), _("Why it is here")), rows, (1, 5, 8))
        if more := number - len(points):
            told = ngettext(
                "%(number)s more is on the page of the meeting: %(address)s",
                "%(number)s more are on the page of the meeting: %(address)s",
                more,
            )
            yield Paragraph(told % {"number": more, "address": f"{address}?part={name}"})
    if not any(pack.points.values()):
        yield Paragraph(_("Nothing is overdue, disputed, unanswered or vague."))


def _minutes(heading: str, minutes: Sequence[Minute], sides: Sequence[Side]) -> Iterator[Block]:
    """What was taken down, and which sides have not confirmed it."""
    if not minutes:
        return
    yield Heading(heading)
    rows = []
    for minute in minutes:
        confirmed = {each.side_id for each in minute.confirmations.all()}
        missing = [_names(side) for side in sides if side.pk not in confirmed]
        named = one_by_one(missing)
        standing = _("not confirmed by %(sides)s") % {"sides": named} if missing else _("confirmed by all")
        about = str(minute.undertaking.number) if minute.undertaking else "–"
        rows.append((about, f"{minute.text}{_by(minute.due)}", standing))
    yield Table((_("No."), _("What was settled"), _("Confirmed")), tuple(rows), (1, 8, 5))


def _by(due: date | None) -> str:
    """Behind what is to be done: by when, if that was said."""
    return f" ({_('by %(day)s') % {'day': _day(due)}})" if due else ""


def _row(name: str, point: Point) -> tuple[str, str, str]:
    undertaking = point.judged.undertaking
    words = wording_shown(version_shown(undertaking)).text
    return str(undertaking.number), words, why_of(name, point)


def why_of(name: str, point: Point) -> str:
    """Why the undertaking is in the pack, in a sentence; of several each on a line of its own."""
    said = WHY.get(name)
    return said(point) if said else _by_the_rule(point)


def _by_the_rule(point: Point) -> str:
    """The rule's own sentence, and of several things what became of each."""
    verdict = point.judged.delivery.verdict
    each = each_part(verdict)
    return _("%(why)s %(each)s.") % {"why": reason(verdict), "each": each} if each else reason(verdict)


def _moved(point: Point) -> str:
    state = point.judged.delivery.verdict.state
    return f"{WORDS[point.before or state]} → {WORDS[state]}"


def _late(point: Point) -> str:
    return pgettext("between what several say", "; ").join(
        f"{each.name}{_by(each.due)}" for each in point.late
    )


def _vague(point: Point) -> str:
    return "\n".join(question.words for question in point.judged.bill.questions)


def _unanswered(point: Point) -> str:
    since = point.judged.undertaking.standing.silent_since
    return _("unanswered since %(day)s") % {"day": _day(since)} if since else ""


def _unsigned(point: Point) -> str:
    return _("a version awaits signatures")


def _apart(point: Point) -> str:
    delivery = point.judged.delivery
    last = {each.side_id: each for each in delivery.assessments}
    said = [(_names(each.side), WORDS[each.state]) for each in last.values()]
    told = [(_("rule"), WORDS[delivery.verdict.state]), *said]
    between = pgettext("between what several say", "; ")
    return between.join(_("%(who)s: %(state)s") % {"who": who, "state": state} for who, state in told)


WHY: Mapping[str, Callable[[Point], str]] = {
    "moved": _moved,
    "late_steps": _late,
    "vague": _vague,
    "unanswered": _unanswered,
    "unsigned": _unsigned,
    "disputed": _apart,
    "contradicted": _apart,
}
"""Under the other headings the rule's own sentence says it."""


def _names(side: Side) -> str:
    return names_told(side.parties.all())


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")

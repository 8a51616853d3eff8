"""What stands in the cells when programmes, their undertakings and their figures leave for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.batches import in_batches
from hefu_site.look.dates import in_words
from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS
from hefu_site.people.models import Membership
from hefu_site.programmes.models import Programme
from hefu_site.programmes.queries import Aim, Bundle, boards_of

BATCH = 100


def programme_heads() -> list[str]:
    """The heads of a file of programmes, in the active language."""
    return [
        _("Programme"),
        _("Language"),
        _("Kept by"),
        _("What it is for"),
        _("Goals"),
        _("Goals past their day, not reached"),
        _("Undertakings"),
        *(str(WORDS[state]) for state in State),
        _("Undertakings not shown to you"),
        _("Address"),
    ]


def programme_rows(
    programmes: QuerySet[Programme], member: Membership | None, as_of: AsOf, *, site: str
) -> Iterator[Sequence[Cell]]:
    """A row for each programme, as a looker sees it."""
    for batch in in_batches(programmes.order_by("pk").iterator(BATCH), BATCH):
        for board in boards_of(batch, member, as_of):
            yield (
                *board.programme.called(),
                board.programme.keeper.name,
                board.programme.purpose,
                len(board.aims),
                sum(aim.missed for aim in board.aims),
                board.total,
                *(board.states.get(state, 0) for state in State),
                board.hidden,
                site + reverse("programme", args=[board.programme.pk]),
            )


def bundled_heads() -> list[str]:
    """The heads of a file of a programme's undertakings, in the active language."""
    return [
        _("Agreement"),
        _("No."),
        _("Kind"),
        _("Undertaking"),
        _("Language"),
        _("Due"),
        _("What became of it"),
        _("How the halves fit"),
        _("Address"),
    ]


def bundled_rows(bundles: Iterable[Bundle], *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each undertaking of a programme that the looker sees, page by page."""
    for agreement, lines in (each for bundle in bundles for each in bundle.agreements):
        for line in lines:
            yield (
                agreement.title,
                line.number,
                str(WORDS[line.kind]),
                line.words.text,
                line.words.lang,
                in_words(line.due),
                str(WORDS[line.state]),
                str(WORDS[line.tally]),
                site + reverse("undertaking", args=[line.pk]),
            )


def figure_heads() -> list[str]:
    """The heads of a file of a programme's figures, in the active language."""
    return [
        _("Goal"),
        _("Unit"),
        _("Baseline"),
        _("Target"),
        _("Due"),
        _("As of"),
        _("Value"),
        _("Source"),
        _("Address"),
        _("Evidence"),
    ]


def figure_rows(aims: Iterable[Aim]) -> Iterator[Sequence[Cell]]:
    """A row for each figure of a programme's goals, and one for a goal of which none is known."""
    for aim in aims:
        goal = aim.goal
        said = goal.called().name, goal.unit, goal.baseline, goal.target, goal.due
        for each in aim.figures:
            source = each.publisher, each.address, str(WORDS[each.grade])
            yield (*said, each.happened, each.value, *source)
        if not aim.figures:
            yield (*said, None, None, None, None, None)

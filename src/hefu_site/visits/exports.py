"""What stands in the cells when the visits to an agreement leave for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell, moment
from hefu_site.visits.models import Visit


def visit_heads() -> list[str]:
    """The heads of a file of visits, in the active language."""
    return [_("Visitor"), _("Of"), _("Reason"), _("From"), _("Until"), _("Asked at"), _("Page asked for")]


def visit_rows(visits: Iterable[Visit]) -> Iterator[Sequence[Cell]]:
    """A row for each page that was asked for in a visit, and one for a visit in which none was."""
    for visit in visits:
        ending = getattr(visit, "ending", None)
        until = min(visit.until, ending.recorded) if ending else visit.until
        who = visit.member.person.name, visit.member.organisation.name, visit.reason
        told = (*who, moment(visit.recorded), moment(until))
        pages = visit.pages.all()
        yield from ((*told, moment(page.at), page.address) for page in pages)
        if not pages:
            yield (*told, None, None)

"""What stands in the cells when a list of undertakings leaves for a spreadsheet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from hefu_site.look.batches import BATCH, in_batches
from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS
from hefu_site.plans.cells import said_cells, said_heads
from hefu_site.plans.lines import Line, lines_by_key
from hefu_site.register.models import Agreement, Part, Standing, Undertaking, VersionParty
from hefu_site.register.queries import OVER
from hefu_site.search.models import Glance, Lack


def undertaking_heads() -> list[str]:
    """The heads of a file of undertakings, in the active language."""
    return [
        _("Agreement"),
        *said_heads(),
        _("Due day"),
        _("Between the sides"),
        _("What became of it"),
        _("How the halves fit"),
        _("Indicators"),
        _("Indicators delivered"),
        _("Value"),
        _("Target"),
        _("Unit"),
        _("Themes"),
        _("What is missing"),
        _("Address"),
    ]


def undertaking_rows(found: QuerySet[Glance], *, on: date, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each undertaking of a list, some hundreds at a time."""
    for batch in in_batches(found.values_list("pk", flat=True).iterator(BATCH)):
        lines = lines_by_key(batch, on=on)
        yield from _rows([lines[pk] for pk in batch if pk in lines], site=site)


def _rows(lines: Sequence[Line], *, site: str) -> Iterator[Sequence[Cell]]:
    titles = dict(
        Agreement.objects.filter(pk__in={line.agreement for line in lines}).values_list("pk", "title")
    )
    pks = [line.pk for line in lines]
    facets = {
        pk: (due, themes, lacks)
        for pk, due, themes, lacks in Undertaking.objects.filter(pk__in=pks).values_list(
            "pk",
            "standing__shown__facet__due",
            "standing__shown__facet__themes",
            "standing__shown__facet__lacks",
        )
    }
    named = _names(pks)
    for line in lines:
        due, themes, lacks = facets[line.pk]
        yield (
            titles[line.agreement],
            *said_cells(
                line.number,
                line.kind,
                line.words,
                bearers=named[line.pk, Part.BEARER.value],
                counterparties=named[line.pk, Part.COUNTERPARTY.value],
                due=line.due,
            ),
            due,
            str(WORDS[line.assent]),
            str(WORDS[line.state]),
            str(WORDS[line.tally]),
            line.measures,
            line.done,
            line.value,
            line.target,
            line.unit,
            "; ".join(str(WORDS[theme]) for theme in (themes or "").split()),
            "; ".join(str(Lack(lack).label) for lack in _missing(line, lacks)),
            site + reverse("undertaking", args=[line.pk]),
        )


def _missing(line: Line, lacks: str | None) -> list[str]:
    """What a list says is missing; of what is over nothing is."""
    return [] if line.assent in OVER else (lacks or "").split()


def _names(undertakings: Sequence[UUID]) -> Mapping[tuple[UUID, str], list[str]]:
    """The parties of the versions shown, by undertaking and part, in the active language."""
    shown = Standing.objects.filter(undertaking__in=undertakings).values("shown")
    parts = VersionParty.objects.filter(version__in=shown).select_related("party", "version").order_by("pk")
    names: defaultdict[tuple[UUID, str], list[str]] = defaultdict(list)
    for part in parts:
        names[part.version.undertaking_id, part.part].append(part.party.called().name)
    return names

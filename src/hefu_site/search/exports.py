"""What stands in the cells when a list leaves for a spreadsheet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hefu_site.ledger.models import Audience, Log
from hefu_site.ledger.queries import whole_history
from hefu_site.look.batches import BATCH, in_batches
from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS
from hefu_site.plans.lines import Line, lines_by_key
from hefu_site.register.models import Agreement, Part, Standing, Undertaking, VersionParty
from hefu_site.search.forms import OPEN
from hefu_site.search.models import Glance, Kind, Lack
from hefu_site.search.overview import Overview
from hefu_site.search.queries import Found

WHOSE = {
    Audience.SIDES: gettext_lazy("What the sides share"),
    Audience.SIDE: gettext_lazy("Your side’s own matters"),
    Audience.OBSERVER: gettext_lazy("The observer’s log"),
}
"""Whose log it is that is told."""


def undertaking_heads() -> list[str]:
    """The heads of a file of undertakings, in the active language."""
    return [
        _("Agreement"),
        _("No."),
        _("Kind"),
        _("Undertaking"),
        _("Language"),
        _("Bearers"),
        _("Counterparties"),
        _("Due"),
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
            line.number,
            str(WORDS[line.kind]),
            line.words.text,
            line.words.lang,
            "; ".join(named[line.pk, Part.BEARER.value]),
            "; ".join(named[line.pk, Part.COUNTERPARTY.value]),
            line.due,
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
            "; ".join(str(Lack(lack).label) for lack in (lacks or "").split()),
            site + reverse("undertaking", args=[line.pk]),
        )


def _names(undertakings: Sequence[UUID]) -> Mapping[tuple[UUID, str], list[str]]:
    """The parties of the versions shown, by undertaking and part, in the active language."""
    shown = Standing.objects.filter(undertaking__in=undertakings).values("shown")
    parts = VersionParty.objects.filter(version__in=shown).select_related("party", "version").order_by("pk")
    names: defaultdict[tuple[UUID, str], list[str]] = defaultdict(list)
    for part in parts:
        names[part.version.undertaking_id, part.part].append(part.party.called().name)
    return names


def history_heads() -> list[str]:
    """The heads of a file of what was done, in the active language."""
    return [_("Log"), "#", _("Act"), _("Happened"), _("Recorded"), _("Seal")]


def history_rows(logs: Iterable[Log]) -> Iterator[Sequence[Cell]]:
    """A row for each entry of the logs, the first entry of each first; moments are UTC."""
    for log in logs:
        whose = str(WHOSE[Audience(log.audience)])
        for told in whole_history(log):
            entry = told.entry
            recorded = entry.recorded.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            yield whose, entry.index, told.sentence, entry.happened, recorded, entry.seal


def agreement_heads() -> list[str]:
    """The heads of a file of agreements, in the active language."""
    return [
        _("Agreement"),
        _("Kept by"),
        _("Signed on"),
        _("Undertakings"),
        _("Agreed"),
        *(str(label) for _name, label in OPEN),
        _("Address"),
    ]


def agreement_rows(overviews: Iterable[Overview], *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each agreement of a portfolio."""
    for each in overviews:
        yield (
            each.agreement.title,
            each.agreement.keeper.name,
            each.agreement.signed,
            each.counts["total"],
            each.counts["agreed"],
            *(each.counts[name] for name, _label in OPEN),
            site + reverse("agreement", args=[each.agreement.pk]),
        )


def found_heads() -> list[str]:
    """The heads of a file of what was found, in the active language."""
    return [_("Kind"), _("Words"), _("Language"), _("Document"), _("Agreement"), _("Address")]


def found_rows(found: Iterable[tuple[Kind, Found]], *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each of what was found; of a long text what stands around the words asked for."""
    for kind, each in found:
        words = "".join(piece for piece, _marked in each.pieces)
        yield str(kind.label), words, each.lang, each.document, each.agreement.title, site + each.address

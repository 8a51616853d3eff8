"""The lists on the pages of agreements and undertakings as files: each holds what its page shows."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hefu_site.look.addresses import site_of
from hefu_site.look.list_files import list_file
from hefu_site.look.sheets import Cell
from hefu_site.people.request import Request
from hefu_site.plans import exports, queries
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.queries import overview
from hefu_site.plans.queries.counts import counts_on
from hefu_site.plans.queries.quarters import quarter_ends
from hefu_site.plans.views.undertakings import shown_to
from hefu_site.register import queries as register
from hefu_site.register.models import Agreement, Undertaking
from hefu_site.register.standing import stood


@require_safe
def related_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """The family of an agreement, as far as the looker may see it."""
    agreement, as_of = _agreement(request, pk), AskedDay.of(request).as_of
    kin = [each for each in register.relations_of(agreement, request.member) if as_of.sees(each.relation)]
    rows = exports.kin_rows(kin, site=site_of(request))
    return _file(request, _("Related agreements"), exports.kin_heads(), rows, name="related", form=form)


@require_safe
def facts_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """The sourced facts about an agreement and its undertakings."""
    found = queries.evidence_visible_to(request.member, _agreement(request, pk))
    found = found.select_related("undertaking", "step", "entry__by__person")
    rows = exports.evidence_rows(queries.uncorrected(found, AskedDay.of(request).as_of))
    return _file(request, _("Sourced facts"), exports.evidence_heads(), rows, name="facts", form=form)


@require_safe
def rates_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """The rates of an agreement under every definition, at the ends of the last quarters and on the day."""
    agreement, asked = _agreement(request, pk), AskedDay.of(request)
    counted = counts_on([agreement.pk], quarter_ends(asked.on), by_then=asked.by_then)
    groups = [group for day, counts in counted.items() for group in overview.rates_of(counts, on=day)]
    rows = exports.rate_rows(groups)
    return _file(request, _("Rates"), exports.rate_heads(), rows, name="rates", form=form)


@require_safe
def questions_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """What the undertakings of an agreement leave open, each with the question to ask."""
    as_of = AskedDay.of(request).as_of
    rows = exports.question_rows(_agreement(request, pk).pk, as_of, site=site_of(request))
    heads = exports.question_heads()
    return _file(request, _("What the words leave open"), heads, rows, name="open", form=form)


@require_safe
def versions_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """The versions of an undertaking, and who signed them."""
    undertaking, asked = _undertaking(request, pk), AskedDay.of(request)
    there = stood(undertaking, asked.as_of) is not None
    told = (
        register.between(undertaking, request.member, asked.as_of, past=asked.past).versions if there else ()
    )
    rows = exports.version_rows(told, undertaking.standing)
    heads = exports.version_heads()
    return _file(request, _("Versions and signatures"), heads, rows, name="versions", form=form)


@require_safe
def steps_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """The steps on the way to a delivery."""
    undertaking = _undertaking(request, pk)
    sides = list(undertaking.agreement.sides.all())
    rows = exports.step_rows(queries.plan_of(undertaking, sides, AskedDay.of(request).as_of).steps)
    return _file(request, _("The way there"), exports.step_heads(), rows, name="steps", form=form)


@require_safe
def evidence_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """What shows that an undertaking was delivered, or was not."""
    evidence = queries.uncorrected(_undertaking(request, pk).evidence.all(), AskedDay.of(request).as_of)
    rows, heads = exports.evidence_rows(evidence), exports.evidence_heads()
    return _file(request, _("What shows it"), heads, rows, name="evidence", form=form)


@require_safe
def observations_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """What was seen of an indicator that stands on the day."""
    indicator = get_object_or_404(queries.indicators_visible_to(request.member), pk=pk)
    undertaking, as_of = _undertaking(request, indicator.undertaking_id), AskedDay.of(request).as_of
    if stood(undertaking, as_of) is None:
        raise Http404
    measures = queries.delivery_of(undertaking, as_of).measures
    found = next((each for each in measures if each.indicator.pk == pk), None)
    if found is None:
        raise Http404
    rows = exports.observation_rows(found.observations, indicator.unit)
    return _file(
        request, _("Observations"), exports.observation_heads(), rows, name="observations", form=form
    )


def _agreement(request: Request, pk: UUID) -> Agreement:
    return get_object_or_404(register.agreements_visible_to(request.member), pk=pk)


def _undertaking(request: Request, pk: UUID) -> Undertaking:
    return get_object_or_404(shown_to(request.member), pk=pk)


def _file(
    request: Request,
    title: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    name: str,
    form: str,
) -> HttpResponseBase:
    return list_file(request, title, heads, rows, name=f"{name}-{AskedDay.of(request).on}.{form}")

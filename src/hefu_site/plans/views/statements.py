"""What a side states for itself: who looks after an undertaking, and with what means it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from hefu_site.look.language import written_in
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.plans import actions, models
from hefu_site.plans.forms.means import MeansForm
from hefu_site.plans.forms.owners import OwnerForm
from hefu_site.plans.views.declined import led_back
from hefu_site.plans.views.undertakings import planner_of
from hefu_site.register import queries as register


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One kind of statement: its rows, its form, the act that stores it, and the words of its page. A later
    statement follows the earlier, which the form begins with."""

    act: str
    row: type[models.Owner] | type[models.Means]
    form: type["ModelForm[models.Owner]"] | type["ModelForm[models.Means]"]
    store: Callable[..., object]
    stored: str | Promise
    title: str | Promise
    lede: str | Promise
    button: str | Promise


OWNER = Statement(
    act="owner.name",
    row=models.Owner,
    form=OwnerForm,
    store=actions.name_owner,
    stored=_("The owner is named. What was named before stays on record."),
    title=_("Who looks after it for your side?"),
    lede=_("An office that stays when people change, a person who answers the telephone, or both."),
    button=_("Name the owner"),
)
MEANS = Statement(
    act="means.state",
    row=models.Means,
    form=MeansForm,
    store=actions.state_means,
    stored=_("The means are stated. What was stated before stays on record."),
    title=_("With what does your side do it?"),
    lede=_("Money, people or land, and who provides them: what nobody pays for is seldom done."),
    button=_("State the means"),
)


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def name_owner(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Name the office or person by which one's side looks after an undertaking."""
    return _stated(request, pk, OWNER)


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def state_means(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say what money, people or land one's side puts in."""
    return _stated(request, pk, MEANS)


def _stated(request: MemberRequest, pk: UUID, said: Statement) -> HttpResponse:
    undertaking = planner_of(request, pk, act=said.act)
    side = register.side_of(request.member, undertaking.agreement)
    before = said.row.objects.filter(undertaking=undertaking, side=side, replaced_by=None).first()
    initial = {name: getattr(before, name) for name in said.form.base_fields} if before else None
    form = said.form(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        row = form.save(commit=False)
        row.undertaking, row.lang = undertaking, written_in(str(row))
        said.store(row, by=request.member, at=request.at)
        messages.success(request, str(said.stored))
        return redirect("undertaking", pk)
    words = {"title": said.title, "lede": said.lede, "button": said.button}
    context = {"form": form, "undertaking": undertaking, **words}
    return render(request, "plans/form.html", context, status=422 if form.errors else 200)

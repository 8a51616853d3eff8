"""What a person is told when an undertaking is no longer what the page they acted on showed."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hefu_site.people.request import MemberRequest
from hefu_site.plans.errors import (
    AlreadyCorrected,
    AlreadyKept,
    AlreadyMeasured,
    Declined,
    IndicatorChanged,
    Over,
    StepChanged,
)

SAYS: Mapping[type[Declined], str | Promise] = {
    AlreadyCorrected: _("It was corrected meanwhile. Look at what stands in its place."),
    AlreadyKept: _("This very table was recorded before; nothing was changed."),
    AlreadyMeasured: _("It is measured by this very indicator already; nothing was changed."),
    IndicatorChanged: _("Somebody changed this indicator meanwhile. This is how it stands now."),
    Over: _("This undertaking is over. Nothing was stored, and nothing more is planned for it."),
    StepChanged: _("Somebody changed this step meanwhile. This is how it stands now."),
}
Arguments = ParamSpec("Arguments")


def led_back(
    view: Callable[Concatenate[MemberRequest, Arguments], HttpResponse],
) -> Callable[Concatenate[MemberRequest, Arguments], HttpResponse]:
    """A view that, where its act is `Declined`, leads back to the undertaking as it stands and says why."""

    @wraps(view)
    def asked(request: MemberRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Declined as declined:
            messages.error(request, str(SAYS[type(declined)]))
            return redirect("undertaking", declined.facts["undertaking"])

    return asked

"""Whether what an act is about still stands as it was shown. Asked while its log is held."""

from uuid import UUID

from hefu_site.plans import models
from hefu_site.plans.errors import AlreadyCorrected, IndicatorChanged, Over, StepChanged
from hefu_site.register.models import Standing, Undertaking
from hefu_site.register.queries import OVER


def still_planned(undertaking: Undertaking) -> None:
    """Raise `Over` once an undertaking was ended or withdrawn."""
    if Standing.objects.get(undertaking=undertaking).state in OVER:
        raise Over(undertaking=str(undertaking.pk))


def still_stands(planned: models.Indicator | models.Step) -> None:
    """Raise `IndicatorChanged` or `StepChanged` for what was changed or dropped."""
    if planned.dropped or type(planned)._default_manager.filter(replaces=planned.pk).exists():
        changed = StepChanged if isinstance(planned, models.Step) else IndicatorChanged
        raise changed(undertaking=str(planned.undertaking_id))


def not_corrected(
    said: models.Assessment | models.Evidence | models.Observation, undertaking: UUID | None
) -> None:
    """Raise `AlreadyCorrected` for what was said of an undertaking and set right before."""
    if type(said)._default_manager.filter(corrects=said.pk).exists():
        raise AlreadyCorrected(undertaking=str(undertaking))

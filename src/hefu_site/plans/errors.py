"""Why an act on a plan may be declined, by what the person can do about it."""

from hefu.errors import HefuError


class Declined(HefuError):
    """It stands otherwise than it was shown; ``facts`` name the ``undertaking`` to be looked at again."""


class AlreadyCorrected(Declined):
    """It was corrected before; correct what stands in its place."""

    code = "record.already-corrected"


class StepChanged(Declined):
    """The step was changed or dropped meanwhile; look at the plan again."""

    code = "step.changed"


class IndicatorChanged(Declined):
    """The indicator was changed or dropped meanwhile; look at how it is measured now."""

    code = "indicator.changed"


class AlreadyMeasured(Declined):
    """It is measured by this very indicator already; nothing was changed."""

    code = "indicator.already-set"


class AlreadyKept(Declined):
    """The very same table was recorded for this indicator before; nothing was changed."""

    code = "table.already-kept"


class Over(Declined):
    """The undertaking was ended or withdrawn; nothing more is planned for it."""

    code = "undertaking.over"


class WaitsForItself(HefuError):
    """The undertaking waited for waits, on its own way, for this one."""

    code = "step.waits-for-itself"

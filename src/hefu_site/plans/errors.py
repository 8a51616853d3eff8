"""Why an act on a plan may be declined, by what the person can do about it."""

from hefu.errors import HefuError


class AlreadyCorrected(HefuError):
    """It was corrected before; correct what stands in its place."""

    code = "record.already-corrected"


class StepChanged(HefuError):
    """The step was changed or dropped meanwhile; look at the plan again."""

    code = "step.changed"


class WaitsForItself(HefuError):
    """The undertaking waited for waits, on its own way, for this one."""

    code = "step.waits-for-itself"


class AlreadyKept(HefuError):
    """The very same table was recorded for this indicator before; nothing was changed."""

    code = "table.already-kept"


class Over(HefuError):
    """The undertaking was ended or withdrawn; nothing more is planned for it."""

    code = "undertaking.over"

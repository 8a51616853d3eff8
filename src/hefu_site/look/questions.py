"""The ready question to each gap of the vagueness bill, keyed by the rule that found it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

ASKED: Mapping[str, str | Promise] = {
    "who": pgettext_lazy("asked of an undertaking", "who"),
    "what": pgettext_lazy("asked of an undertaking", "what"),
    "how_much": pgettext_lazy("asked of an undertaking", "how much"),
    "by_when": pgettext_lazy("asked of an undertaking", "by when"),
    "measured_how": pgettext_lazy("asked of an undertaking", "measured how"),
    "means": pgettext_lazy("asked of an undertaking", "with what means"),
}

QUESTIONS: Mapping[str, str | Promise] = {
    "no_bearer": _("Which party will do this? Please name it."),
    "no_owner": _("Who at %(side)s answers for this? Please name the person or the office."),
    "nothing_promised": _(
        "The words hope or explore. What will be there in the end that is not there today, "
        "if this comes to something?"
    ),
    "no_amount": _(
        "How much, how many, or which single thing will there be? Please put a number or a thing."
    ),
    "no_baseline": _("Where does “%(name)s” stand today? Please agree on the value it starts from."),
    "no_day": _("By which day will this be done?"),
    "doubtful_day": _("The words name a time that ends on no day (%(due)s). Which is the last day in time?"),
    "undated_indicator": _("By which day will “%(name)s” be reached? Another indicator has its day."),
    "no_measure": _("How will all sides tell that it is done? Please propose an indicator or a milestone."),
    "no_source": _("Who publishes or counts “%(name)s”, and where can all sides look it up?"),
    "no_means": _("With what money, people or land will this be done, and who provides them?"),
}

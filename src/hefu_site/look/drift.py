"""The words of what moved after signing."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

MOVED: Mapping[str, str | Promise] = {
    "target_moved": _("The target was moved."),
    "baseline_moved": _("The baseline was moved."),
    "due_moved": _("The due day was moved."),
    "definition_changed": _("It is measured otherwise: figures before and after do not compare."),
    "combined_otherwise": _("How many of its indicators have to be reached was changed."),
    "vanished": _("It was agreed, and the later plan does not have it."),
}

WHAT: Mapping[str, str | Promise] = {
    "target": pgettext_lazy("what moved", "target"),
    "baseline": pgettext_lazy("what moved", "baseline"),
    "due": pgettext_lazy("what moved", "due day"),
    "milestone": pgettext_lazy("what moved", "milestone"),
    "unit": pgettext_lazy("what moved", "unit"),
    "direction": pgettext_lazy("what moved", "direction"),
    "measure": pgettext_lazy("what moved", "kind of figure"),
    "cumulative": pgettext_lazy("what moved", "counted up or not"),
    "definition": pgettext_lazy("what moved", "definition of the catalogue"),
    "measured_by": pgettext_lazy("what moved", "how it is measured"),
    "combine": pgettext_lazy("what moved", "what has to be reached"),
    "partly_from": pgettext_lazy("what moved", "from when on it is partly delivered"),
}

"""The words of rates: whose definition, what it counts, and why something is left out."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

RATES: Mapping[str, str | Promise] = {
    "strict": _("strict: delivered in time, of what has fallen due"),
    "lenient": _("lenient: delivered at least in part, of what has fallen due"),
    "tamil_nadu": _("as Tamil Nadu counts: anything begun, of all pledges"),
    "gujarat": _("as Gujarat counts: anything not dropped, of all pledges"),
    "ogp_completion": _(
        "as the Open Government Partnership counts: substantial or complete, of what is verifiable"
    ),
    "self_reported": _("on its bearer’s word alone, of what is said to be delivered"),
    "verifiable": _("verifiable: who, what, how much and by when are named, of firm pledges"),
}

LEFT_OUT: Mapping[str, str | Promise] = {
    "other_basis": pgettext_lazy("left out of a rate", "on another basis"),
    "ask": pgettext_lazy("left out of a rate", "an ask"),
    "soft_words": pgettext_lazy("left out of a rate", "in words that do not bind"),
    "too_vague": pgettext_lazy("left out of a rate", "too vague to judge"),
    "lapsed": pgettext_lazy("left out of a rate", "lapsed"),
    "no_due_day": pgettext_lazy("left out of a rate", "due on no day"),
    "not_due": pgettext_lazy("left out of a rate", "not yet due"),
    "not_claimed": pgettext_lazy("left out of a rate", "not said to be delivered"),
}

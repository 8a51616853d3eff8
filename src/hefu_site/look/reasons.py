"""The sentences of the rules: why a verdict is what it is, keyed by the rule that decided."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

REASONS: Mapping[str, str | Promise] = {
    "ceiling_broken": _(
        "At most %(target)s %(unit)s were agreed in all; on %(day)s there were %(value)s. "
        "No later day brings them back."
    ),
    "proven_in_time": _(
        "%(value)s %(unit)s on %(day)s reach the target of %(target)s, by evidence: %(grade)s."
    ),
    "proven_late": _(
        "%(value)s %(unit)s on %(day)s reach the target of %(target)s, after the due day, %(due)s. "
        "Evidence: %(grade)s."
    ),
    "agreed_late": _(
        "The side it is owed to agrees that the target of %(target)s %(unit)s was reached, and calls it late."
    ),
    "own_word_only": _(
        "%(value)s %(unit)s on %(day)s reach the target of %(target)s, but only its bearer says so. "
        "It takes other evidence, or the other side’s agreement."
    ),
    "condition_failed": _(
        "“%(condition)s” had to come first and is not the bearer’s to bring. Since %(day)s it is known that "
        "it will not come: this is no failure to deliver."
    ),
    "term_ended": _(
        "The agreement ended on %(end)s. The target of %(target)s %(unit)s was not reached, "
        "and nothing was due."
    ),
    "awaits_condition": _(
        "It waits for “%(condition)s”, which is not the bearer’s to bring. Nothing is due until then."
    ),
    "before_start": _("Work is to begin on %(start)s."),
    "only_announced": _("It was announced on %(day)s; nobody has seen it. To announce is not to deliver."),
    "nothing_seen": _("Nothing has been observed. Silence is not failure."),
    "proven_in_part": _(
        "Due on %(due)s and short of the target of %(target)s %(unit)s; but %(value)s on %(day)s reach the "
        "%(partly_from)s that the sides agreed to call partly delivered."
    ),
    "short_when_due": _(
        "Due on %(due)s; %(value)s %(unit)s were seen on %(day)s, short of the target of %(target)s."
    ),
    "not_begun": _("%(value)s %(unit)s on %(day)s: nothing has moved yet. There is still time."),
    "not_yet_due": _("%(value)s of %(target)s %(unit)s on %(day)s; there is still time."),
    "unseen_since_due": _(
        "It fell due on %(due)s and was last observed on %(day)s: %(value)s of %(target)s %(unit)s. "
        "Nobody has looked since."
    ),
    "duty_not_begun": _("It is a duty that binds from %(start)s on."),
    "duty_running": _("A duty that comes back. Periods so far: %(parts)s."),
    "dropped_by_all": _("All sides agreed to drop it as of %(day)s. Reason: %(reason)s."),
    "nothing_agreed": _("Nothing was agreed by which it could be judged."),
    "best_of_any": _(
        "Any one of %(parts)s things is to be reached, and the whole stands as well as its best."
    ),
    "some_of_all": _("All of %(parts)s things were to be reached."),
    "begun_in_part": _(
        "All of %(parts)s things are to be reached; some are not started, and others have moved."
    ),
    "least_of_all": _(
        "All of %(parts)s things are to be reached, and the whole stands no better than its least."
    ),
}

COUNTED: Mapping[str, str | Promise] = {
    "done": _("Delivered: %s."),
    "reported": _("Reported: %s."),
    "short": _("Short, with no time left: %s."),
    "unseen": _("Not checked: %s."),
}
"""How many of several parts stand so; said of those alone of which there are any."""

OF_A_MILESTONE: Mapping[str, str | Promise] = {
    "proven_in_time": _("It was there on %(day)s, by evidence: %(grade)s."),
    "proven_late": _("It was there on %(day)s, after the due day, %(due)s. Evidence: %(grade)s."),
    "agreed_late": _("The side it is owed to agrees that it is there, and calls it late."),
    "own_word_only": _(
        "It was there on %(day)s, but only its bearer says so. "
        "It takes other evidence, or the other side’s agreement."
    ),
    "term_ended": _("The agreement ended on %(end)s. It was not there, and nothing was due."),
    "short_when_due": _("Due on %(due)s; on %(day)s it was not there."),
    "not_yet_due": _("It was not there on %(day)s; there is still time."),
    "unseen_since_due": _("It fell due on %(due)s and was not there on %(day)s. Nobody has looked since."),
}

OUTLOOKS: Mapping[str, str | Promise] = {
    "band_falls_short": _(
        "At this pace %(projected)s %(unit)s by %(due)s, most likely between %(low)s and %(high)s: "
        "short of the target."
    ),
    "milestone_missed": _(
        "The day of the milestone “%(milestone)s” has passed, and it is not proven to be there."
    ),
    "period_missed": _(
        "%(period_value)s %(unit)s were seen in the period to %(period_end)s, short of its target of "
        "%(period_target)s."
    ),
    "band_holds_target": _(
        "At this pace %(projected)s %(unit)s by %(due)s, most likely between %(low)s and %(high)s: "
        "the target may be reached or not."
    ),
    "band_reaches": _(
        "At this pace %(projected)s %(unit)s by %(due)s, most likely between %(low)s and %(high)s: "
        "the target is reached."
    ),
    "period_reached": _(
        "%(period_value)s %(unit)s were seen in the period to %(period_end)s and reach its target of "
        "%(period_target)s."
    ),
    "periods_done": _("Every period that is over is done."),
    "period_not_done": _("A period that is over is not proven to be done."),
    "milestones_met": _("Every milestone whose day has passed is there. So far: %(milestones)s."),
}

DROPPED_FOR: Mapping[str, str | Promise] = {
    "finances": pgettext_lazy("reason for dropping", "finances"),
    "land": pgettext_lazy("reason for dropping", "land"),
    "permits": pgettext_lazy("reason for dropping", "permits"),
    "no_priority": pgettext_lazy("reason for dropping", "no longer a priority"),
    "changed_mind": pgettext_lazy("reason for dropping", "a change of mind"),
    "previous_office": pgettext_lazy("reason for dropping", "promised by a previous office"),
    "superseded": pgettext_lazy("reason for dropping", "superseded by another undertaking"),
    "other": pgettext_lazy("reason for dropping", "another reason"),
}

"""What a meeting pack is made of, in its order, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HEADINGS: Mapping[str, str | Promise] = {
    "moved": _("Changed since the last meeting"),
    "overdue": _("Overdue"),
    "late_steps": _("Steps that are late"),
    "disputed": _("Disputed between the sides"),
    "contradicted": _("Both sides against the rule"),
    "unanswered": _("Asked, and unanswered"),
    "unsigned": _("Proposed, and not signed by all"),
    "vague": _("Too vague to tell"),
}

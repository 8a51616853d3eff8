"""What is wrong with an uploaded table, keyed by the problem that the library names."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PROBLEMS: Mapping[str, str | Promise] = {
    "no_rows": _("The table has no rows."),
    "no_column": _("There is no column “%(column)s”. Its head may be one of: %(allowed)s."),
    "column_twice": _("More than one column is headed “%(column)s”. Please keep one."),
    "blank": _("Row %(row)s: “%(column)s” is empty."),
    "no_number": _("Row %(row)s, “%(column)s”: “%(value)s” is no number."),
    "out_of_bounds": _("Row %(row)s, “%(column)s”: %(value)s is out of bounds."),
    "no_yes_or_no": _("Row %(row)s, “%(column)s”: “%(value)s” is neither yes nor no."),
    "no_day": _("Row %(row)s, “%(column)s”: “%(value)s” is no day. Please write it as 2026-06-30."),
    "unknown_value": _("Row %(row)s, “%(column)s”: “%(value)s” is none of: %(allowed)s."),
    "no_level": _(
        "Row %(row)s, “%(column)s”: %(value)s is no level. Levels are whole numbers, never averages."
    ),
    "mixed": _("Row %(row)s, “%(column)s”: “%(value)s” differs from the first row. They cannot be mixed."),
    "no_row": _("No row has “%(value)s” in “%(column)s”."),
    "row_twice": _("Row %(row)s: “%(value)s” stands in “%(column)s” a second time."),
    "nothing_to_divide_by": _("The sum of “%(column)s” is nought; there is nothing to divide by."),
    "more_than_agreed": _("Row %(row)s, “%(column)s”: %(value)s is more than was agreed."),
    "no_answers": _("No row has an answer in “%(column)s”."),
}

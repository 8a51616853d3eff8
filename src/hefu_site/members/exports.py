"""What stands in the cells when an organisation's members and invitations leave for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell, moment
from hefu_site.members.models import Invitation
from hefu_site.people.models import Membership


def member_heads() -> list[str]:
    """The heads of a file of members, in the active language."""
    return [_("Name of the person"), _("E-mail address"), _("Role"), _("Membership")]


def member_rows(members: Iterable[Membership]) -> Iterator[Sequence[Cell]]:
    """A row for each member, those whose membership has ended among them."""
    for each in members:
        standing = _("goes on") if each.active else _("ended")
        yield each.person.name, each.person.email, each.get_role_display(), standing


def invitation_heads() -> list[str]:
    """The heads of a file of open invitations, in the active language."""
    return [_("E-mail address"), _("Role"), _("Recorded"), _("Open until")]


def invitation_rows(invitations: Iterable[Invitation]) -> Iterator[Sequence[Cell]]:
    """A row for each invitation; the link itself is known to nobody any more."""
    for each in invitations:
        yield each.email, each.get_role_display(), moment(each.recorded), moment(each.expires)

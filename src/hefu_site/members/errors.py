"""Why an act on an organisation's members may be declined."""

from hefu.errors import HefuError
from hefu_site.people.acts import Refused


class AlreadyThere(HefuError):
    """The address has a place in the organisation, or an invitation that is still open."""

    code = "member.already-there"


class InvitationClosed(HefuError):
    """The link was used, withdrawn or has expired; ask for another."""

    code = "invitation.closed"


class NotInvited(HefuError):
    """The link is for another address than that of who is signed in."""

    code = "invitation.not-yours"


class LastAdministrator(HefuError):
    """Without this member nobody could invite any more; make another an administrator first."""

    code = "member.last-administrator"


class NotYours(Refused):
    """The matter is another organisation's; it is not even to be known that it is there."""

    code = "member.not-yours"
    status = 404


class BelongsElsewhere(HefuError):
    """The person belongs to other organisations too, whose matter the account is as well."""

    code = "member.belongs-elsewhere"

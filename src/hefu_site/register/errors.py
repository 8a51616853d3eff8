"""Why an act on the register may be declined, by what the person can do about it."""

from hefu.errors import HefuError
from hefu_site.people.acts import Refused


class NotYours(Refused):
    """The member stands on no side of this agreement, or the matter is another side's."""

    code = "register.not-yours"
    status = 404


class NothingToPropose(HefuError):
    """No undertaking is confirmed that was not proposed before; confirm some first."""

    code = "register.nothing-to-propose"


class AlreadySigned(HefuError):
    """The side has signed this version before; nothing was changed."""

    code = "version.already-signed"


class Superseded(HefuError):
    """A later version stands beside this one; look at it before signing."""

    code = "version.superseded"


class SameLanguage(HefuError):
    """The agreement has a text in that language; another language version was wanted."""

    code = "document.same-language"


class AlreadyShared(HefuError):
    """What was still a draft is before all sides now, and is no longer changed like this."""

    code = "register.already-shared"

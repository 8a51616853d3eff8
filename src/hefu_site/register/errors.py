"""Why an act on the register may be declined, by what the person can do about it."""

from hefu.errors import HefuError


class NotYours(HefuError):
    """The member stands on no side of this agreement, or the matter is another side's."""

    code = "register.not-yours"


class NothingToPropose(HefuError):
    """No undertaking is confirmed that was not proposed before; confirm some first."""

    code = "register.nothing-to-propose"


class AlreadySigned(HefuError):
    """The side has signed this version before; nothing was changed."""

    code = "version.already-signed"


class Superseded(HefuError):
    """A later version stands beside this one; look at it before signing."""

    code = "version.superseded"

"""Why a visit is not opened or not ended."""

from hefu.errors import HefuError


class NotShared(HefuError):
    """There is nothing all sides of the agreement see, so nothing to look at."""

    code = "visit.not-shared"


class VisitGoesOn(HefuError):
    """The member is on another visit; end that one first."""

    code = "visit.goes-on"


class VisitOver(HefuError):
    """The visit is over; nothing was changed."""

    code = "visit.over"

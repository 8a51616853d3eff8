"""Why an act on a meeting may be declined, by what the person can do about it."""

from hefu.errors import HefuError


class AlreadyConfirmed(HefuError):
    """The side has confirmed this minute before; nothing was changed."""

    code = "minute.already-confirmed"


class NotHeldYet(HefuError):
    """The day of the meeting has not come; minutes are taken from then on."""

    code = "meeting.not-held"

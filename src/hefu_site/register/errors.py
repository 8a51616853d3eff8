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


class AlreadyDone(HefuError):
    """The same was done before, perhaps by a second click; nothing was changed."""

    code = "register.already-done"


class NothingChanged(HefuError):
    """The proposed version says what the earlier one says."""

    code = "version.nothing-changed"


class Withdrawn(HefuError):
    """The version was taken back by the side that proposed it; nobody signs or refuses it any more."""

    code = "version.withdrawn"


class Bound(HefuError):
    """A side has signed this version, so it is not taken back any more; an ending can be proposed."""

    code = "version.bound"


class NotInForce(HefuError):
    """Nothing of this undertaking is in force that could be ended or repudiated."""

    code = "undertaking.not-in-force"


class NotAsked(HefuError):
    """The undertaking is no ask, or none that waits for an answer."""

    code = "undertaking.not-asked"


class OnlyAsked(HefuError):
    """The version is an ask. Nobody signs or refuses it: the side that is to bear it answers."""

    code = "version.only-asked"


class Pledged(HefuError):
    """A pledge is in force, and no ask can take its place, since nobody signs one; it can be ended."""

    code = "undertaking.pledged"


class TakenUp(HefuError):
    """A pledge of the side answers the ask already; nothing else is answered while that one stands."""

    code = "ask.taken-up"


class Overtaken(HefuError):
    """Somebody judged it meanwhile, or the text was read again; look at what stands now."""

    code = "review.overtaken"


class NothingToUndo(HefuError):
    """Nobody has judged it, or all was taken back already."""

    code = "review.nothing-to-undo"


class NothingNew(HefuError):
    """The text was read with these words already."""

    code = "reading.nothing-new"

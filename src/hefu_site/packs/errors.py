"""Why a pack or a scan is not kept."""

from hefu.errors import HefuError


class NothingToPack(HefuError):
    """No version was chosen that waits to be signed or is in force."""

    code = "pack.nothing"


class AlreadyKept(HefuError):
    """The same file was kept for this pack before."""

    code = "scan.already-kept"

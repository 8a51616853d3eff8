"""The reasons for which an undertaking is dropped."""

from functools import cache

from msgspec import Struct

from hefu.packaged import load_packaged


class Reason(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reason's code, as records and exports keep it, and who told of such a reason."""

    code: str
    seen_in: str = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    reason: tuple[Reason, ...]


@cache
def load_reasons() -> tuple[Reason, ...]:
    """The reasons in the order in which a form offers them.

    Raises:
        BrokenData: the file is malformed.
    """
    return load_packaged("hefu.judging", "reasons.toml", _File).reason

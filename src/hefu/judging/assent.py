"""Which version of an undertaking is agreed, and whose signature the next one lacks."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct


class Proposed(Struct, frozen=True, kw_only=True):
    """A version and the sides that have signed it. A later ``number`` was proposed later.

    A version that ``ends`` says that the undertaking is over; nobody signs one that only ``asks``, or one
    that is ``withdrawn``.
    """

    version: str
    number: int
    signed_by: frozenset[str] = frozenset()
    asks: bool = False
    ends: bool = False
    withdrawn: bool = False


class AssentState(StrEnum):
    """How far the sides have come with one undertaking."""

    OBSERVED = "observed"
    RECORDED = "recorded"
    ASKED = "asked"
    PROPOSED = "proposed"
    AGREED = "agreed"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


class Assent(Struct, frozen=True, kw_only=True):
    """``in_force`` is a version signed by all, ``ended_by`` the signed ending that closed it instead, and
    ``awaiting`` a later one that lacks the ``missing`` sides; none where sides are only asked. ``judged`` is
    what a verdict is about."""

    state: AssentState
    judged: str
    in_force: str | None = None
    ended_by: str | None = None
    awaiting: str | None = None
    missing: tuple[str, ...] = ()


def assent(
    versions: Sequence[Proposed], *, sides: frozenset[str], present: frozenset[str] | None = None
) -> Assent:
    """Say which version is in force and which one waits for whom. A signature counts for its version only.

    Args:
        versions: of one undertaking, any order.
        sides: all that have to sign; none in an observer register.
        present: the sides that have somebody on the register; None when all have.

    Raises:
        ValueError: there is no version, two have one number, or the first is an ending.

    Source:
        docs/rules/assent.md
    """
    if not versions or len({version.number for version in versions}) < len(versions):
        raise ValueError("an undertaking has at least one version, and each a number of its own")
    ordered = sorted(versions, key=lambda version: version.number)
    if ordered[0].ends:
        raise ValueError("what has not begun cannot end")
    standing = [version for version in ordered if not version.withdrawn]
    if not standing:
        return Assent(state=AssentState.WITHDRAWN, judged=_last_words(ordered))
    can_be_signed = [version for version in standing if len(sides) > 1 and not version.asks]
    signed = [version for version in can_be_signed if sides <= version.signed_by]
    last, latest = signed[-1] if signed else None, standing[-1]
    open_ = latest if latest is not last and not (latest.asks and sides) else None
    return Assent(
        state=_state(last, latest, sides, present),
        judged=_last_words(signed, standing, ordered),
        in_force=last.version if last and not last.ends else None,
        ended_by=last.version if last and last.ends else None,
        awaiting=open_.version if open_ else None,
        missing=tuple(sorted(sides - open_.signed_by)) if open_ else (),
    )


def _last_words(*choices: Sequence[Proposed]) -> str:
    """The latest version that says what is undertaken, and not that it ends, of the first choice with one."""
    return next(each.version for versions in choices for each in reversed(versions) if not each.ends)


def _state(
    last: Proposed | None, latest: Proposed, sides: frozenset[str], present: frozenset[str] | None
) -> AssentState:
    if not sides:
        return AssentState.OBSERVED
    if last is not None:
        return AssentState.ENDED if last.ends else AssentState.AGREED
    alone = len(sides if present is None else sides & present) < 2
    if alone:
        return AssentState.RECORDED
    return AssentState.ASKED if latest.asks else AssentState.PROPOSED

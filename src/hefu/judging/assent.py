"""Which version of an undertaking is agreed, and whose signature the next one lacks."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct


class Proposed(Struct, frozen=True, kw_only=True):
    """A version and the sides that have signed it. A later ``number`` was proposed later."""

    version: str
    number: int
    signed_by: frozenset[str] = frozenset()


class AssentState(StrEnum):
    """How far the sides have come with one undertaking."""

    OBSERVED = "observed"
    RECORDED = "recorded"
    PROPOSED = "proposed"
    AGREED = "agreed"


class Assent(Struct, frozen=True, kw_only=True):
    """``in_force`` is a version signed by all, ``awaiting`` a later one that lacks the ``missing`` sides."""

    state: AssentState
    in_force: str | None = None
    awaiting: str | None = None
    missing: tuple[str, ...] = ()

    @property
    def judged(self) -> str | None:
        """The version a verdict is about: the one in force; while there is none, the latest."""
        return self.in_force or self.awaiting


def assent(
    versions: Sequence[Proposed], *, sides: frozenset[str], present: frozenset[str] | None = None
) -> Assent:
    """Say which version is in force and which one waits for whom. A signature counts for its version only.

    Args:
        versions: of one undertaking, any order, without those withdrawn.
        sides: all that have to sign; none in an observer register.
        present: the sides that have somebody on the register; None when all have.

    Raises:
        ValueError: there is no version, or two have one number.

    Source:
        docs/rules/assent.md
    """
    if not versions or len({version.number for version in versions}) < len(versions):
        raise ValueError("an undertaking has at least one version, and each a number of its own")
    latest = max(versions, key=lambda version: version.number)
    if not sides:
        return Assent(state=AssentState.OBSERVED, awaiting=latest.version)
    signed = [version for version in versions if len(sides) > 1 and sides <= version.signed_by]
    in_force = max(signed, key=lambda version: version.number, default=None)
    if in_force is latest:
        return Assent(state=AssentState.AGREED, in_force=latest.version)
    alone = len(sides if present is None else sides & present) < 2
    return Assent(
        state=AssentState.AGREED if in_force else AssentState.RECORDED if alone else AssentState.PROPOSED,
        in_force=in_force.version if in_force else None,
        awaiting=latest.version,
        missing=tuple(sorted(sides - latest.signed_by)),
    )

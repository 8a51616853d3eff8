"""A share of a register under a named definition."""

from datetime import date
from fractions import Fraction

from msgspec import Struct

from hefu.terms.undertaking import Basis


class Rate(Struct, frozen=True, kw_only=True):
    """How many of how many, on a day, of what stands on one basis, and what was left out.

    ``left_out`` counts by the reason's code what is in neither figure. ``not_public`` is how many more
    there are that the asker may not see; they are in no figure.
    """

    definition: str
    on: date
    basis: Basis
    numerator: int
    denominator: int
    left_out: dict[str, int] = {}
    not_public: int = 0

    @property
    def share(self) -> Fraction | None:
        """The numerator over the denominator; None where there is nothing to count."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    @property
    def out(self) -> int:
        """How many are left out, for whatever reason."""
        return sum(self.left_out.values())

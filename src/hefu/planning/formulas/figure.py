"""What a formula gives."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

HUNDRED = Decimal(100)


class Figure(Struct, frozen=True):
    """A value in the definition's unit, how many rows it rests on, and what it is made of or must be read
    with, by name."""

    value: Decimal
    rows: int
    parts: Mapping[str, Decimal] = {}


def summed(pairs: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    """Amounts by name, in the order of the names."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for name, amount in pairs:
        sums[name] += amount
    return dict(sorted(sums.items()))

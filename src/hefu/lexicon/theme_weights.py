"""What signs weigh for themes. A sign's weights stand side by side in one number: one sum adds them all."""

import struct
from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct

_BITS = 64
_HALF = 1 << _BITS - 1
"""What each place starts from, so that none falls below nothing and borrows of the next."""
_PARTS = 1 << 24
"""How much signs count is told in such parts of one: whole numbers alone can be added side by side."""


class ThemeWeights(Struct, frozen=True, dict=True):
    """Weights in tenths of a natural logarithm of the odds."""

    by_sign: Mapping[str, Mapping[str, int]]
    """What each sign weighs for each theme."""
    own: Mapping[str, int]
    """What the signs weigh that each theme has for itself."""

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """The themes that have weights, in the order of their places."""
        return tuple(sorted({theme for weights in self.by_sign.values() for theme in weights}))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        places = {theme: _BITS * place for place, theme in enumerate(self.themes)}
        return {
            sign: sum(weight << places[theme] for theme, weight in weights.items())
            for sign, weights in self.by_sign.items()
        }

    @cached_property
    def _halves(self) -> int:
        return sum(_HALF << _BITS * place for place in range(len(self.themes)))

    def add(
        self, counted: Iterable[tuple[float, Iterable[str]]], single: Mapping[str, float] = {}
    ) -> list[float]:
        """Add up what signs weigh for each of the `themes`. With some signs, and with each single one, stands
        how much it counts.
        """
        total, numbers = self._halves, self._numbers
        for much, signs in counted:
            total += round(much * _PARTS) * sum(filter(None, map(numbers.get, signs)))
        for sign, much in single.items():
            if number := numbers.get(sign):
                total += round(much * _PARTS) * number
        count = len(self.themes)
        places = struct.unpack(f"<{count}Q", total.to_bytes(count * _BITS // 8, "little"))
        return [(place - _HALF) / _PARTS for place in places]


def theme_weights(lines: Mapping[str, int]) -> ThemeWeights:
    """Sort weights by sign. The key of each is a theme, a tab, a sign; without theme, each has its own."""
    by_sign: dict[str, dict[str, int]] = {}
    own: dict[str, int] = {}
    for key, weight in lines.items():
        theme, _, sign = key.partition("\t")
        if theme:
            by_sign.setdefault(sign, {})[theme] = weight
        else:
            own[sign] = weight
    return ThemeWeights(by_sign, own)

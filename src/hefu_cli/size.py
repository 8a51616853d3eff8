"""A size in bytes as people write it: 500KB, 20MB, 1.5GB or a bare number."""

import re

import click

_UNITS = {"": 1, "B": 1, "KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30}
_PATTERN = re.compile(r"(\d{1,12}(?:\.\d{1,3})?)\s*([KMG]?B?)", re.IGNORECASE)


class Size(click.ParamType[int]):
    """Takes a size and gives bytes."""

    name = "size"

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Give bytes; K, M and G stand for powers of 1,024."""
        if isinstance(value, int):
            return value
        match = _PATTERN.fullmatch(value.strip())
        unit = match[2].upper() if match else ""
        size = (
            int(float(match[1]) * _UNITS[unit if unit.endswith("B") or not unit else unit + "B"])
            if match
            else 0
        )
        if size < 1:
            self.fail(f"{value!r} is no size; write it as 500KB, 20MB or 1GB.", param, ctx)
        return size


SIZE = Size()


def size_in_words(size: int) -> str:
    """Write a size so that a person takes it in: 21.4 MB."""
    for unit, bytes_ in (("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)):
        if size >= bytes_:
            return f"{size / bytes_:.1f} {unit}".replace(".0 ", " ")
    return f"{size} bytes"

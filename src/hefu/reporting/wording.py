"""The words that a reading is shown in, by language: packaged data, loaded once."""

from functools import cache
from importlib.resources import files

import tomli
from msgspec import Struct, convert


class Wording(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of one language: plain ones and patterns with named holes, and labels of enumerations."""

    plain: dict[str, str]
    months: tuple[str, ...]
    labels: dict[str, dict[str, str]]

    def __getitem__(self, key: str) -> str:
        return self.plain[key]

    def label(self, table: str, value: str) -> str:
        """The label of a value of one of the library's enumerations."""
        return self.labels[table][value]

    def day(self, edtf: str) -> str:
        """An EDTF date in words; what has another form than those that a reading gives stays as it is."""
        if "/" in edtf:
            start, _, end = edtf.partition("/")
            if start and end:
                return self["span"].format(start=self.day(start), end=self.day(end))
            return self["from" if start else "by"].format(day=self.day(start or end))
        year, *rest = edtf.split("-")
        if not all(part.isdecimal() and part for part in rest) or len(rest) > 2 or not rest:
            return edtf
        month = self.months[int(rest[0]) - 1] if 1 <= int(rest[0]) <= 12 else rest[0]
        form = ("day" if len(rest) == 2 else "month") + ("" if year.isdecimal() else "_of_any_year")
        return self[form].format(year=year, month=month, day=int(rest[-1]))


@cache
def load_wording(lang: str) -> Wording:
    """Load the words of a language by its tag; anything but Chinese is shown in English."""
    content = files("hefu.reporting").joinpath("words.toml").read_text(encoding="utf-8")
    words = tomli.loads(content)["zh" if lang.startswith("zh") else "en"]
    return Wording(
        plain={key: value for key, value in words.items() if isinstance(value, str)},
        months=convert(words["months"], tuple[str, ...]),
        labels={key: value for key, value in words.items() if isinstance(value, dict)},
    )

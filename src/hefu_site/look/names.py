"""Names in the language of the page."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from django.utils.translation import pgettext


class Called(NamedTuple):
    """A name, and the language it is in."""

    name: str
    lang: str


class Named(Protocol):
    """Whoever has a name in some languages."""

    def called(self) -> Called:
        """The name in the page's language, or else the first one."""


def names_told(named: Iterable[Named]) -> str:
    """What several are called, one behind the other."""
    return one_by_one(each.called().name for each in named)


def one_by_one(words: Iterable[object]) -> str:
    """Names and the like one behind the other, as the page's language parts them."""
    return pgettext("between names", ", ").join(map(str, words))

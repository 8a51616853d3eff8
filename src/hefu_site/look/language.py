"""In which of the site's two languages a page is, and in which a text was written."""

import re

from django.utils.translation import get_language


def page_language() -> str:
    """The tag of the language in which things are told now; empty where none is set."""
    return get_language() or ""


def in_chinese() -> bool:
    """Whether what is told now is told in Chinese."""
    return page_language().startswith("zh")


_HAN, _LATIN = re.compile("[\u3400-\u9fff]"), re.compile("[A-Za-z]")
_LETTERS_OF_ONE = 6
"""A Chinese character says about as much as six letters."""


def written_in(text: str, lang: str) -> str:
    """The language a person's text was written in: "zh", "en", or nothing where that cannot be told.

    ``lang`` is kept as that of the page it was written on. Who writes Chinese on an English page is not said
    to have written English, nor the other way round.
    """
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    if han * _LETTERS_OF_ONE > latin:
        return "zh"
    return "en" if latin and lang[:2] == "en" else ""

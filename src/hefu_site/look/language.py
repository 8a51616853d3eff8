"""In which of the site's two languages a page is, and in which a text was written."""

from django.utils.translation import get_language

from hefu.lexicon.load import load_lexicon
from hefu.reading.language import language


def page_language() -> str:
    """The tag of the language in which things are told now; empty where none is set."""
    return get_language() or ""


def in_chinese() -> bool:
    """Whether what is told now is told in Chinese."""
    return page_language().startswith("zh")


def written_in(text: str) -> str:
    """The BCP 47 tag of the language a person wrote in, told from the words and not from the page they were
    typed on; words without a letter are in no other language than the page's."""
    if not any(map(str.isalpha, text)):
        return "zh-Hans" if in_chinese() else "en"
    return language(text, load_lexicon())

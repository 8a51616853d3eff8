"""In which of the site's two languages a page is."""

from django.utils.translation import get_language


def in_chinese() -> bool:
    """Whether what is told now is told in Chinese."""
    return (get_language() or "").startswith("zh")

"""What templates may ask of plans."""

from typing import NamedTuple

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from hefu.planning.catalogue import load_catalogue
from hefu.terms.rate import Rate
from hefu_site.look.drawing import MARKS
from hefu_site.look.language import in_chinese
from hefu_site.plans.bars import SHAPES
from hefu_site.plans.lines import Line
from hefu_site.plans.rows import rate_and_rest_of, rate_of, row_of
from hefu_site.register.models import Undertaking
from hefu_site.register.queries import version_shown, wording_shown

register = template.Library()


@register.simple_tag
def worded(undertaking: Undertaking) -> SafeString:
    """The words of an undertaking in the looker's language, marked with the language they are in."""
    words = wording_shown(version_shown(undertaking))
    return format_html('<span lang="{}">{}</span>', words.lang, words.text)


class Defined(NamedTuple):
    """A definition of the catalogue in the reader's language; whom it goes back to, in English."""

    name: str
    traps: str
    source: str


@register.filter
def defined(definition: str) -> Defined | None:
    """A definition of the catalogue, and what it has been read wrongly by; None if it is there no longer."""
    found = load_catalogue().get(definition)
    if found is None:
        return None
    name, traps = (found.name.zh, found.traps.zh) if in_chinese() else (found.name.en, found.traps.en)
    return Defined(name, traps, found.source)


@register.simple_tag
def key(number: int) -> SafeString:
    """The mark of a line through time, as it stands beside the line's name."""
    return format_html(
        '<svg class="key" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">'
        '<path class="mark-{}" d="{}"/></svg>',
        number,
        MARKS[SHAPES[number]],
    )


@register.filter
def row(line: Line) -> SafeString:
    """A line of a list."""
    return row_of(line)


@register.filter
def share(rate: Rate) -> SafeString:
    """The share of a rate, and how many of how many that is."""
    return rate_of(rate)


@register.filter
def share_and_rest(rate: Rate) -> SafeString:
    """The same, and how many are left out."""
    return rate_and_rest_of(rate)

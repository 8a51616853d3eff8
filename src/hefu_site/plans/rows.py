"""A line of a list, and a rate, as HTML.

A page shows a hundred of them: as a template each takes ten times as long as these few functions.
"""

from functools import cache
from uuid import UUID

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from hefu.judging.assent import AssentState
from hefu.terms.rate import Rate
from hefu.terms.undertaking import UndertakingKind
from hefu_site.look.dates import in_words
from hefu_site.look.templatetags.look import behind, figure, named, percent, tally, word
from hefu_site.plans.lines import Line

NOBODYS = UUID(int=0)


def row_of(line: Line) -> SafeString:
    """The tally mark, the words with what is to be said of them, and what became of it."""
    return format_html(
        '<div class="row">{}<div><div class="words" lang="{}"><a href="{}{}">{}</a></div>'
        '<div class="small">{}{}</div></div><div class="right">{}{}</div></div>',
        tally(line.halves, line.disagreed, line.kind),
        line.words.lang,
        _before_the_key(),
        line.pk,
        line.words.text,
        _chips(line),
        _told(line),
        _bar(line),
        _state(line),
    )


@cache
def _before_the_key() -> str:
    """The address of every undertaking, up to its key."""
    return reverse("undertaking", args=[NOBODYS]).removesuffix(str(NOBODYS))


def _chips(line: Line) -> SafeString:
    """What is unusual about it: an ask, how long nobody answered, that it is over or about to change."""
    said = []
    if line.kind == UndertakingKind.ASK:
        said.append(("chip", word(line.kind)))
    if line.silent is not None:
        silent = ngettext("unanswered for %(days)s day", "unanswered for %(days)s days", line.silent)
        said.append(("chip miss", silent % {"days": line.silent} if line.silent else _("not answered yet")))
    if line.assent in (AssentState.ENDED, AssentState.WITHDRAWN):
        said.append(("chip", word(line.assent)))
    else:
        said += [("chip miss", _("repudiated"))] * line.repudiated
        said += [("chip", _("another version is proposed"))] * line.beside
    return format_html_join("", '<span class="{}">{}</span> ', said)


def _told(line: Line) -> str:
    """Whose signature it awaits, else how far it is, else when it is due."""
    if line.lacking:
        lacking = ((named(parties),) for parties in line.lacking)
        sides = format_html_join(pgettext("between names", ", "), "<span>{}</span>", lacking)
        return format_html(_("awaits {sides}"), sides=sides)
    if line.measures > 1:
        many = {"done": line.done, "number": line.measures}
        told = _("%(done)s of %(number)s indicators delivered")
        if line.any_will_do:
            told = _("%(done)s of %(number)s indicators delivered, and any one is enough")
        return _figures(told % many)
    if line.value is not None:
        far = {"value": figure(line.value), "target": figure(line.target), "unit": behind(line.unit)}
        return _figures(_("%(value)s of %(target)s %(unit)s") % far)
    return in_words(line.due) if line.due else ""


def _figures(told: str) -> SafeString:
    return format_html('<span class="num">{}</span>', told)


def _bar(line: Line) -> str:
    if line.share is None:
        return ""
    return format_html(
        '<svg class="bar state-bar {}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="6"/></svg>',
        line.state,
        percent(line.share),
    )


def _state(line: Line) -> SafeString:
    said = line.tally if line.disagreed else line.state
    return format_html('<span class="state {}">{}</span>', said, word(said))


def rate_of(rate: Rate) -> SafeString:
    """The share, and how many of how many that is."""
    if rate.share is None:
        return format_html('<span class="small">{}</span>', _("nothing to count"))
    figures = {"numerator": rate.numerator, "denominator": rate.denominator}
    return format_html(
        '<b class="num">{} %</b> <span class="small num">{}</span>',
        percent(float(rate.share)),
        _("%(numerator)s of %(denominator)s") % figures,
    )


def rate_and_rest_of(rate: Rate) -> SafeString:
    """The same, and how many are left out."""
    if not rate.out:
        return rate_of(rate)
    left = _("%(number)s left out") % {"number": rate.out}
    return format_html('{} <span class="small num">{}</span>', rate_of(rate), left)

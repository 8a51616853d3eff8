"""What templates may ask of the look: labels, dates, numbers, the tally mark."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Protocol

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _

from hefu.planning.catalogue import load_catalogue
from hefu.terms.undertaking import UndertakingKind
from hefu.terms.verdict import Verdict
from hefu_site.look.dates import in_words
from hefu_site.look.drift import MOVED, WHAT
from hefu_site.look.language import in_chinese, written_in
from hefu_site.look.list_files import FORMS
from hefu_site.look.names import Named
from hefu_site.look.rates import LEFT_OUT, RATES
from hefu_site.look.reasons import COUNTED, DROPPED_FOR, OF_A_MILESTONE, OUTLOOKS, REASONS
from hefu_site.look.tally import Half, tally_mark
from hefu_site.look.words import WORDS

register = template.Library()


@register.simple_tag(takes_context=True)
def again(context: template.Context, name: str) -> SafeString:
    """A block of the page once more: its heading is also its title."""
    block = context.render_context[BLOCK_CONTEXT_KEY].get_block(name)
    return block.nodelist.render(context)  # type: ignore[no-any-return]


@register.simple_tag(takes_context=True)
def as_files(context: template.Context, name: str, *about: object) -> SafeString:
    """The links by which a list is taken along, narrowed and of the day as the page is."""
    asked = context["request"].GET.urlencode()
    places = (
        (reverse(f"{name}-{form}", args=about) + (f"?{asked}" if asked else ""), form) for form in FORMS
    )
    links = format_html_join(", ", '<a href="{}">{}</a>', ((place, form.upper()) for place, form in places))
    return format_html('<p class="small more">{}{}{}</p>', _("The whole list as"), gap(), links)


@register.filter
def word(value: str) -> str:
    """The label of a value of one of the library's enumerations."""
    return str(WORDS[value])


@register.filter
def edtf(value: str) -> str:
    """An EDTF date in words."""
    return in_words(value) if value else ""


@register.filter
def as_given(text: str) -> SafeString:
    """Characters of a text as they are: a browser would make a line feed of a carriage return."""
    return mark_safe(escape(text).replace("\r", "&#13;"))  # noqa: S308  escaped just now


@register.filter
def figure(value: Decimal | float | None) -> str:
    """A number in the reader's notation, with no zeros that say nothing."""
    if value is None:
        return ""
    plain = format(Decimal(str(value)).normalize(), "f")
    return number_format(plain, use_l10n=True, force_grouping=True)


@register.filter
def behind(unit: str) -> str:
    """A unit as it stands right behind a number. English sentences put the space themselves; in Chinese 亩
    stands close to its number, and km apart."""
    close = not in_chinese() or not unit[:1].isascii() or not unit[:1].isalpha()
    return unit if close else f" {unit}"


@register.simple_tag
def gap() -> str:
    """What stands between two sentences, and between a sentence and what it introduces: a space, but in
    Chinese, whose stops and colons bring their own, nothing."""
    return "" if in_chinese() else " "


@register.simple_tag
def colon() -> str:
    """What stands before words that are given: in Chinese a colon of its own width."""
    return "：" if in_chinese() else ": "


@register.filter
def reason(verdict: Verdict) -> str:
    """The rule's sentence, filled with the facts it found; of several parts, how many stand how."""
    sentence = REASONS[verdict.rule]
    if verdict.facts.get("unit") == "":
        sentence = OF_A_MILESTONE.get(verdict.rule, sentence)
    counts = [str(said) % verdict.facts[name] for name, said in COUNTED.items()
              if verdict.facts.get(name, "0") != "0"]  # fmt: skip
    return gap().join([_filled(sentence, verdict), *counts])


@register.filter
def each_part(verdict: Verdict) -> str:
    """What became of each thing an undertaking is judged by; nothing where that is one."""
    named = [each for each in verdict.parts if "name" in each.facts]
    if verdict.of is not None or len(named) < 2:
        return ""
    told = (
        _("%(who)s: %(state)s") % {"who": each.facts["name"], "state": word(each.state)} for each in named
    )
    return pgettext("between what several say", "; ").join(told)


@register.filter
def part_of(name: str, definition: str) -> str:
    """What a part of an indicator's figure is called, in the reader's language."""
    words = load_catalogue()[definition].words_of(name)
    return words.zh if in_chinese() else words.en


@register.filter
def outlook(verdict: Verdict) -> str:
    """Why it is on track, at risk or off track, of several by that part; nothing where nobody can tell."""
    told = (each for each in (verdict, *verdict.parts) if each.outlook and each.outlook is verdict.outlook)
    said = next((each for each in told if "outlook_rule" in each.facts), None)
    return _filled(OUTLOOKS[said.facts["outlook_rule"]], said) if said else ""


def _filled(sentence: str | Promise, verdict: Verdict) -> str:
    return str(sentence) % {name: _shown(name, value) for name, value in verdict.facts.items()}


FIGURES = ("value", "target", "partly_from", "projected", "low", "high", "period_value", "period_target")
DAYS = ("day", "due", "agreed_due", "on", "start", "end", "period_end")


def _shown(name: str, value: str) -> str:
    if name in FIGURES:
        return figure(Decimal(value))
    if name in DAYS:
        return in_words(value)
    if name == "unit":
        return behind(value)
    if name == "reason":
        return str(DROPPED_FOR[value])
    return word(value) if name == "grade" else value


@register.simple_tag
def tally(
    halves: Sequence[Half],
    apart: bool = False,  # noqa: FBT001, FBT002  templates pass it by name
    kind: str = "",
) -> SafeString:
    """The tally mark of an undertaking, with a label that says the same in words. One of no halves is open:
    an observer's, or, with no kind either, where there is nothing yet."""
    missing = [half for half in halves if not half.signed]
    if not halves and not kind:
        label = _("nothing yet")
    elif kind == UndertakingKind.ASK:
        label = _("an ask, which is answered and not signed")
    elif not halves:
        label = _("kept by an observer, unsigned")
    elif missing:
        label = _("%(signed)s of %(sides)s sides have signed") % {
            "signed": len(halves) - len(missing),
            "sides": len(halves),
        }
    else:
        label = (
            _("signed by all sides, and they differ about delivery") if apart else _("signed by all sides")
        )
    return tally_mark(
        tuple(halves) or (Half(position=0, signed=False), Half(position=1, signed=False)),
        apart=apart,
        label=label,
    )


@register.simple_tag
def named(parties: Iterable[Named]) -> SafeString:
    """The names of parties in the looker's language, each marked with the language it is in."""
    names = ((called.lang, called.name) for called in (party.called() for party in parties))
    return format_html_join(pgettext("between names", ", "), '<span lang="{}">{}</span>', names)


class Opposite(Protocol):
    """A side, and who stands on it."""

    position: int
    parties: Any


@register.simple_tag
def opposed(sides: Iterable[Opposite]) -> SafeString:
    """The sides of an agreement against one another, each by its parties."""
    called = ((side.position, named(side.parties.all()) or _("nobody named")) for side in sides)
    return format_html_join(" × ", '<span class="who half-{}">{}</span>', called)


@register.simple_tag
def named_one(one: Named) -> SafeString:
    """The name of one in the looker's language, marked with the language it is in."""
    return named([one])


WRITTEN_IN = {"en": gettext_lazy("written in English"), "zh": gettext_lazy("written in Chinese")}


@register.simple_tag
def tongue(text: str, before: str = " · ") -> SafeString:
    """Behind a person's text: that it was written in the other language than the page's."""
    said = WRITTEN_IN.get(written_in(text)[:2])
    if said is None or said == WRITTEN_IN["zh" if in_chinese() else "en"]:
        return SafeString()
    page = get_language()  # around it the text's own language may be named
    return format_html('<span class="small tongue" lang="{}">{}{}</span>', page, before, said)


@register.filter
def own_tongue(text: str) -> str:
    """The language of a text that has no column to say it, for its ``lang``."""
    return written_in(text)


@register.filter
def percent(share: float | None) -> int:
    """A share from 0 to 1 as a whole percentage."""
    return round(100 * (share or 0))


@register.filter
def rate_name(definition: str) -> str:
    """Whose definition of a rate it is, in words."""
    return str(RATES[definition])


@register.filter
def left_out(reason: str) -> str:
    """Why something is left out of a rate."""
    return str(LEFT_OUT[reason])


@register.filter
def moved(rule: str) -> str:
    """That something moved since it was agreed, in a sentence."""
    return str(MOVED[rule])


@register.filter
def told(value: str) -> str:
    """Numbers and days that are kept within a text, as people write them; a word of ours by its label."""
    if value in WORDS:
        return str(WORDS[value])
    return re.sub(r"\d{4}-\d{2}-\d{2}|\d+\.\d+|^-?\d+$", _as_written, value)


def _as_written(found: re.Match[str]) -> str:
    return in_words(found[0]) if found[0].count("-") == 2 else figure(Decimal(found[0]))


@register.filter
def what_moved(what: str) -> str:
    """What moved, in a word."""
    return str(WHAT.get(what, what))

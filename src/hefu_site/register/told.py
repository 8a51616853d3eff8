"""The values of an undertaking in words: what a person changed, and why the reader decided so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hefu.comparing.changes import Change
from hefu.reading.doubt import Doubt
from hefu.terms.undertaking import Why
from hefu_site.look.dates import in_words
from hefu_site.look.names import names_told, one_by_one
from hefu_site.look.words import WORDS
from hefu_site.register.models import Party

FIELDS: Mapping[str, Any] = {
    "quote": _("words"),
    "kind": _("kind"),
    "bearers": _("bearer"),
    "counterparties": _("counterparty"),
    "strength": _("strength"),
    "quantities": _("quantity"),
    "due": _("due"),
    "programmes": _("programme"),
    "themes": _("theme"),
    "basis": _("basis"),
    "said_by": _("said by"),
    "asked_by": _("asked by"),
    "certain": _("doubtful"),
}
DOUBTS: Mapping[str, Any] = {
    Doubt.TEXT: _("who the parties are"),
    Doubt.BEARERS: _("who acts"),
    Doubt.OPENING: _("whether it is an undertaking"),
    Doubt.SPAN: _("where it begins and ends"),
}
LEFT_OUT: Mapping[str, str | Promise] = {
    "done": _("done already"),
    "lapsed": _("lapsed"),
    "negation": _("a refusal"),
    "boilerplate": _("boilerplate"),
    "effect": _("an effect of something else"),
    "right": _("a right, not a duty"),
    "recital": _("a recital"),
    "a-thing-as-subject": _("its subject is a thing, not a party"),
    "somebody-else": _("somebody else’s doing"),
    "no-party": _("nobody in the text cooperates"),
    "weighs-little": _("its words speak against it"),
    "section_aside": _("a section that only tells of the background"),
    "attitude": _("a feeling or a view"),
    "thanks": _("thanks"),
    "copula": _("it says what something is"),
    "question": _("a question"),
    "heading": _("a heading"),
    "denied": _("denied"),
    "hypothetical": _("only supposed"),
    "rumour": _("hearsay"),
    "forecast": _("a forecast"),
    "earlier-promise": _("promised for a time that is over"),
    "ceremony": _("what was done at a ceremony"),
    "government-of-others": _("another government’s doing"),
    "whereas": _("a recital"),
    "event": _("it tells of an event"),
    "right-of-ownership": _("a right, not a duty"),
    "next-meeting": _("when they meet next"),
    "about-a-house": _("what a house says of itself"),
    "expert": _("what an expert says"),
    "outsider": _("somebody else’s doing"),
    "doubted": _("doubted"),
    "fell_through": _("it fell through"),
    "liability": _("liability"),
    "breach": _("what follows from a breach"),
    "indirect-question": _("a question"),
    "effect_gained": _("an effect of something else"),
    "effect_end": _("an effect of something else"),
    "wished_effect": _("an effect of something else"),
    "ask_refused": _("asked for, and refused"),
    "receiving": _("what somebody receives"),
    "background": _("background"),
}
"""Why something is no undertaking, by what the name of the rule holds."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """A value that differs, in words: what it was and what it is; empty where there is none."""

    field: str | Promise
    old: str
    new: str


def changes_told(changes: Sequence[Change], parties: Mapping[str, Party]) -> list[Told]:
    """Tell changes in the active language."""
    return [
        Told(
            field=FIELDS[change.field],
            old=value_told(change.field, change.old, parties),
            new=value_told(change.field, change.new, parties),
        )
        for change in changes
    ]


def value_told(field: str, value: object, parties: Mapping[str, Party]) -> str:  # noqa: PLR0911  one line a sort
    """One value of an undertaking in the active language."""
    if not value:
        return ""
    match field, value:
        case (("bearers" | "counterparties" | "asked_by"), tuple()):
            return names_told(parties[each] for each in value if each in parties)
        case "quantities", tuple():
            return one_by_one(each.text for each in value)
        case "themes", tuple():
            return one_by_one(WORDS[each] for each in value)
        case "programmes", tuple():
            return one_by_one(value)
        case "due", str():
            return in_words(value)
        case (("kind" | "strength" | "basis"), str()):
            return str(WORDS[value])
    return str(value)


def why_told(why: Sequence[Why]) -> list[tuple[str | Promise, Why]]:
    """The reasons of a reading with the fields they decide, in the order of the fields."""
    order = list(FIELDS)
    return sorted(
        ((FIELDS[each.decides], each) for each in why), key=lambda told: order.index(told[1].decides)
    )


def doubt_told(why: Sequence[Why]) -> str:
    """What a reading had to guess; empty where it is certain, or does not say."""
    return next((str(DOUBTS[Doubt.of(each.rule)]) for each in why if each.decides == "certain"), "")


def left_out_told(rule: str) -> str:
    """Why something was left out; a rule without words of its own by its name."""
    known = [LEFT_OUT[part] for part in rule.split(".") if part in LEFT_OUT]
    return str(known[0]) if known else rule

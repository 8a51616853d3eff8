"""Two versions of an undertaking laid beside one another."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hefu.comparing.words import Piece, differences
from hefu_site.look.dates import in_words
from hefu_site.look.names import one_by_one
from hefu_site.look.words import WORDS
from hefu_site.register import models


@dataclass(frozen=True, kw_only=True)
class WordsCompared:
    """The wordings in one language, cut into what was kept, struck and added."""

    lang: str
    pieces: Sequence[Piece]
    before: bool
    after: bool


@dataclass(frozen=True, kw_only=True)
class Changed:
    """What else a version says otherwise: its label, what it was and what it is to be."""

    label: str | Promise
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Compared:
    """A version, a later one, and what differs."""

    before: models.Version
    after: models.Version
    words: Sequence[WordsCompared]
    changes: Sequence[Changed]


def compare(before: models.Version, after: models.Version) -> Compared:
    """Lay a later version beside an earlier one. Expects prefetched wordings and parts."""
    told = [(label, tell(before), tell(after)) for label, tell in TOLD.items()]
    return Compared(
        before=before,
        after=after,
        words=_words(_by_language(before), _by_language(after)),
        changes=[Changed(label=label, before=was, after=now) for label, was, now in told if was != now],
    )


def _by_language(version: models.Version) -> Mapping[str, str]:
    return {each.lang: each.text for each in version.wordings.all()}


def _words(before: Mapping[str, str], after: Mapping[str, str]) -> list[WordsCompared]:
    return [
        WordsCompared(
            lang=lang,
            pieces=differences(before.get(lang, ""), after.get(lang, "")),
            before=lang in before,
            after=lang in after,
        )
        for lang in sorted({*before, *after})
    ]


def _parties(part: models.Part) -> Callable[[models.Version], str]:
    def tell(version: models.Version) -> str:
        parties = [each.party for each in version.parts.all() if each.part == part]
        return one_by_one(sorted(party.called().name for party in parties))

    return tell


def _prevailing(version: models.Version) -> str:
    return one_by_one(WORDS[each] for each in sorted(w.lang for w in version.wordings.all() if w.prevails))


TOLD: Mapping[str | Promise, Callable[[models.Version], str]] = {
    _("Kind"): lambda version: str(WORDS[version.kind]),
    _("Strength"): lambda version: str(WORDS[version.strength]),
    _("Bearer"): _parties(models.Part.BEARER),
    _("Counterparty"): _parties(models.Part.COUNTERPARTY),
    _("Asked by"): _parties(models.Part.ASKER),
    _("Due"): lambda version: in_words(version.due) if version.due else "",
    _("Quantities"): lambda version: one_by_one(each["text"] for each in version.quantities),
    _("Programmes"): lambda version: one_by_one(version.programmes),
    _("Themes"): lambda version: one_by_one(WORDS[theme] for theme in version.themes),
    _("Said by"): lambda version: version.said_by,
    _("Wording that prevails"): _prevailing,
}
"""What a version says besides its words, in the words people read."""

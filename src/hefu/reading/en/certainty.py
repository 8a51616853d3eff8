"""When may a reader trust what was read in English? The rules that turn an item doubtful.

Source:
    docs/rules/certainty.md
"""

from collections.abc import Sequence

from hefu.reading.bearers import Bearing, Company
from hefu.reading.doubt import Doubt
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party
from hefu.terms.source import Span
from hefu.terms.undertaking import Agreement

_FEWEST_PARTIES, _MOST_PARTIES = 2, 5
_FEW = 3
_LOOSE = (
    "en.with_one",
    "en.pledging",
    "en.verb.or_noun",
    "en.progressive.will",
    "en.ask.hope.bare",
    "en.resolve",
    "en.scheduled",
    "en.imperative",
    "en.weighed",
)
"""Openings that mark no clause of their own, or whose end is a guess."""
_SORT = "en.generic"
_ORGAN = ".organ"
"""A committee that acts was as often a party's own as one of all."""
_ONCE = "undertook"
"""A promise told of in the past is an earlier one as often as not."""
_TURNS = (", but ", ", on condition that ", ", unless ", " if ")
_LONGEST = 260
"""A longer span holds more than one clause so often that its end is a guess."""
_SHORTEST = 25
"""A shorter English span is the stem of a list, or a name, as often as a deed."""


def is_understood_en(text: Text, parties: Sequence[Party], agreement: Agreement | None) -> bool:
    """Tell whether a text is of the plain sort, an agreement between two to five: others only let guess."""
    return agreement is not None and _FEWEST_PARTIES <= len(parties) <= _MOST_PARTIES


def has_sure_end(text: Text, span: Stretch) -> bool:
    """Tell whether an English span is neither too short nor too long, leads into no list, and binds once."""
    binding = text.find("strength", span.start, span.end)
    turned = any(text.folded.find(turn, span.start, span.end) >= 0 for turn in _TURNS)
    stem = text.folded.startswith(":", span.end)
    return _SHORTEST <= span.end - span.start <= _LONGEST and len(binding) <= 1 and not (turned or stem)


def find_doubt_en(
    text: Text, statement: Statement, bearing: Bearing, company: Company, *, measured: bool
) -> Doubt | None:
    """Tell what is doubtful of an English clause: one that no plain modal or ask opens, or who acts."""
    kind = statement.why[0]
    told = kind.words.quote.casefold() if isinstance(kind.words, Span) else ""
    if kind.rule.startswith(_LOOSE) or told.startswith(_ONCE):
        return Doubt.OPENING
    return None if _tells_who(statement, bearing, company) else Doubt.BEARERS


def _tells_who(statement: Statement, bearing: Bearing, company: Company) -> bool:
    """Tell a clause that says by a name or a noun who acts, or by whom the text names more than once.

    Where there are more than three parties, only names tell. A party within the clause (a passive's actor)
    counts behind "will" alone, "all" and "we" only at its head.
    """
    kind, why = statement.why[0], bearing.why
    if why.rule.endswith(_ORGAN):
        return False
    words = why.words
    if isinstance(words, Span) and statement.start + len("the ") < words.start < statement.end:
        will = why.rule == "bearers.named" and kind.rule.startswith("en.strength.will")
        inside = will or why.rule.startswith(_SORT)
        if not inside:
            return False
    named = why.rule == "bearers.named" or why.rule.startswith("en.everybody")
    told = why.rule == "bearers.named" or why.rule.startswith(_SORT)
    trusted = told or all(one in company.mentions.often for one in bearing.bearers)
    return trusted and (len(company.parties) <= _FEW or named)

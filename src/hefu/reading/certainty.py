"""How surely was an undertaking read right, in span, kind and bearers together?

What the reading tells of an item and of its text is weighed: each fact has a weight, in tenths, drawn by
`scripts/fit_certainty.py` from texts whose undertakings are known; the lexicon of the language holds them.

Source:
    docs/rules/certainty.md
"""

import itertools
import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.tongues import tongue_of
from hefu.reading.undertakings import Made
from hefu.terms.party import Party, PartyKind
from hefu.terms.undertaking import Agreement, Undertaking, Why

ANY = ""
"""The fact of any item: what the others must outweigh."""
_MOST_PARTIES, _MOST_TIMES = 6, 4
_SHARES = (0.1, 0.25, 0.5)
_LEADS = (0, 1, 4, 7, 11, 16, 23, 31, 46)
"""From so much on, in tenths of a logit, those who act lead before the next who might."""
_PLACES = ((5, "within"), (0, "at-head"), (-4, "right-before"), (-60, "before"))
"""Where words stand that begin at least so far behind the beginning of a span."""
_JOINERS = pattern(r"\b(?:and|or|that|which|who|where|but|if|unless)\b|[并且但若则]")


class Whole(Struct, frozen=True, kw_only=True, dict=True):
    """What was read in a text, before it is judged."""

    text: Text
    mentions: Mentions
    agreement: Agreement | None
    parties: Sequence[Party]
    made: Sequence[Made]

    @cached_property
    def by_sort(self) -> dict[PartyKind, set[str]]:
        """The ids of the parties of each sort."""
        ids: dict[PartyKind, set[str]] = {}
        for party in self.parties:
            ids.setdefault(party.kind, set()).add(party.id)
        return ids


def judge(whole: Whole) -> tuple[Undertaking, ...]:
    """Call certain what enough speaks for; of any other item, name the fact that speaks most against it."""
    facts = zip(whole.made, facts_of(whole), strict=True)
    return tuple(_judged(one.undertaking, of_it, whole.text.words.certainty) for one, of_it in facts)


def _judged(one: Undertaking, facts: Sequence[str], weights: Mapping[str, int]) -> Undertaking:
    weighed = {fact: weights.get(fact, 0) for fact in facts}
    if sum(weighed.values()) + weights.get(ANY, 0) >= 0:
        return replace(one, certain=True)
    worst = min(weighed, key=weighed.__getitem__)
    return replace(one, why=(*one.why, Why(decides="certain", rule=f"doubt.{worst}")))


def facts_of(whole: Whole) -> Iterator[list[str]]:
    """Yield the facts of each undertaking, each under the question it speaks to (`Doubt`)."""
    about = [f"text.{fact}" for fact in _of_text(whole)]
    borne = Counter(one.bearers for one, _ in whole.made)
    for one, lead in whole.made:
        share = borne[one.bearers] / len(whole.made)
        yield [
            *about,
            f"bearers.share.{bisect_left(_SHARES, share)}",
            f"bearers.lead.{_LEADS[bisect_right(_LEADS, lead) - 1]}",
            *(f"bearers.{fact}" for fact in _of_bearers(one, whole)),
            *(f"opening.{fact}" for fact in _of_rule(one, one.why[0])),
            *(["opening.measured"] if one.quantities or one.due else []),
            *(f"span.{fact}" for fact in _of_span(one)),
        ]


def _of_text(whole: Whole) -> Iterator[str]:
    found, told = len(whole.parties), whole.text.once(tongue_of(whole.text).count_sides)
    yield f"parties.{min(found, _MOST_PARTIES)}"
    if told and found < min(told):
        yield "parties.too-few"
    if told and found > max(told):
        yield "parties.too-many"
    yield f"agreement.{whole.agreement.kind if whole.agreement else 'none'}"


def _of_bearers(one: Undertaking, whole: Whole) -> Iterator[str]:
    yield from _of_rule(one, next(why for why in one.why if why.decides == "bearers"))
    named = min((whole.mentions.counts[party] for party in one.bearers), default=0)
    yield f"named.{min(named, _MOST_TIMES)}"
    if len(one.bearers) in (1, len(whole.parties)):
        yield "all" if len(one.bearers) == len(whole.parties) else "one"
    if any(
        not ids.isdisjoint(one.bearers) and not ids.issubset(one.bearers) for ids in whole.by_sort.values()
    ):
        yield "another-of-their-sort"


def _of_rule(one: Undertaking, why: Why) -> Iterator[str]:
    """Yield the rule that decided, the wider ones that it belongs to, and where its words stand."""
    yield from itertools.accumulate(why.rule.split("."), "{}.{}".format)
    behind = why.words.start - one.start if why.words else None
    places = (place for least, place in _PLACES if behind is not None and behind >= least)
    yield f"words.{'none' if behind is None else next(places, 'far')}"


def _of_span(one: Undertaking) -> Iterator[str]:
    yield f"length.{int(2 * math.log2(len(one.quote)))}"
    yield from sorted({f"holds.{joiner}" for joiner in _JOINERS.findall(one.quote.casefold())})

"""What speaks for it that a body of a Chinese text is a party, and what against it?

Each rule finds something of a body: at one of its places, at every place, or as a whole. What the words
beside a body tell as well has no rule here: with whom somebody talks, whose expert speaks, who looks on.
"""

import re
from collections.abc import Callable, Iterator

from hefu.reading.bodies import Body
from hefu.reading.party_choice import Told
from hefu.reading.party_words import PartyWords
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.levels import LEVELS, has_no_place, is_bare_place
from hefu.reading.zh.naming.same import SIDES, Candidate
from hefu.reading.zh.parties.evidence import Evidence
from hefu.reading.zh.parties.only_named import is_founded, is_met_in

_CITED = pattern(
    "(?:已经?|近日|日前|今年|此前|联合|正式|所|统一)?(?:明确|发布|印发|出台|提出|批准|批复|认定|颁[发布]|公布|下发|下达|核准|评[为定]|授予|命名|号召|部署|确定|批示)"
    "|(?:直接)?(?:管理|监管|出资|控股|持股)的|直属|所属|主管"
    "|(?:有关|相关|关于|的|工作|重大|最新)*(?:决策|部署|要求|精神|规定|批复|文件|意见|号召|政策)|《"
)
"""国家林草局|明确的, 国务院|发布的: who orders and rules from above."""
_LEGAL = "有限"
_SHORT_NAME = 3


def told_of_each(evidence: Evidence) -> Iterator[tuple[Candidate, Told]]:
    """Yield each body with the rules that find something of it and the signs of its words, and where."""
    words = PartyWords(evidence.text, (body for one in evidence.candidates for body in one.bodies))
    for one in evidence.candidates:
        yield one, {**words.told(one.bodies), **dict(_find(evidence, one))}


def _find(evidence: Evidence, one: Candidate) -> Iterator[tuple[str, Body]]:
    for rule, tells in _ANYWHERE.items():
        for body in one.bodies:
            if tells(evidence, body):
                yield rule, body
                break
    for rule, tells in _EVERYWHERE.items():
        if all(tells(evidence, body) for body in one.bodies):
            yield rule, one.bodies[0]
    for rule, holds in _WHOLLY.items():
        if holds(evidence, one):
            yield rule, one.bodies[0]


def _defined(evidence: Evidence, body: Body) -> bool:
    return bool(body.defined)


def _matches(behind: re.Pattern[str]) -> Callable[[Evidence, Body], bool]:
    return lambda evidence, body: behind.match(evidence.text.folded, body.end) is not None


def _in_text(tells: Callable[[Text, Body], bool]) -> Callable[[Evidence, Body], bool]:
    return lambda evidence, body: tells(evidence.text, body)


_ANYWHERE: dict[str, Callable[[Evidence, Body], bool]] = {
    "signs": Evidence.signs,
    "short-name": _defined,
    "side": lambda evidence, body: not SIDES.isdisjoint(body.defined),
    "full-name": lambda evidence, body: _LEGAL in evidence.text.fold(body.name),
    "joined": Evidence.is_joined,
    "at-head": lambda evidence, body: body.start < evidence.head,
    "in-lead": lambda evidence, body: body.start < evidence.lead,
    "undertakes": Evidence.undertakes,
    "acts-by-short-name": Evidence.acts_by_short_name,
    "signs-off": Evidence.signs_off,
    "agrees": Evidence.agrees,
    "heard": lambda evidence, body: not evidence.signed and evidence.has_head(body),
    "publishes": Evidence.publishes,
    "press": Evidence.is_press,
}
_EVERYWHERE: dict[str, Callable[[Evidence, Body], bool]] = {
    "met-in": _in_text(is_met_in),
    "founded": _in_text(is_founded),
    "cited": _matches(_CITED),
    "short": lambda evidence, body: len(body.name) <= _SHORT_NAME and not is_bare_place(body.name),
    "by-level": lambda evidence, body: body.name[0] in LEVELS,
    "placeless": lambda evidence, body: has_no_place(body) and not evidence.text.at("body_whole", body.start),
    "branch": Evidence.is_bare_branch,
}
_WHOLLY: dict[str, Callable[[Evidence, Candidate], bool]] = {
    "of-another": Evidence.is_of_another,
    "only-heads": Evidence.only_heads,
    "house-of-signer": Evidence.is_house_of_signer,
    "within-another": Evidence.is_within_another,
    "governs": Evidence.governs,
    "acts-by-sort": Evidence.acts_by_sort,
    "bare-place": Evidence.is_only_a_place,
    "acts-as-place": Evidence.acts_as_place,
    "others-sign": lambda evidence, one: bool(evidence.signed),
}
RULES = frozenset((*_ANYWHERE, *_EVERYWHERE, *_WHOLLY))
"""The names of all rules."""

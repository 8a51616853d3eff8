"""What is a span about? Words that tell it, all its words and those beside it by weight, and the whole text.

Source:
    docs/rules/themes.md
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from msgspec import Struct

from hefu.lexicon.entry import Entry
from hefu.lexicon.hits import Hit
from hefu.lexicon.theme_weights import ThemeWeights
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.tongues import tongue_of
from hefu.terms.party import PartyKind
from hefu.terms.undertaking import Theme, Why

_TELLS, _HINTS, _NONE = "theme", "theme_hint", "no_theme"
_KINDS = (_TELLS, _HINTS, _NONE)
_WEIGHT = {_TELLS: 2.0, _HINTS: 1.0}
_MOST_TOLD = 4.0
"""What words that tell a theme weigh at most: two of them."""
_EVERYWHERE = (Theme.FINANCE_INVESTMENT, Theme.PUBLIC_SERVICES)
"""Money and support are spoken of in any text, whatever it is about."""
_MOST = 2
_PROCEDURE = 1.5
"""What words that tell a theme must weigh where others tell how the sides work together."""
_LEAST = -11.0
"""What a theme must weigh, in tenths of a natural logarithm of its odds: one to three."""
THEMES: tuple[Theme, ...] = tuple(theme for theme in Theme if theme is not Theme.OTHER)
_ANY = ""
"""The theme of a sign that weighs the same for each, and the sign that is always there."""
_OF_A_THEME = ("+told", "+weight", "+others", "+joint", "+about", "+about and told", "+near")
"""The signs that each theme has for itself."""
_TOLD, _ABOUT = "=", "~"
"""Before a theme: the signs that words tell it, and that the text is about it. They speak for others, too."""
_NEAR = 100
"""How many characters beside a span, on its line, are looked at as well."""
_BESIDE = 0.35
"""How much a word beside the span counts, where one within it counts one."""

_REST = pattern(r"[a-z']*")
"""What a word goes on with behind its beginning."""
_ACTOR = 0.5
"""How much the sort of one who acts counts: half as much as what is always there."""
_WEIGHED = Entry(id="themes.weighed", reads=(), passes=())

About = Mapping[Theme, float]
"""The share each theme has in a text."""
Signs = Mapping[str, float]
"""What stands in a span, and how much of it."""


class Told(Struct, frozen=True, kw_only=True, gc=False):
    """A theme of a span; ``hit`` is the word that tells it, None where the whole text does."""

    theme: Theme
    hit: Hit | None = None


class Signed(Struct, frozen=True, kw_only=True, gc=False):
    """What speaks for the themes of a span: its words and actors, and what each theme has for itself."""

    words: Set[str]
    beside: Set[str]
    """The words beside the span that do not stand within it."""
    actors: Set[str]
    own: Mapping[Theme, float]
    """What the words weigh that tell or hint at a theme."""
    near: Mapping[Theme, float]
    """What such words weigh beside the span."""
    about: About
    joint: float
    first: Mapping[Theme, Hit]
    """The first word that tells or hints at a theme; of how the sides work together, for ``OTHER``."""

    @property
    def counted(self) -> list[tuple[float, Iterable[str]]]:
        """Give the words and actors, and how much each counts: a word less, the more there are."""
        words, beside = self.words, self.beside
        return [
            (2 * _ACTOR, (_ANY,)),
            (_ACTOR, self.actors),
            (2 / math.sqrt(len(words) + 1), words),
            (2 * _BESIDE / math.sqrt(len(beside) + 1), beside),
        ]

    @property
    def of_themes(self) -> dict[str, float]:
        """Give the signs that words tell a theme and that the text is about it, which speak for any theme."""
        told = {_TOLD + theme: weight / 2 for theme, weight in self.own.items()}
        return told | {_ABOUT + theme: share for theme, share in self.about.items()}

    @property
    def shared(self) -> Signs:
        """Give what speaks for any theme, by its sign; the fit of the weights asks this."""
        return {sign: much for much, signs in self.counted for sign in signs} | self.of_themes

    def signs(self, theme: Theme) -> Signs:
        """Give what a theme has for itself and against it, by its sign; the fit of the weights asks this."""
        told, share = self.own.get(theme, 0.0), 2 * self.about.get(theme, 0.0)
        others = max((weight for other, weight in self.own.items() if other is not theme), default=0.0)
        both, near = share if told else 0.0, self.near.get(theme, 0.0) / 2
        values = (1.0 if told else 0.0, told / 2, others / 4, self.joint, share, both, near)
        return dict(zip(_OF_A_THEME, values, strict=True))


def weigh_themes(text: Text) -> About:
    """Weigh what the whole text is about; a hospital's name tells that too."""
    counts: dict[Theme, float] = {}
    for kind, hit in text.once(_hits_of_all):
        if kind == _TELLS:
            for theme in _themes(hit.entry.means):
                counts[theme] = counts.get(theme, 0.0) + (0.5 if theme in _EVERYWHERE else 1.0)
    total = sum(counts.values())
    return {theme: count / total for theme, count in counts.items()}


def find_themes(
    text: Text, span: Stretch, names: Sequence[Stretch | Mention], about: About, actors: Sequence[PartyKind]
) -> tuple[Told, ...]:
    """Name one or two themes, the weightiest first; none found is ``OTHER``.

    ``names`` do not tell: a bank's says nothing of what it does here. ``actors``: the sorts of those who act.
    """
    signed = signs_of(text, span, names, about, actors)
    weights = text.words.weights_of_themes
    found = [_told(text, span, theme, signed, weights) for theme in choose(weights, signed)]
    return tuple(found) or (Told(theme=Theme.OTHER, hit=signed.first.get(Theme.OTHER)),)


def choose(weights: ThemeWeights, signed: Signed) -> list[Theme]:
    """Choose the one or two themes that weigh enough, the weightiest first."""
    if signed.joint and max(signed.own.values(), default=0.0) < _PROCEDURE:
        return []
    totals = _weigh(weights, signed)
    enough = [theme for theme in THEMES if totals[theme] >= _LEAST]
    return sorted(enough, key=lambda theme: -totals[theme])[:_MOST]


def _told(text: Text, span: Stretch, theme: Theme, signed: Signed, weights: ThemeWeights) -> Told:
    """Find the word that tells a theme, else the one that weighs most for it."""
    if theme in signed.first:
        return Told(theme=theme, hit=signed.first[theme])
    weighs = {word: weights.by_sign[word].get(theme, 0) for word in weights.by_sign.keys() & signed.words}
    word = max(weighs, key=lambda one: (weighs[one], one), default="")
    if word and weighs[word] > 0:
        start = text.folded.index(word, span.start, span.end)
        rest = _REST.match(text.folded, start + len(word))
        return Told(theme=theme, hit=Hit(start, rest.end() if rest else start + len(word), _WEIGHED))
    return Told(theme=theme)


def signs_of(
    text: Text, span: Stretch, names: Sequence[Stretch | Mention], about: About, actors: Sequence[PartyKind]
) -> Signed:
    """Give all that speaks for or against the themes of a span."""
    hits = list(_hits(text, span, names))
    first: dict[Theme, Hit] = {}
    for kind, hit in hits:
        for theme in (Theme.OTHER,) if kind == _NONE else _themes(hit.entry.means):
            first.setdefault(theme, hit)
    tongue = tongue_of(text)
    near = _beside(text, span)
    words = tongue.words_of(text, span.start, span.end)
    beside = [tongue.words_of(text, one.start, one.end) for one in near if tongue.weighs_beside]
    return Signed(
        words=words,
        beside=frozenset().union(*beside) - words,
        actors={f"@{kind}" for kind in actors},
        own=_weights(text, hits),
        near=_weights(text, (hit for one in near for hit in _hits_near(text, one))),
        about=about,
        joint=1.0 if Theme.OTHER in first else 0.0,
        first=first,
    )


def _beside(text: Text, span: Stretch) -> tuple[Stretch, Stretch]:
    """Give what stands before and behind a span on its line, not far off."""
    start, end = max(0, span.start - _NEAR), span.end + _NEAR
    line = text.folded.rfind("\n", start, span.start) + 1
    close = text.folded.find("\n", span.end, end)
    return Stretch(line or start, span.start), Stretch(span.end, close if close >= 0 else end)


def _weights(text: Text, hits: Iterable[tuple[str, Hit]]) -> dict[Theme, float]:
    """Weigh what words tell of each theme, each word once."""
    told: dict[Theme, dict[str, float]] = {}
    for kind, hit in hits:
        for theme in _themes(hit.entry.means):
            told.setdefault(theme, {})[text.folded[hit.start : hit.end]] = _WEIGHT[kind]
    return {theme: min(sum(words.values()), _MOST_TOLD) for theme, words in told.items()}


def _weigh(weights: ThemeWeights, signed: Signed) -> dict[str, float]:
    """Add up all that speaks: the same as over the signs of each theme, in fewer steps."""
    told, weighs, others, joint, about, both, near = (weights.own.get(sign, 0) for sign in _OF_A_THEME)
    second, most = sorted((0.0, 0.0, *signed.own.values()))[-2:]
    totals: dict[str, float] = dict.fromkeys(THEMES, joint * signed.joint + others * most / 4)
    for theme, own in signed.own.items():
        most_is_own = others * (second - most) / 4 if own == most else 0.0
        totals[theme] += told + weighs * own / 2 + most_is_own
    for theme, share in signed.about.items():
        totals[theme] += 2 * share * (about + both if theme in signed.own else about)
    for theme, weight in signed.near.items():
        totals[theme] += near * weight / 2
    for named, weight in zip(weights.themes, weights.add(signed.counted, signed.of_themes), strict=True):
        totals[named] += weight
    return totals


def why_themes(text: Text, told: Sequence[Told]) -> Iterator[Why]:
    """Yield the reason of each theme: its word, or what the text is about."""
    for one in told:
        if one.hit:
            yield text.because("themes", one.hit)
        else:
            rule = "themes.none-named" if one.theme is Theme.OTHER else "themes.of-the-text"
            yield Why(decides="themes", rule=rule)


def _hits_of_all(text: Text) -> list[tuple[str, Hit]]:
    return list(_hits(text, Stretch(0, len(text.folded)), ()))


def _starts_of_all(text: Text) -> list[int]:
    return [hit.start for _, hit in text.once(_hits_of_all)]


def _hits_near(text: Text, beside: Stretch) -> list[tuple[str, Hit]]:
    """Give the words of themes beside a span; there a name may tell."""
    starts = text.once(_starts_of_all)
    return text.once(_hits_of_all)[bisect_left(starts, beside.start) : bisect_left(starts, beside.end)]


@cache
def _themes(means: str) -> tuple[Theme, ...]:
    return tuple(map(Theme, means.split()))


def _hits(text: Text, span: Stretch, names: Sequence[Stretch | Mention]) -> Iterator[tuple[str, Hit]]:
    """Yield the words of themes with their kind, but for those within a longer one or within a name."""
    hits = [(kind, hit) for kind in _KINDS for hit in text.find(kind, span.start, span.end)]
    hits.sort(key=lambda pair: (pair[1].start, -pair[1].end))
    told, name = span.start, 0
    for kind, hit in hits:
        while name < len(names) and names[name].end <= hit.start:
            name += 1
        named = name < len(names) and names[name].start <= hit.start
        if hit.end > told and not named:
            told = hit.end
            yield kind, hit

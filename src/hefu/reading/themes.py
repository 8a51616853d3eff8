"""What is a span about? Its own words say so, and what the whole text is about."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mention
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Theme, Why

_TELLS, _HINTS, _NONE = "theme", "theme_hint", "no_theme"
_KINDS = (_TELLS, _HINTS, _NONE)
_WEIGHT = {_TELLS: 2.0, _HINTS: 1.0}
_OF_THE_TEXT = 4.0
"""What a theme gains that is all the text is about: as much as two words that tell it."""
_LEAST = 1.5
"""A word that only hints counts where an eighth of the text is about its theme."""
_BESIDE = 0.4
"""A second theme weighs at least this share of the first."""
_UNTOLD, _ALONGSIDE = 0.2, 0.35
"""Shares of a text from which its theme is that of a span that tells none, or joins the one it tells."""
_STANDS_OUT = 1.8
"""How many times the next theme's share it then has, to join."""
_PROCEDURE = 1.5
"""What a word of how the sides work together weighs: more than one that hints, less than one that tells."""
_EVERYWHERE = (Theme.FINANCE_INVESTMENT, Theme.PUBLIC_SERVICES)
"""Money and support are spoken of in any text, whatever it is about."""
_MOST = 2

About = Mapping[Theme, float]
"""The share each theme has in a text."""


class Told(Struct, frozen=True, kw_only=True, gc=False):
    """A theme of a span; ``hit`` is the word that tells it, None where the whole text does."""

    theme: Theme
    hit: Hit | None = None


def weigh_themes(text: Text) -> About:
    """Weigh what the whole text is about; a hospital's name tells that too."""
    counts: dict[Theme, float] = {}
    for kind, hit in _hits(text, Stretch(0, len(text.folded)), ()):
        if kind == _TELLS:
            for theme in _themes(hit.entry.means):
                counts[theme] = counts.get(theme, 0.0) + (0.5 if theme in _EVERYWHERE else 1.0)
    total = sum(counts.values())
    return {theme: count / total for theme, count in counts.items()}


def find_themes(
    text: Text, span: Stretch, names: Sequence[Stretch | Mention], about: About
) -> tuple[Told, ...]:
    """Name one or two themes, the weightiest first; none found is ``OTHER``.

    ``names`` do not count: a bank's says nothing of what it does here.
    """
    words: dict[Theme, dict[str, float]] = {}
    first: dict[Theme, Hit] = {}
    joint: list[Hit] = []
    for kind, hit in _hits(text, span, names):
        joint += [hit] if kind == _NONE else []
        for theme in _themes(hit.entry.means):
            words.setdefault(theme, {})[text.folded[hit.start : hit.end]] = _WEIGHT[kind]
            first.setdefault(theme, hit)
    own = {theme: sum(told.values()) for theme, told in words.items()}
    if joint and max(own.values(), default=0.0) < _PROCEDURE * len(joint):
        return (Told(theme=Theme.OTHER, hit=joint[0]),)
    weights = {theme: weight + _OF_THE_TEXT * about.get(theme, 0.0) for theme, weight in own.items()}
    found = [Told(theme=theme, hit=first[theme]) for theme in _weightiest(weights)]
    if not joint and len(found) < _MOST:
        found += _of_the_text(found, about)
    return tuple(found) or (Told(theme=Theme.OTHER),)


def why_themes(text: Text, told: Sequence[Told]) -> Iterator[Why]:
    """Yield the reason of each theme: its word, or what the text is about."""
    for one in told:
        if one.hit:
            yield text.because("themes", one.hit)
        else:
            rule = "themes.none-named" if one.theme is Theme.OTHER else "themes.of-the-text"
            yield Why(decides="themes", rule=rule)


def _weightiest(weights: Mapping[Theme, float]) -> list[Theme]:
    ordered = sorted(weights, key=lambda theme: -weights[theme])[:_MOST]
    return [one for one in ordered if weights[one] >= max(_LEAST, _BESIDE * weights[ordered[0]])]


def _of_the_text(found: Sequence[Told], about: About) -> list[Told]:
    ordered = sorted(about, key=lambda theme: -about[theme])[:2]
    if not ordered or any(one.theme is ordered[0] for one in found):
        return []
    main, following = about[ordered[0]], about[ordered[-1]] if len(ordered) > 1 else 0.0
    fits = main >= _ALONGSIDE and main >= _STANDS_OUT * following if found else main >= _UNTOLD
    return [Told(theme=ordered[0])] if fits else []


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

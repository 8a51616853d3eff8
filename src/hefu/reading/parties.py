"""Who cooperates? Those who sign or are said to, each once, with all names the text gives them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from hefu.reading.aliases import aliases_en, aliases_zh
from hefu.reading.basis import find_basis
from hefu.reading.bodies_en import Body, find_bodies_en
from hefu.reading.bodies_zh import find_bodies_zh, same_zh
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind
from hefu.terms.undertaking import Basis

_ORGANS = frozenset({"government", "committee", "municipality", "commission", "bureau", "department"})
_LEAD_LINES = 12
_MOST = 6
"""A text that names more bodies than this in its sentence of signing gives a list of guests."""


def find_parties(text: Text, sentences: Sequence[Sentence]) -> tuple[Party, ...]:
    """Find the parties: the bodies of the first sentence of signing, else those named most."""
    chinese = text.words.lang == "zh"
    bodies = (find_bodies_zh if chinese else find_bodies_en)(text)
    groups = _groups(_signing(text, sentences, bodies), bodies, same_zh if chinese else _same_en)
    parties = [_party(group, number) for number, group in enumerate(groups, start=1)]
    short = (aliases_zh if chinese else aliases_en)(text, parties)
    return tuple(
        Party(id=party.id, name=party.name, kind=party.kind, aliases=short[party.id]) for party in parties
    )


def _signing(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    labelled = [body for body in bodies if body.defined]
    if len({body.name for body in labelled}) >= 2 and find_basis(text) is Basis.INSTRUMENT:
        return labelled
    best: list[Body] = []
    for sentence in sorted(sentences, key=lambda one: one.heading):
        if not _is_signing(text, sentence):
            continue
        named = _named(text, bodies, sentence)
        best = best + named if len({body.name for body in named}) < 2 else named
        if len({body.name for body in named}) >= 2:
            break
    few = len({body.name for body in best}) < 2
    return best[:_MOST] + (_promising(text, bodies) if few else []) or _named_most(bodies)


def _named(text: Text, bodies: Sequence[Body], sentence: Sentence) -> list[Body]:
    within = [body for body in bodies if sentence.start <= body.start and body.end <= sentence.end]
    within = [body for body in within if not _is_generic(text, body)]
    proper = [body for body in within if not _in_a_title(text, body, sentence.start)]
    return proper if len({body.name for body in proper}) >= 2 else within


def _promising(text: Text, bodies: Sequence[Body]) -> list[Body]:
    named = (body for body in bodies if not _is_generic(text, body))
    return [
        body
        for body in named
        if any(hit.start - body.end <= 3 for hit in text.find("strength", body.end, body.end + 12))
    ]


def _is_generic(text: Text, body: Body) -> bool:
    hits = [text.at(kind, body.start) for kind in ("self_name", "generic")]
    return any(hit is not None and (hit.end == body.end or text.words.lang == "zh") for hit in hits)


def _is_signing(text: Text, sentence: Sentence) -> bool:
    span = (sentence.start, sentence.end)
    early = sentence.line < _LEAD_LINES and text.first("agreement", *span)
    return bool(sentence.line < 2 or early or text.first("sign", *span) or text.first("instrument", *span))


def _in_a_title(text: Text, body: Body, start: int) -> bool:
    if text.words.lang == "zh":
        return bool(text.at("title", body.end))
    before = text.folded[max(start, body.start - 8) : body.start]
    hits = text.find("title", max(start, body.start - 40), body.start)
    return bool(hits) and before.endswith((" of the ", " of ")) and body.start - hits[-1].end <= 8


def _named_most(bodies: Sequence[Body]) -> list[Body]:
    times = Counter(body.name for body in bodies)
    often = sorted(bodies, key=lambda body: -times[body.name])
    return [body for body in often if times[body.name] > 1][:_MOST]


def _same_en(one: Body, other: Body) -> bool:
    words, others = one.name.lower().split(), other.name.lower().split()
    of_one_place = one.kind is other.kind is PartyKind.GOVERNMENT and words[0] == others[0]
    if of_one_place and not _ORGANS.isdisjoint(others):
        return True
    return {*words} - {"of", "the"} == {*others} - {"of", "the"}


def _groups(
    chosen: Iterable[Body], bodies: Sequence[Body], same: Callable[[Body, Body], bool]
) -> list[list[Body]]:
    groups: list[list[Body]] = []
    for body in chosen:
        home = next((group for group in groups if same(group[0], body) or _fuller(group[0], body)), None)
        if home is None:
            groups.append([body])
        else:
            home.append(body)
    for group in groups:
        group.extend(body for body in bodies if same(group[0], body) or _fuller(group[0], body))
    return groups


def _fuller(short: Body, full: Body) -> bool:
    names = sorted((short.name, full.name), key=len)
    return names[1].startswith(names[0]) and full.kind is short.kind


def _party(group: Sequence[Body], number: int) -> Party:
    governments = [body.name for body in group if "overnment" in body.name or "政府" in body.name]
    name = max(governments or [body.name for body in group], key=len)
    others = dict.fromkeys(form for body in group for form in (body.name, *body.defined) if form != name)
    kind = next(body.kind for body in group if body.name == name)
    return Party(id=f"P{number}", name=name, kind=kind, aliases=tuple(others))

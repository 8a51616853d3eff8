"""Who cooperates in a Chinese text? Those who sign, each once, with all names the text gives them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from hefu.reading.basis import find_basis
from hefu.reading.en.bodies import Body
from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.aliases import aliases_zh, is_common, is_drawn_from
from hefu.reading.zh.bodies import begin_of_name, find_bodies_zh
from hefu.reading.zh.evidence import spoken_for, with_enough
from hefu.reading.zh.same import LEVELS, SIDES, is_like, is_same
from hefu.reading.zh.signers import find_signers
from hefu.terms.party import Party, PartyKind
from hefu.terms.undertaking import Basis

_LEAD_LINES = 12
_MOST = 6
"""A text that names more bodies than this in its sentence of signing gives a list of guests."""
_MOST_SENTENCES = 60
_SORTS = ("学校", "医院", "学院", "协会", "商会", "研究院", "社区", "公司")
"""Words for a sort, by which a text means the only one of that sort it names in full."""
_TELLING = 3
_SHORT_PLACE = 4
_TOWNS = "镇乡村"
_NEAR = 4
_OFTEN = 3
_MOST_MODALS = 200
_YOURS = ("贵", "我", "本", "该")
_LONG = 8
"""A shorter name in 学院 is a school within a university as likely as one by itself."""
_PLACED = ("在", "于")


def find_parties_zh(text: Text, sentences: Sequence[Sentence], people: Sequence[Named]) -> tuple[Party, ...]:
    """Find the parties: the labelled ones of an instrument, those who sign, else those that promise."""
    bodies = find_bodies_zh(text)
    called = {one.name for one in people}
    chosen = [body for body in _chosen(text, sentences, bodies) if body.name not in called]
    chosen += _sides_besides(text, chosen, bodies, people)
    groups = _groups(chosen, _each_once(bodies))
    if len(groups) < 2 and not _binds_itself(text, groups, bodies):
        return ()
    parties = [_party(text, group, number) for number, group in enumerate(groups, start=1)]
    forms = aliases_zh(text, parties)
    return tuple(
        Party(id=party.id, name=party.name, kind=party.kind, aliases=forms[party.id]) for party in parties
    )


def _sides_besides(
    text: Text, chosen: Sequence[Body], bodies: Sequence[Body], people: Sequence[Named]
) -> list[Body]:
    """Add those whom no sentence of signing names: by what they promise and are asked, or by who speaks."""
    if any(body.defined for body in chosen) and find_basis(text) is Basis.INSTRUMENT:
        return []
    proper = [one for one in bodies if not _is_generic(text, one)]
    if len(_groups(chosen, ())) < 2:
        return [*with_enough(text, proper), *spoken_for(text, proper, people)][:_MOST]
    return [one for one in with_enough(text, proper) if not any(is_like(one, other) for other in chosen)][
        :_MOST
    ]


def _binds_itself(text: Text, groups: Sequence[Sequence[Body]], bodies: Sequence[Body]) -> bool:
    """Tell an agreement, or a promise of one alone, from a report of bodies that undertake nothing."""
    if text.first("agreement", 0, len(text.folded)):
        return True
    promising = {body.name for body in (*_promising(text, bodies), *_pledging(text, bodies))}
    return any(body.name in promising for group in groups for body in group)


def _each_once(bodies: Sequence[Body]) -> list[Body]:
    """Leave out the places where a text names a body the same way again."""
    once: dict[tuple[str, PartyKind, tuple[str, ...]], Body] = {}
    for body in bodies:
        once.setdefault((body.name, body.kind, body.defined), body)
    return list(once.values())


def _pledging(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield one who pledges to others (集团向市民郑重承诺)."""
    for body in bodies:
        if text.folded[body.end : body.end + 1] == "向" and text.first("strength", body.end, body.end + 16):
            yield body


def _chosen(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    labelled = [body for body in bodies if body.defined]
    if _several(labelled) and find_basis(text) is Basis.INSTRUMENT:
        return labelled
    about = [one for one in sentences if _is_about(text, one)][:_MOST_SENTENCES]
    about.sort(key=lambda one: one.heading)
    signing = _most_signers(text, about, bodies) or _named_in(text, about, bodies)
    sides = [body for body in labelled if SIDES.intersection(body.defined)]
    return [*signing, *(sides if _several(sides) else [])]


def _most_signers(text: Text, about: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    """Take those joined in the sentence of signing that names most: a headline may leave some out."""
    sets: list[list[Body]] = []
    for sentence in about:
        signers = _own_names(text, find_signers(text, sentence), bodies)
        if _several(signers):
            sets.append([*signers, *_co_signers(text, sentence, signers, bodies)])
        if len(sets) == _TELLING:
            break
    return max(sets, key=lambda one: len(_groups(one, ())), default=[])[:_MOST]


def _several(bodies: Sequence[Body]) -> bool:
    return len(_groups(bodies, ())) >= 2


def _is_about(text: Text, sentence: Sentence) -> bool:
    span = (sentence.start, sentence.end)
    early = sentence.line < _LEAD_LINES and text.first("agreement", *span)
    return bool(sentence.line < 3 or early or text.first("sign", *span) or text.first("instrument", *span))


def _own_names(text: Text, signers: Sequence[Body], bodies: Sequence[Body]) -> list[Body]:
    """Put for 我县, 我校, 公司 the body of that sort the text names beside the other signers, if any."""
    named = []
    for body in signers:
        own = text.at("self_name", body.start)
        if own is None and (body.name in _SORTS or body.name in text.words.kinds["generic"].by_word):
            named.append(_meant_by(body, bodies))
            continue
        others = {one.name for one in signers}
        fitting = [
            one for one in bodies
            if own and one.kind.value == own.entry.means and one.name not in others
            and not text.at("self_name", one.start) and _of_level(body.name[-1], one.name)
        ]  # fmt: skip
        named.append(fitting[0] if own and fitting else _own_place(text, body) if own else body)
    return named


def _own_place(text: Text, body: Body) -> Body:
    """Put for 我镇, 我乡 the place of that level which acts by its name (柳溪镇负责…)."""
    level = body.name[-1]
    place = re.search(f"[,;。\\n]([\u4e00-\u9fff]{{2,3}}{level})(?![\u4e00-\u9fff]?政府)", text.folded)
    if level not in _TOWNS or place is None or text.at("self_name", place.start(1)):
        return body
    return msgspec.structs.replace(body, name=text.given[place.start(1) : place.end(1)])


def _meant_by(body: Body, bodies: Sequence[Body]) -> Body:
    """Put for 商会, 经开区 the first body whose full name is clipped to it, for 学校 the only one."""
    alike = [one for one in bodies if one.kind is body.kind and len(one.name) > len(body.name) + 1]
    if body.name == "社区":
        alike = [one for one in bodies if body.name in one.name[:-1]]
    yours = body.name.startswith(_YOURS)
    fitting = [one for one in alike if yours or is_drawn_from(body.name, one.name)]
    only = body.name in _SORTS and len({one.name for one in alike}) == 1
    full = (fitting or (alike if only else []))[:1] or [body]
    kind = full[0].kind if body.name == "社区" else body.kind
    return msgspec.structs.replace(body, name=full[0].name, kind=kind)


def _of_level(level: str, name: str) -> bool:
    return level in name if level in LEVELS else not name.endswith("学院") or len(name) > _LONG


def _co_signers(
    text: Text, sentence: Sentence, signers: Sequence[Body], bodies: Sequence[Body]
) -> Iterator[Body]:
    """Add those defined as a party in the sentence that the conjunction does not reach (（丙方）)."""
    starts = {body.start for body in signers}
    for body in bodies:
        told = body.defined or body.name.isascii()
        if sentence.start <= body.start < sentence.end and told and body.start not in starts:
            yield body


def _named_in(text: Text, about: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    best: list[Body] = []
    for sentence in about:
        within = [one for one in bodies if sentence.start <= one.start and one.end <= sentence.end]
        within = [one for one in within if not (_is_generic(text, one) or _is_thing(text, one))]
        proper = [one for one in within if not text.at("title", one.end)]
        named = proper if _several(proper) else within
        best = named if _several(named) else best + named
        if _several(named):
            return best[:_MOST]
    best += [one for one in bodies if one.defined] if len(_groups(best, ())) < 2 else []
    if _several(best):
        return best[:_MOST]
    alone = list(_pledging(text, bodies))
    named = alone or [*best, *_promising(text, bodies), *_visited(text, bodies), *_on_a_line(text, bodies)]
    return [*named, *_governing(text, named, bodies)][:_MOST] or _named_most(bodies)


def _governing(text: Text, named: Sequence[Body], bodies: Sequence[Body]) -> list[Body]:
    """Add the place whose mayor or party secretary acts, where only the office names it (市委书记)."""
    governed = any(one.kind is PartyKind.GOVERNMENT for one in named)
    if governed or not text.first("official", 0, len(text.folded)):
        return []
    places = [one for one in bodies if one.kind is PartyKind.GOVERNMENT and not _is_generic(text, one)]
    return places[:1] or _acting_place(text, named)[:1]


def _acting_place(text: Text, named: Sequence[Body]) -> list[Body]:
    """Name the place that its mayor speaks for, where it stands without a word for what it is (泊舟将…)."""
    for modal in text.find("strength", 0, len(text.folded))[:_MOST_MODALS]:
        start = begin_of_name(text, modal.start)
        name = text.folded[start : modal.start]
        known = any(name in one.name for one in named) or is_common(text, name)
        if 2 <= len(name) <= _SHORT_PLACE and not known and text.folded.count(name) >= _OFTEN:
            place = text.given[start : modal.start]
            return [Body(start=start, end=modal.start, name=place, kind=PartyKind.GOVERNMENT)]
    return []


def _promising(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    for body in bodies:
        wills = text.find("strength", body.end, body.end + 12)
        if not _is_generic(text, body) and any(hit.start - body.end <= 3 for hit in wills):
            yield body


def _visited(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    for body in bodies:
        if not _is_generic(text, body) and text.find("visit", max(0, body.start - 3), body.start):
            yield body


def _on_a_line(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield those whose name fills a line: who wrote a letter, and to whom (致…：)."""
    for body in bodies:
        line_end = text.folded[body.end : body.end + 1] in ("", "\n", ":")
        before = text.folded[max(0, body.start - 2) : body.start]
        if line_end and (before.endswith(("\n", "\n致")) or body.start == 0):
            yield body


def _is_generic(text: Text, body: Body) -> bool:
    """Tell words for a sort (工程公司, 运营公司) from a name."""
    trade = body.name.removesuffix("公司")
    if trade != body.name and is_common(text, text.fold(trade)):
        return True
    return any(text.at(kind, body.start) for kind in ("self_name", "generic", "no_party"))


def _is_thing(text: Text, body: Body) -> bool:
    """Tell what is to be founded (共建联合实验室), and the place of a meeting, from a party."""
    founded = text.first("founding", max(0, body.start - _NEAR), body.end)
    return _is_venue(text, body) or (body.kind is PartyKind.INSTITUTE and founded is not None)


def _is_venue(text: Text, body: Body) -> bool:
    """Tell the place of a meeting (在兰皋市召开) from a party."""
    return body.name[-1] in LEVELS and text.folded[body.start - 1 : body.start] in _PLACED


def _named_most(bodies: Sequence[Body]) -> list[Body]:
    times = Counter(body.name for body in bodies)
    often = sorted(bodies, key=lambda body: -times[body.name])
    return [body for body in often if times[body.name] > 1][:_MOST]


def _groups(chosen: Sequence[Body], bodies: Sequence[Body]) -> list[list[Body]]:
    groups: list[list[Body]] = []
    for body in chosen:
        home = next((group for group in groups if is_same(group[0], body)), None)
        if home is None:
            groups.append([body])
        else:
            home.append(body)
    for group in groups:
        group.extend(body for body in bodies if is_same(group[0], body))
    return groups


def _party(text: Text, group: Sequence[Body], number: int) -> Party:
    name = _fullest(group)
    kind = next(body.kind for body in group if body.name == name)
    others = dict.fromkeys(form for body in group for form in (body.name, *body.defined) if form != name)
    return Party(id=f"P{number}", name=name, kind=kind, aliases=tuple(others))


def _fullest(group: Sequence[Body]) -> str:
    if group[0].kind is PartyKind.GOVERNMENT:
        governments = [
            body.name for body in group if body.name.endswith("政府") and body.name[0] not in LEVELS
        ]
        return max(governments, key=len) if governments else group[0].name
    return max((body.name for body in group), key=len)

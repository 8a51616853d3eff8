"""Who cooperates, in an English text?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hefu.reading.aliases import aliases_en
from hefu.reading.basis import find_basis
from hefu.reading.bodies_en import Body, find_bodies_en
from hefu.reading.sentences import Sentence
from hefu.reading.signers_en import find_signers, is_placed
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind
from hefu.terms.undertaking import Basis

_ORGANS = frozenset(
    {"government", "committee", "municipality", "commission", "bureau", "department", "council"}
)
_SOMEWHERE = (" in ", " in the ", " at ", " at the ", " from ", " near ")
_LEAD_LINES = 12
_HEAD_LINES = 4
_TWICE = 2
_FEW = 4
_FIRST_PAGE = 6000
_PREAMBLE = 1600
_MOST = 6
"""A text that names more bodies than this in its sentence of signing gives a list of guests."""


def find_parties_en(text: Text, sentences: Sequence[Sentence]) -> tuple[Party, ...]:
    """Find the parties: those with a label or a defined name, else who signs, else who undertakes."""
    bodies = [body for body in find_bodies_en(text) if not _is_generic(text, body)]
    chosen = _labelled(text, bodies) or _signing(text, sentences, bodies) or _named_most(bodies)
    if find_basis(text) is not Basis.INSTRUMENT:
        chosen += _acting_early(text, sentences, bodies)
    groups = _groups(text, _once(chosen), _once(bodies))
    parties = [_party(text, group, number) for number, group in enumerate(groups, start=1)]
    short = aliases_en(text, parties)
    return tuple(
        Party(id=party.id, name=party.name, kind=party.kind, aliases=short[party.id]) for party in parties
    )


def _labelled(text: Text, bodies: Sequence[Body]) -> list[Body]:
    if not text.first("instrument", 0, len(text.folded)):
        return []
    standing = [body for body in bodies if not (is_placed(text, body) or _is_described(text, body))]
    defined = [body for body in standing if body.defined]
    sure = [body for body in standing if not body.bare and (body.defined or _ends_in_a_form(text, body))]
    stocks = [sure, [body for body in defined if not body.bare]]
    if find_basis(text) is Basis.INSTRUMENT:
        stocks.append(defined)
    return next((one for stock in stocks for one in _in_the_preamble(text, stock)), [])


def _is_described(text: Text, body: Body) -> bool:
    """Tell whether an article shows the words to describe, not to name: "a Delaware corporation"."""
    return text.folded.endswith((" a ", " an ", "(a ", ",a "), 0, body.start)


def _ends_in_a_form(text: Text, body: Body) -> bool:
    """Tell whether the name ends as companies' names end by law ("Ltd", "GmbH")."""
    forms = text.find("legal_form", body.start, body.end)
    return bool(forms) and forms[-1].end >= body.end - 1


def _in_the_preamble(text: Text, bodies: Sequence[Body]) -> Iterator[list[Body]]:
    """Yield those behind the first "between" that two of them follow, else those of the first page."""
    for between in text.find("between", 0, min(len(text.folded), _FIRST_PAGE)):
        recital = text.first("recital", between.end, between.end + _PREAMBLE)
        end = recital.start if recital else between.end + _PREAMBLE
        near = [body for body in bodies if between.end <= body.start < end]
        if _several(near):
            yield near
    first = [body for body in bodies if body.start < _FIRST_PAGE]
    if _several(first):
        yield first


def _signing(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    best: list[Body] = []
    for sentence in sorted(sentences, key=lambda one: one.heading):
        if not _is_signing(text, sentence):
            continue
        named = _resolved(find_signers(text, sentence, bodies), bodies)
        if _several(named):
            return named[:_MOST]
        named = named + _named(text, bodies, sentence)
        if _several(named):
            return named[:_MOST]
        best = best + named
    acting = [*best[:_MOST], *_acting(text, bodies)]
    return acting if _several(acting) else acting + _leading(bodies, sentences)


def _several(bodies: Sequence[Body]) -> bool:
    return len({body.name for body in bodies}) >= 2


def _resolved(named: Sequence[Body], bodies: Sequence[Body]) -> list[Body]:
    """Put the body in place of a name defined for it ("the Company")."""
    owners = {form.casefold(): body for body in bodies for form in body.defined}
    return [owners.get(body.name.casefold(), body) for body in named]


def _named(text: Text, bodies: Sequence[Body], sentence: Sentence) -> list[Body]:
    within = [
        body for body in bodies
        if sentence.start <= body.start and body.end <= sentence.end and not body.bare
        and not text.folded.endswith(_SOMEWHERE, 0, body.start)
    ]  # fmt: skip
    proper = [body for body in within if not _in_a_title(text, body, sentence.start)]
    return proper if _several(proper) else within


def _acting(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Those who undertake something themselves: "Acme will", "the Ministry shall"."""
    for body in bodies:
        trigger = text.first("strength", body.end, body.end + 30)
        if trigger and trigger.start - body.end <= 1:
            yield body


def _leading(bodies: Sequence[Body], sentences: Sequence[Sentence]) -> list[Body]:
    """Those named in the first lines, where they are few."""
    end = max((one.end for one in sentences if one.line < _LEAD_LINES), default=0)
    leading = [body for body in bodies if body.end <= end and not body.bare]
    return leading if len({body.name for body in leading}) <= _FEW else []


def _acting_early(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    """Those who undertake something and were named at the head of the text too, or do so twice."""
    head = min((one.start for one in sentences if one.line >= _HEAD_LINES), default=len(text.folded))
    acting = [body for body in _acting(text, bodies) if not body.name.isupper() or not body.bare]
    seen = {body.start: body.name for body in bodies if body.start < head} | {
        one.start: one.name for one in acting
    }
    times = Counter(seen.values())
    return [body for body in acting if times[body.name] >= _TWICE]


def _is_generic(text: Text, body: Body) -> bool:
    hits = [text.at(kind, body.start) for kind in ("self_name", "generic")]
    return any(hit is not None and hit.end == body.end for hit in hits)


def _is_signing(text: Text, sentence: Sentence) -> bool:
    span = (sentence.start, sentence.end)
    early = sentence.line < _LEAD_LINES and text.first("agreement", *span)
    return bool(sentence.line < 2 or early or text.first("sign", *span) or text.first("instrument", *span))


def _in_a_title(text: Text, body: Body, start: int) -> bool:
    before = text.folded[max(start, body.start - 8) : body.start]
    hits = text.find("title", max(start, body.start - 40), body.start)
    return bool(hits) and before.endswith((" of the ", " of ")) and body.start - hits[-1].end <= 8


def _named_most(bodies: Sequence[Body]) -> list[Body]:
    times = Counter(body.name for body in bodies if not body.bare)
    often = sorted((body for body in bodies if not body.bare), key=lambda body: -times[body.name])
    return [body for body in often if times[body.name] > 1][:_MOST]


def _once(bodies: Iterable[Body]) -> list[Body]:
    """Keep the first of those that say the same, so that time does not grow with repetition."""
    first: dict[tuple[str, tuple[str, ...]], Body] = {}
    for body in bodies:
        first.setdefault((body.name, body.defined), body)
    return list(first.values())


def _groups(text: Text, chosen: Iterable[Body], bodies: Sequence[Body]) -> list[list[Body]]:
    groups: list[list[Body]] = []
    for body in chosen:
        home = next((group for group in groups if any(_same(text, one, body) for one in group)), None)
        if home is None:
            groups.append([body])
        else:
            home.append(body)
    for group in groups:
        own = list(group)
        group.extend(body for body in bodies if any(_same(text, one, body) for one in own))
    return sorted(groups, key=lambda group: min(body.start for body in group))


def _same(text: Text, one: Body, other: Body) -> bool:
    words, others = one.name.casefold().split(), other.name.casefold().split()
    if {*words} - {"of", "the"} == {*others} - {"of", "the"}:
        return True
    of_one_place = one.kind is other.kind is PartyKind.GOVERNMENT and words[0] == others[0]
    if of_one_place and not text.at("common", one.start) and not _ORGANS.isdisjoint(others):
        return True
    forms = {form.casefold() for form in (*one.defined, *other.defined)}
    if one.name.casefold() in forms or other.name.casefold() in forms:
        return True
    if not (one.bare or other.bare) and _turned(words) == _turned(others):
        return True
    short, full = sorted((words, others), key=len)
    of_place = (one.bare or other.bare) and PartyKind.GOVERNMENT in (one.kind, other.kind) and "of" in full
    if of_place and full[-len(short) :] == short:
        return True
    return full[: len(short)] == short and (one.bare or other.bare or one.kind is other.kind)


def _turned(words: Sequence[str]) -> list[str]:
    """Bring "Branch of the Acme Bank" into the order of "Acme Bank Branch"."""
    words = [word for word in words if word != "the"]
    of = words.index("of") if "of" in words else 0
    return [*words[of + 1 :], *words[:of]] if of else words


def _party(text: Text, group: Sequence[Body], number: int) -> Party:
    sure = [body for body in group if not body.bare] or list(group)
    governments = [body.name for body in sure if "overnment" in body.name]
    name = max(governments or [body.name for body in sure], key=len)
    others = dict.fromkeys(form for body in group for form in (body.name, *body.defined) if form != name)
    kind = next(body.kind for body in sure if body.name == name)
    if all(body.bare for body in group) and text.first("place_sign", 0, len(text.folded)):
        kind = PartyKind.GOVERNMENT
    return Party(id=f"P{number}", name=name, kind=kind, aliases=tuple(others))

"""By which shorter names does a Chinese text call a party?"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.bodies_zh import is_name_char
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind

_PLACE = re.compile(r"(.{2,8}?)(?:自治[区州县]|[省市县区州旗])")
_LEARNED = frozenset({PartyKind.UNIVERSITY, PartyKind.INSTITUTE, PartyKind.ASSOCIATION})
_CLIPPED = re.compile(r"[\u4e00-\u9fff]{1,3}大(?![学家量力众会型幅批])")
_SHORTEST = 2
_LONGEST_SHORT = 5
_CLEAR = 3
"""A prefix of this length can hardly be another word."""


def aliases_zh(text: Text, parties: Sequence[Party]) -> dict[str, tuple[str, ...]]:
    """Find each party's aliases: defined ones, leading characters that stand alone, 海大, 我校."""
    acting = _acting(text)
    forms = {
        party.id: list(
            dict.fromkeys(
                [*_forms(text, party), *_without_parent(text, party, parties), *_short(party, acting)]
            )
        )
        for party in parties
    }
    names = {party.name: party.id for party in parties}
    taken: dict[str, str] = {}
    for party in sorted(parties, key=lambda one: one.kind is not PartyKind.GOVERNMENT):
        for form in forms[party.id]:
            if names.get(form, party.id) == party.id:
                taken.setdefault(form, party.id)
    own = {party.id: [form for form in forms[party.id] if form != party.name] for party in parties}
    return {key: tuple(form for form in kept if taken.get(form) == key) for key, kept in own.items()}


def _forms(text: Text, party: Party) -> Iterator[str]:
    yield from party.aliases
    for name in (party.name, *(alias for alias in party.aliases if len(alias) > _CLEAR + 1)):
        yield from _prefixes(text, party, name)
    if party.kind is PartyKind.UNIVERSITY:
        yield from _clipped(text, party)
    for hit in text.find("self_name", 0, len(text.folded)):
        if hit.entry.means == party.kind.value:
            yield text.given[hit.start : hit.end]


def _acting(text: Text) -> tuple[str, ...]:
    """Collect the short words that stand right before a modal or "said", where one who acts is named."""
    found: dict[str, None] = {}
    for kind in ("strength", "speech"):
        for hit in text.find(kind, 0, len(text.folded)):
            start = hit.start
            while start > max(0, hit.start - _LONGEST_SHORT - 1) and is_name_char(text.folded[start - 1]):
                start -= 1
            if _SHORTEST <= hit.start - start <= _LONGEST_SHORT and _means_nobody(text, start, hit.start):
                found[text.given[start : hit.start]] = None
    return tuple(found)


def _means_nobody(text: Text, start: int, end: int) -> bool:
    kinds = ("everybody", "generic", "own_side", "self_name", "verb", "joiner", "back_reference", "prefix")
    return not any(text.find(kind, start, end) for kind in kinds)


def _short(party: Party, acting: Sequence[str]) -> Iterator[str]:
    """Yield what is drawn from the name in its order (精工联 of 精密工业联合会)."""
    for form in acting:
        if form[0] in party.name and is_drawn_from(form, party.name) and form != party.name[: len(form)]:
            yield form


def _without_parent(text: Text, party: Party, parties: Sequence[Party]) -> Iterator[str]:
    """Yield the name of a unit without that of the party it belongs to (附属第三医院)."""
    for parent in parties:
        rest = party.name.removeprefix(parent.name)
        if len(parent.name) < len(party.name) != len(rest) > _CLEAR and rest in text.given:
            yield rest


def _prefixes(text: Text, party: Party, name: str) -> Iterator[str]:
    begin = _after_country(text, name)
    for first in {0, begin}:
        for last in range(len(name) - (first == 0), first + _SHORTEST - 1, -1):
            form = name[first:last]
            if _may_stand(text, party, form) and _stands_alone(text, form, name[last : last + 1]):
                yield form
                yield from _with_head(text, form, name)


def _after_country(text: Text, name: str) -> int:
    hits = text.words.find("prefix", text.fold(name))
    return hits[0].end if hits and hits[0].start == 0 and len(name) - hits[0].end > _CLEAR else 0


def _may_stand(text: Text, party: Party, form: str) -> bool:
    if any(len(form) == hit.end for hit in text.words.find("prefix", text.fold(form))):
        return False
    if len(form) >= _CLEAR or party.kind is PartyKind.GOVERNMENT:
        return True
    return party.kind not in _LEARNED and not _is_place(text, form)


def _is_place(text: Text, form: str) -> bool:
    return bool(re.search(re.escape(form) + "[省市县区州]", text.given))


def _stands_alone(text: Text, form: str, rest: str) -> bool:
    return bool(re.search(f"{re.escape(form)}(?!{re.escape(rest)})" if rest else re.escape(form), text.given))


def _with_head(text: Text, form: str, name: str) -> Iterator[str]:
    """Yield the prefix with the word that heads the name, the middle left out (华岭集团)."""
    for hit in text.words.find("body", text.fold(name)):
        head = name[hit.start : hit.end]
        if not form.endswith(head) and form + head in text.given:
            yield form + head


def _clipped(text: Text, party: Party) -> Iterator[str]:
    """Yield 海大, 江工大: characters of the name in their order, down to 大."""
    for match in _CLIPPED.finditer(text.folded):
        for first in range(match.start(), match.end() - 1):
            form = text.given[first : match.end()]
            if is_drawn_from(f"{form}学", party.name):
                yield form
                break


def is_drawn_from(form: str, name: str) -> bool:
    """Tell whether the characters of a form stand in a name in the same order."""
    at = 0
    for char in form:
        at = name.find(char, at) + 1
        if not at:
            return False
    return True

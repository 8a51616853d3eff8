"""Which people have a part in it, with which titles, for whom, in which role?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from hefu.reading.mentions import Mentions
from hefu.reading.names import Named, NameMention, Names
from hefu.reading.names_en import find_named_en, labels_of
from hefu.reading.names_zh import find_named_zh
from hefu.reading.roles_en import find_roles_en
from hefu.reading.roles_zh import find_roles_zh
from hefu.reading.sentences import Sentence
from hefu.reading.spokespeople_en import find_sides, offices_of
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind, Person, PersonRole

_NEAR = 120
_STYLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Minister|Mayor|President|Governor)\.? ([A-Z][\w'’-]+)\b(?! [A-Z])"
)
"""Before a word in the middle of a name, shows it to be the surname: "Vincent Ho Ka-ming", "Mr Ho"."""
_LONGER = re.compile(r" [A-Z]")
"""A surname that goes on with a capital is part of another name ("the Garrison Foundation")."""


def find_named(text: Text, sentences: Sequence[Sentence]) -> list[Named]:
    """Find each full name with a title beside it, in the order of the text."""
    find = find_named_zh if text.words.lang == "zh" else find_named_en
    return sorted(find(text, sentences), key=lambda one: one.start)


def find_people(
    text: Text,
    sentences: Sequence[Sentence],
    named: Sequence[Named],
    mentions: Mentions,
    parties: Sequence[Party],
) -> tuple[tuple[Person, ...], Names]:
    """Find the people, in the order they are named, and every place that names one of them."""
    found = _once(text, [one for one in named if one.side or not _overlaps(mentions, one)])
    surnames = {name.split(" ", 1)[-1] for name in found if " " in name}
    full = {name: one for name, one in found.items() if name not in surnames}
    if text.words.lang == "zh":
        party = {name: _party(text, one, mentions, parties) for name, one in full.items()}
    else:
        party = find_sides(text, full, mentions, parties)
    names = Names(tuple(sorted(_mentions(text, party, full), key=lambda mention: mention.start)))
    if text.words.lang == "zh":
        roles = find_roles_zh(text, sentences, names)
    else:
        roles = find_roles_en(text, sentences, names, mentions, full)
    people = (
        Person(name=name, role=roles.get(name, PersonRole.ATTENDEE), titles=one.titles, party=party[name])
        for name, one in full.items()
    )
    return tuple(people), names


def _once(text: Text, named: Sequence[Named]) -> dict[str, Named]:
    """Give each person what all places say: titles the first that has any, side and role the last lines'."""
    found: dict[str, Named] = {}
    spelled: dict[str, str] = {}
    by_initial = {
        f"{text.fold(one.name)[0]}. {text.fold(one.name).split()[-1]}": one.name
        for one in named
        if "." not in one.name
    }
    for one in named:
        folded = text.fold(one.name)
        name = by_initial.get(folded) or spelled.setdefault(folded, one.name)
        known = found.get(name) or replace(one, name=name)
        found[name] = replace(
            known,
            titles=known.titles or one.titles,
            side=known.side or one.side,
            role=known.role or one.role,
            told_at=(*known.told_at, *one.told_at),
        )
    return found


def _overlaps(mentions: Mentions, one: Named) -> bool:
    before = mentions.before(one.end)
    surname = before is not None and one.start < before.start and before.end == one.end
    return before is not None and before.end > one.start and not surname


def _mentions(
    text: Text, party: Mapping[str, str | None], people: Mapping[str, Named]
) -> Iterator[NameMention]:
    forms = _forms(text, people)
    if not forms:
        return
    edge = "" if text.words.lang == "zh" else r"\b"
    longest_first = sorted(forms, key=len, reverse=True)
    for match in re.finditer(edge + "(?:" + "|".join(map(re.escape, longest_first)) + ")" + edge, text.flat):
        name = forms[match.group()]
        if match.group() != name and edge and _LONGER.match(text.flat, match.end()):
            continue
        yield NameMention(start=match.start(), end=match.end(), name=name, party=party[name])


def _forms(text: Text, people: Mapping[str, Named]) -> dict[str, str]:
    """Give each form a person is called by its name: in English also parts of the name, and the office."""
    forms = {name: name for name in people}
    if text.words.lang == "en":
        styled = set(_STYLED.findall(text.flat)) if people else set()
        labels = labels_of(text) if people else frozenset()
        for name in people:
            words = name.split()
            for form in (words[0], words[-1], " ".join(words[-2:])):
                if not text.words.first("strength", text.fold(form)):
                    forms.setdefault(form, name)
            if words[-1].upper() in labels:
                forms.setdefault(words[-1].upper(), name)
            for form in styled.intersection(words[1:-1]):
                forms.setdefault(form, name)
        forms |= offices_of(text, people)
    return forms


def _party(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    for title in one.titles:
        at = text.flat.find(title, max(0, one.start - _NEAR), one.end + 2 * _NEAR)
        inside = mentions.within(at, at + len(title)) if at >= 0 else ()
        if inside:
            return inside[0].party
    held = _office(text, one, parties)
    if held or _of_others(text, one, parties):
        return held
    official = any(text.words.find("official", text.fold(title)) for title in one.titles)
    governments = [party.id for party in parties if party.kind is PartyKind.GOVERNMENT]
    if official and governments:
        return governments[0]
    after = mentions.within(one.end, one.end + _NEAR)
    nearest = mentions.within(one.start - _NEAR, one.start)[-1:] or after[:1] or (mentions.before(one.start),)
    return nearest[0].party if nearest[0] else None


def _of_others(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell the office of a body that is no party, nor of a party's sort (创新局局长)."""
    kinds = {party.kind.value for party in parties}
    hits = [hit for title in one.titles for hit in text.words.find("body", text.fold(title)) if hit.start]
    return bool(hits) and kinds.isdisjoint(hit.entry.means for hit in hits)


def _office(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """Name the one party that has such an office: a 校长 belongs to the university, a 行长 to the bank."""
    for title in one.titles:
        for hit in text.words.find("office", text.fold(title)):
            fitting = [party.id for party in parties if party.kind.value == hit.entry.means]
            if len(fitting) == 1:
                return fitting[0]
    return None

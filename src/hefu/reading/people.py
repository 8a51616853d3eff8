"""Which people have a part in it, with which titles, for whom, in which role?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from hefu.reading.mentions import Mentions
from hefu.reading.names import Named, NameMention, Names
from hefu.reading.names_en import find_named_en
from hefu.reading.names_zh import find_named_zh
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind, Person, PersonRole

_NEAR = 120
_WEIGHT = tuple(PersonRole)


def find_people(
    text: Text, sentences: Sequence[Sentence], mentions: Mentions, parties: Sequence[Party]
) -> tuple[tuple[Person, ...], Names]:
    """Find the people, in the order they are named, and every place that names one of them."""
    find = find_named_zh if text.words.lang == "zh" else find_named_en
    found: dict[str, Named] = {}
    for one in find(text, sentences):
        if not _overlaps(mentions, one):
            found.setdefault(one.name, one)
    surnames = {name.split(" ", 1)[-1] for name in found if " " in name}
    full = {name: one for name, one in found.items() if name not in surnames}
    party = {name: _party(text, one, mentions, parties) for name, one in full.items()}
    names = Names(tuple(sorted(_mentions(text, party), key=lambda mention: mention.start)))
    roles = _roles(text, sentences, names)
    people = (
        Person(name=name, role=roles.get(name, PersonRole.ATTENDEE), titles=one.titles, party=party[name])
        for name, one in full.items()
    )
    return tuple(people), names


def _overlaps(mentions: Mentions, one: Named) -> bool:
    before = mentions.before(one.end)
    return before is not None and before.end > one.start


def _mentions(text: Text, party: Mapping[str, str | None]) -> Iterator[NameMention]:
    forms = _forms(text, list(party))
    if not forms:
        return
    edge = "" if text.words.lang == "zh" else r"\b"
    longest_first = sorted(forms, key=len, reverse=True)
    for match in re.finditer(edge + "(?:" + "|".join(map(re.escape, longest_first)) + ")" + edge, text.given):
        name = forms[match.group()]
        yield NameMention(start=match.start(), end=match.end(), name=name, party=party[name])


def _forms(text: Text, names: Sequence[str]) -> dict[str, str]:
    forms = {name: name for name in names}
    if text.words.lang == "en":
        for name in names:
            words = name.split()
            for form in (words[0], words[-1], " ".join(words[-2:])):
                forms.setdefault(form, name)
    return forms


def _party(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    for title in one.titles:
        at = text.given.find(title, max(0, one.start - _NEAR), one.end + 2 * _NEAR)
        inside = mentions.within(at, at + len(title)) if at >= 0 else ()
        if inside:
            return inside[0].party
    official = any(text.words.find("official", text.fold(title)) for title in one.titles)
    governments = [party.id for party in parties if party.kind is PartyKind.GOVERNMENT]
    if official and governments:
        return governments[0]
    after = mentions.within(one.end, one.end + _NEAR)
    nearest = mentions.within(one.start - _NEAR, one.start)[-1:] or after[:1] or (mentions.before(one.start),)
    return nearest[0].party if nearest[0] else None


def _roles(text: Text, sentences: Sequence[Sentence], names: Names) -> dict[str, PersonRole]:
    roles: dict[str, PersonRole] = {}
    for sentence in sentences:
        for mention in names.within(sentence.start, sentence.end):
            role = _role(text, sentence, mention)
            roles[mention.name] = min(role, roles.get(mention.name, role), key=_WEIGHT.index)
    return roles


def _role(text: Text, sentence: Sentence, mention: NameMention) -> PersonRole:
    hits = text.find("role", sentence.start, sentence.end)
    if hits:
        nearest = min(hits, key=lambda hit: max(hit.start - mention.end, mention.start - hit.end))
        return PersonRole(nearest.entry.means)
    speaks = text.first("speech", sentence.start, sentence.end)
    return PersonRole.SPEAKER if speaks else PersonRole.ATTENDEE

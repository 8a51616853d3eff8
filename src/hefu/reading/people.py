"""Which people have a part in it, with which titles, for whom, in which role?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from hefu.reading.mentions import Mentions
from hefu.reading.names_en import find_named_en
from hefu.reading.names_zh import find_named_zh
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind, Person, PersonRole


class Named(Struct, frozen=True, kw_only=True):
    """A person's name at ``[start, end)`` with the titles that stand at it."""

    start: int
    end: int
    name: str
    titles: tuple[str, ...]


class NameMention(Struct, frozen=True, kw_only=True):
    """Any form of a person's name at ``[start, end)``; ``party`` is the id of the party stood for."""

    start: int
    end: int
    name: str
    party: str | None


class Names(Struct, frozen=True):
    """All mentions of people, in the order of the text."""

    all: tuple[NameMention, ...]

    def within(self, start: int, end: int) -> NameMention | None:
        """Return the last mention that lies wholly within ``[start, end)``."""
        return next((one for one in reversed(self.all) if start <= one.start and one.end <= end), None)


def find_people(
    text: Text, sentences: Sequence[Sentence], mentions: Mentions, parties: Sequence[Party]
) -> tuple[tuple[Person, ...], Names]:
    """Find the people and every place that names one of them."""
    find = find_named_zh if text.words.lang == "zh" else find_named_en
    named = [Named(start=a, end=b, name=text.given[a:b], titles=titles) for a, b, titles in find(text, sentences)]
    named = [one for one in named if not _overlaps(mentions, one) and not _is_short_form(one, named)]
    first: dict[str, Named] = {}
    for one in named:
        first.setdefault(one.name, one)
    party = {name: _party(text, one, mentions, parties) for name, one in first.items()}
    names = Names(tuple(sorted(_mentions(text, first, party), key=lambda mention: mention.start)))
    roles = {name: _role(text, sentences, names, name) for name in first}
    people = (
        Person(name=name, role=roles[name], titles=one.titles, party=party[name]) for name, one in first.items()
    )
    return tuple(people), names


def _overlaps(mentions: Mentions, one: Named) -> bool:
    return any(mention.start < one.end and one.start < mention.end for mention in mentions.all)


def _is_short_form(one: Named, others: Sequence[Named]) -> bool:
    return any(other.name != one.name and other.name.endswith(" " + one.name) for other in others)


def _mentions(text: Text, named: dict[str, Named], party: dict[str, str | None]) -> Iterator[NameMention]:
    short = _short_forms(text, list(named))
    for form, name in short.items():
        at = text.given.find(form)
        while at >= 0:
            end = at + len(form)
            if text.words.lang == "zh" or not (text.given[end : end + 1].isalnum() or text.given[at - 1 : at].isalnum()):
                yield NameMention(start=at, end=end, name=name, party=party[name])
            at = text.given.find(form, end)


def _short_forms(text: Text, names: Sequence[str]) -> dict[str, str]:
    forms = {name: name for name in names}
    if text.words.lang == "zh":
        return forms
    for name in names:
        for form in (name.split()[0], name.split()[-1], " ".join(name.split()[-2:])):
            forms[form] = name if forms.setdefault(form, name) == name else forms[form]
    return forms


def _party(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    around = [mention for mention in mentions.all if one.start - 90 <= mention.start and mention.end <= one.end + 120]
    for title in one.titles:
        at = text.given.rfind(title, 0, one.start + 1)
        at = at if at >= 0 and at > one.start - 120 else text.given.find(title, one.end)
        inside = [mention for mention in around if at <= mention.start and mention.end <= at + len(title)]
        if inside:
            return inside[0].party
    official = any(text.words.find("official", text.fold(title)) for title in one.titles)
    governments = [party.id for party in parties if party.kind is PartyKind.GOVERNMENT]
    if official and governments:
        return governments[0]
    before = [mention for mention in around if mention.end <= one.start]
    after = [mention for mention in around if mention.start >= one.end]
    nearest = before[-1:] or after[:1]
    return nearest[0].party if nearest else None


def _role(text: Text, sentences: Sequence[Sentence], names: Names, name: str) -> PersonRole:
    roles = [PersonRole.ATTENDEE]
    for sentence in sentences:
        own = [one for one in names.all if one.name == name and sentence.start <= one.start < sentence.end]
        if own:
            roles += _roles_in(text, sentence, own[0])
    return min(roles, key=list(PersonRole).index)


def _roles_in(text: Text, sentence: Sentence, own: NameMention) -> Iterator[PersonRole]:
    for hit in text.find("role", sentence.start, sentence.end):
        yield PersonRole(hit.entry.means)
    if text.first("speech", sentence.start, sentence.end):
        yield PersonRole.SPEAKER

"""What does each person do? What the rules of a language say is weighed with all that the text tells.

A rule sees one place and tells one role; it holds in the texts it was made from, and less in others. So its
word has a weight, and what is told elsewhere and of others may outweigh it.

Source:
    docs/rules/roles.md
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from hefu.reading.basis import is_instrument
from hefu.reading.names import NameMention, Names
from hefu.reading.sentences import Sentence
from hefu.reading.speakers import Speakers
from hefu.reading.text import Text
from hefu.reading.tongues import People, tongue_of
from hefu.terms.party import PersonRole

ANYBODY = ""
"""The sign of any person."""
_SAID = 20
"""What the word of a rule weighs, in tenths: as much as is best in texts that nobody made it from."""
_FEW = 9
"""Of fewer sentences, as somebody pastes them, none is first or last, and hardly any others do something."""
_OTHERS = ((PersonRole.SIGNATORY, 4), (PersonRole.WITNESS, 2), (PersonRole.SPEAKER, 3))
"""Up to how many others of a role are counted."""
_MOST_BETWEEN, _MOST_AHEAD, _MOST_IN_SENTENCE = 2, 3, 5
_MOST_PEOPLE, _MOST_RANK, _MOST_TIMES, _MOST_TURNS = 8, 4, 4, 3
_HEAD_LINES = 3
_QUARTERS = 4


class Cast(Struct, frozen=True, kw_only=True):
    """Who has a part in a text, for whom, and in which role by the rules."""

    text: Text
    sentences: Sequence[Sentence]
    names: Names
    speakers: Speakers
    people: People
    sides: Mapping[str, str | None]
    said: Mapping[str, PersonRole]


class _Deed(NamedTuple):
    """A word for what people do, as a sign names it, and where it stands."""

    start: int
    end: int
    sign: str


def choose_roles(cast: Cast) -> dict[str, PersonRole]:
    """Give each person the role for which most speaks; where there are few sentences, that of the rules."""
    if sum(not sentence.heading for sentence in cast.sentences) < _FEW:
        return {name: said_of(cast, name) for name in cast.people}
    weights = cast.text.words.role_weights
    return {name: choose(signs, said_of(cast, name), weights) for name, signs in signs_of(cast).items()}


def choose(signs: Iterable[str], said: PersonRole, weights: Mapping[str, int]) -> PersonRole:
    """Add up what speaks for each role; ``said`` is that of the rules."""
    own = {role: map(f"{role}\t".__add__, signs) for role in PersonRole}
    totals = {role: sum(filter(None, map(weights.get, keys))) for role, keys in own.items()}
    totals[said] += _SAID
    return max(PersonRole, key=totals.__getitem__)


def said_of(cast: Cast, name: str) -> PersonRole:
    """Give somebody's role by the rules; of whom they say nothing attends."""
    return cast.said.get(name, PersonRole.ATTENDEE)


def signs_of(cast: Cast) -> dict[str, set[str]]:
    """Give the signs of each person."""
    crowd = _crowd_of(cast)
    signs = {
        name: {ANYBODY, *_of_person(cast, name, crowd), f"rank.{min(rank, _MOST_RANK)}"}
        for rank, name in enumerate(cast.people)
    }
    told_in: dict[str, list[int]] = {name: [] for name in cast.people}
    for at, sentence in enumerate(cast.sentences):
        mentions = cast.names.within(sentence.start, sentence.end)
        deeds = _deeds(cast.text, sentence) if mentions else []
        for mention in mentions:
            told_in[mention.name].append(at)
            signs[mention.name].update(_of_place(cast.text, sentence, mention, mentions, deeds))
    for name, places in told_in.items():
        signs[name].update(_of_places(places, len(cast.sentences)))
    return signs


class _Crowd(NamedTuple):
    """How many have each role by the rules, how many sign for each side, and how often each is heard."""

    roles: Counter[PersonRole]
    signers: Counter[str | None]
    turns: Counter[str]


def _crowd_of(cast: Cast) -> _Crowd:
    roles = {name: said_of(cast, name) for name in cast.people}
    return _Crowd(
        roles=Counter(roles.values()),
        signers=Counter(cast.sides[name] for name, role in roles.items() if role is PersonRole.SIGNATORY),
        turns=Counter(turn.speaker.name for turn in cast.speakers.all if turn.speaker),
    )


def _of_person(cast: Cast, name: str, crowd: _Crowd) -> Iterator[str]:
    """Yield what lines of signatures tell of somebody, whose they are, and what all others do."""
    own, side = said_of(cast, name), cast.sides[name]
    signs_self = own is PersonRole.SIGNATORY
    for role, most in _OTHERS:
        yield f"others.{role}.{min(crowd.roles[role] - (role is own), most)}"
    beside = side and crowd.signers[side] > signs_self
    signers = crowd.roles[PersonRole.SIGNATORY] - signs_self
    yield f"signers.{min(signers, 3)}.{'own' if beside else 'of-others'}"
    yield f"people.{min(len(cast.people), _MOST_PEOPLE)}"
    yield f"turns.{min(crowd.turns[name], _MOST_TURNS)}"
    if side:
        yield "has-side"
    if cast.people[name].role:
        yield f"lines.{cast.people[name].role}"
    if is_instrument(cast.text):
        yield "instrument"


def _of_places(places: Sequence[int], sentences: int) -> Iterator[str]:
    """Yield how often somebody is named, and in which quarter of the text first and last."""
    yield f"times.{min(len(places), _MOST_TIMES)}"
    if places:
        yield f"first.{_QUARTERS * places[0] // sentences}"
        yield f"last.{_QUARTERS * places[-1] // sentences}"


def _deeds(text: Text, sentence: Sentence) -> list[_Deed]:
    kinds = tongue_of(text).deeds_of_people
    found = (
        _Deed(hit.start, hit.end, f"{kind}.{hit.entry.means}" if hit.entry.means else kind)
        for kind in text.among(kinds, sentence.start, sentence.end)
        for hit in text.find(kind, sentence.start, sentence.end)
    )
    return sorted(found)


def _of_place(
    text: Text, sentence: Sentence, one: NameMention, mentions: Sequence[NameMention], deeds: Sequence[_Deed]
) -> Iterator[str]:
    """Yield what a sentence tells around one of the names in it."""
    before = [deed for deed in deeds if deed.end <= one.start]
    behind = [deed for deed in deeds if deed.start >= one.end]
    yield from (f"before.{deed.sign}" for deed in before)
    yield from (f"behind.{deed.sign}" for deed in behind)
    if before:
        yield f"last-before.{max(before, key=lambda deed: deed.end).sign}"
    if behind:
        between = sum(one.end <= other.start < behind[0].start for other in mentions)
        yield f"next.{behind[0].sign}.{min(between, _MOST_BETWEEN)}"
    else:
        yield "next.nothing"
    yield f"in-sentence.{min(len(mentions), _MOST_IN_SENTENCE)}"
    yield f"ahead.{min(sum(other.start < one.start for other in mentions), _MOST_AHEAD)}"
    if '"' in text.folded[sentence.start : one.start]:
        yield "quote-before"
    if '"' in text.folded[one.end : sentence.end]:
        yield "quote-behind"
    if sentence.line < _HEAD_LINES:
        yield "at-head"
    if sentence.heading:
        yield "in-heading"

"""Which people have a part in it, with which titles, for whom, in which role?"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.mentions import Mentions
from hefu.reading.names import Named, NameMention, Names
from hefu.reading.role_choice import Cast, choose_roles
from hefu.reading.sentences import Sentence
from hefu.reading.speakers import Speakers, Turn
from hefu.reading.text import Text
from hefu.reading.tongues import tongue_of
from hefu.terms.party import Party, PartyKind, Person


def find_named(text: Text, sentences: Sequence[Sentence]) -> list[Named]:
    """Find each full name with a title beside it, in the order of the text."""
    return sorted(tongue_of(text).find_named(text, sentences), key=lambda one: one.start)


def find_people(
    text: Text,
    sentences: Sequence[Sentence],
    named: Sequence[Named],
    mentions: Mentions,
    parties: Sequence[Party],
) -> tuple[tuple[Person, ...], Names, Speakers]:
    """Find the people, in the order they are named, every place that names one, and who speaks where."""
    tongue = tongue_of(text)
    places = [party.name for party in parties if party.kind is PartyKind.GOVERNMENT]
    somebody = (one for one in named if one.side or not _overlaps(mentions, one))
    found = _once(text, [one for one in somebody if not _is_a_place(one.name, places)])
    parts = {part for name in found for part in _parts(name)}
    parts |= {name.rpartition("·")[2] for name in found if "·" in name}
    full = {name: one for name, one in found.items() if name not in parts}
    party = tongue.find_sides(text, full, mentions, parties)
    names = Names(
        tuple(
            NameMention(start=start, end=end, name=name, party=party[name])
            for start, end, name in tongue.find_names(text, full)
        )
    )
    speakers = _find_speakers(text, sentences, names, mentions)
    said = tongue.find_roles(text, sentences, names, speakers, full)
    cast = Cast(
        text=text, sentences=sentences, names=names, speakers=speakers, people=full, sides=party, said=said
    )
    people = (
        Person(name=name, role=role, titles=full[name].titles, party=party[name])
        for name, role in choose_roles(cast).items()
    )
    return tuple(people), names, speakers


def _find_speakers(text: Text, sentences: Sequence[Sentence], names: Names, mentions: Mentions) -> Speakers:
    tongue = tongue_of(text)
    first = tongue.find_speakers(text, sentences, names, mentions)
    turns: list[Turn] = []
    for sentence, speaker in zip(sentences, first, strict=True):
        turns.append(Turn(sentence.start, speaker))
        further = tongue.find_further_speakers(text, sentence, names, mentions) if speaker else ()
        for turn in further:
            if not _is_same(turn, turns[-1]):
                turns.append(turn)
    return Speakers(tuple(turns))


def _is_same(turn: Turn, before: Turn) -> bool:
    one, other = turn.speaker, before.speaker
    return one is not None and other is not None and (one.name, one.party) == (other.name, other.party)


def _parts(name: str) -> Iterator[str]:
    """Yield what a name is called short: each of its words, and the last words of it."""
    words = name.split()
    yield from (word for word in words if word != name)
    yield from (" ".join(words[at:]) for at in range(1, len(words)))


def _once(text: Text, named: Sequence[Named]) -> dict[str, Named]:
    """Give each person what all places say: titles the first that has any, side and role the last lines'."""
    found: dict[str, Named] = {}
    spelled: dict[str, str] = {}
    by_initial = {
        f"{text.fold(one.name)[0]}. {text.fold(one.name).split()[-1]}": one.name
        for one in named
        if "." not in one.name
    }
    by_begin = {
        begin: one.name for one in named for begin in [text.fold(one.name).rpartition(" ")[0]] if " " in begin
    }
    for one in named:
        folded = text.fold(one.name)
        name = by_begin.get(folded) or by_initial.get(folded) or spelled.setdefault(folded, one.name)
        known = found.get(name) or replace(one, name=name)
        found[name] = replace(
            known,
            titles=_more_titles(text, known.titles, one.titles),
            side=known.side or one.side,
            role=known.role or one.role,
            told_at=(*known.told_at, *one.told_at),
        )
    return found


def _more_titles(text: Text, known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the titles told first; where they are mere courtesies, an office told later joins them, where they
    only tell of a leader (市领导), it takes their place.
    """
    if more and known and all(_is_vague(text, title) for title in known):
        return more
    courtesies = text.words.kinds["courtesy"].by_word
    if any(text.words.find("title", one) and one not in courtesies for one in map(text.fold, known)):
        return (*(one for one in more if one not in known and text.fold(one) in courtesies), *known)
    said = {text.fold(title).removeprefix("the ") for title in known}
    return (
        *known,
        *(title for title in dict.fromkeys(more) if text.fold(title).removeprefix("the ") not in said),
    )


def _is_vague(text: Text, title: str) -> bool:
    """Tell what a title of many says of each (市领导, 云帆集团领导) from an office."""
    known = "title_of_many" in text.words.kinds
    told = text.words.find("title_of_many", text.fold(title)) if known else []
    return bool(told) and told[-1].end == len(title) and told[-1].entry.means == "vague"


def _is_a_place(name: str, governments: Sequence[str]) -> bool:
    """Tell San Telmo of "the Mayor's Office of San Telmo" from somebody."""
    return " " in name and any(f" {name}" in government for government in governments)


def _overlaps(mentions: Mentions, one: Named) -> bool:
    before = mentions.before(one.end)
    within = before is not None and one.start < before.start
    return before is not None and before.end > one.start and not within

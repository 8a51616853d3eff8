"""Which people have a part in it, with which titles, for whom, in which role?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from hefu.reading.en.minutes import chairing, initials_of
from hefu.reading.en.names import find_named_en, labels_of
from hefu.reading.en.roles import find_roles_en
from hefu.reading.en.spokespeople import find_sides, offices_of
from hefu.reading.forms import anywhere, find_longest
from hefu.reading.mentions import Mentions
from hefu.reading.names import Named, NameMention, Names
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.names import find_named_zh
from hefu.reading.zh.roles import find_roles_zh
from hefu.reading.zh.signatures import find_signatures_zh
from hefu.reading.zh.spokespeople import find_sides_zh, forms_zh
from hefu.terms.party import Party, Person, PersonRole

_STYLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Minister|Mayor|President|Governor)\.? ([A-Z][\w'’-]+)\b(?! [A-Z])"
)
"""Before a word in the middle of a name, shows it to be the surname: "Vincent Ho Ka-ming", "Mr Ho"."""
_LONGER = re.compile(r" [A-Z]")
"""A surname that goes on with a capital is part of another name ("the Garrison Foundation")."""


def find_named(text: Text, sentences: Sequence[Sentence]) -> list[Named]:
    """Find each full name with a title beside it, in the order of the text."""
    if text.words.lang == "zh":
        named = [*find_named_zh(text, sentences), *find_signatures_zh(text, sentences)]
    else:
        named = [*find_named_en(text, sentences)]
    return sorted(named, key=lambda one: one.start)


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
        party = find_sides_zh(text, full, mentions, parties)
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
    by_begin = {
        begin: one.name
        for one in named
        for begin in [text.fold(one.name).rpartition(" ")[0]]
        if " " in begin and text.words.lang == "en"
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
    """Keep the titles told first; where they are mere courtesies, an office told later joins them."""
    if any(text.words.find("title", text.fold(title)) for title in known):
        return known
    return tuple(dict.fromkeys((*known, *more)))


def _overlaps(mentions: Mentions, one: Named) -> bool:
    before = mentions.before(one.end)
    surname = before is not None and one.start < before.start and before.end == one.end
    return before is not None and before.end > one.start and not surname


def _mentions(
    text: Text, party: Mapping[str, str | None], people: Mapping[str, Named]
) -> Iterator[NameMention]:
    forms = _forms(text, people)
    latin = text.words.lang == "en"
    stands = partial(_is_whole, text.flat) if latin else anywhere
    for start, end in find_longest(forms, text.flat, stands):
        form = text.flat[start:end]
        name = forms[form]
        if latin and form != name and _LONGER.match(text.flat, end):
            continue
        yield NameMention(start=start, end=end, name=name, party=party[name])


def _is_whole(flat: str, start: int, end: int) -> bool:
    """Tell a form from a part of a word."""
    return _is_edge(flat, start) and _is_edge(flat, end)


def _is_edge(flat: str, at: int) -> bool:
    return _is_of_word(flat[at : at + 1]) != (at > 0 and _is_of_word(flat[at - 1]))


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _forms(text: Text, people: Mapping[str, Named]) -> dict[str, str]:
    """Give each form a person is called by its name: also parts of the name, and the office."""
    if text.words.lang == "zh":
        return forms_zh(text, people)
    forms = {name: name for name in people}
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
        letters = initials_of(text, name)
        if letters:
            forms.setdefault(letters, name)
    chair = chairing(text, people)
    chairs = {"the Chair": chair, "The Chair": chair} if chair else {}
    return forms | offices_of(text, people) | chairs

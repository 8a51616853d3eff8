"""For which party does each person named in an English text stand?"""

from collections.abc import Iterator, Mapping, Sequence

from hefu.reading.en.naming.letters import is_an_answer
from hefu.reading.en.people.blocks import below, writes_a_letter
from hefu.reading.en.people.closing import by_order
from hefu.reading.en.people.names import labels_of
from hefu.reading.en.people.offices import (
    by_calling,
    calls_itself,
    having_many,
    in_office,
    is_no_government,
    is_of_one_sort,
    is_where_sent,
    of_sort,
)
from hefu.reading.en.people.rows import find_deputies, find_rows
from hefu.reading.en.people.signing_for import signs_for
from hefu.reading.en.people.strangers import (
    heads_an_association,
    is_elsewhere,
    is_no_longer,
    is_of_others,
    lives_by,
    sits_in_an_assembly,
)
from hefu.reading.en.people.title_places import NEAR, signed_for, title_places
from hefu.reading.en.people.whose import (
    in_an_office_of,
    in_brackets,
    of_its_own,
    of_the_item,
    of_the_letter,
    of_the_meeting,
    of_the_name,
    of_the_nation,
    of_the_opening,
    of_the_subject,
)
from hefu.reading.mentions import Mentions
from hefu.reading.names import Named
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party

_FAR = 500
_OFFICE_WORDS = 5


def find_sides_en(
    text: Text, people: Mapping[str, Named], mentions: Mentions, parties: Sequence[Party]
) -> dict[str, str | None]:
    """Give each person the party that the title names, else one of its sort, else the one named nearest."""
    sides = {name: _told(text, one, mentions, parties) for name, one in people.items()}
    sides |= by_order(text, people, sides, [party.id for party in parties])
    taken = {side for side in sides.values() if side}
    ahead = find_rows(text, people.values())
    heads = find_deputies(text, people.values())
    for name, one in people.items():
        if sides[name] is None and name in heads:
            sides[name] = sides[heads[name].name]
        if sides[name] is None:
            beside = sides[ahead[name].name] if name in ahead else None
            sides[name] = _likely(text, one, mentions, parties, taken=taken, beside=beside)
        side = sides[name]
        if side and _stands_alone(text, one):
            taken.add(side)
    return sides


def _stands_alone(text: Text, one: Named) -> bool:
    """Tell a name in a line of signatures, of which each stands for another side."""
    end = text.flat.find("\n", one.end)
    line = text.flat[text.flat.rfind("\n", 0, one.start) + 1 : end if end >= 0 else len(text.flat)]
    return len(line) < NEAR and "." not in line


def offices_of(text: Text, people: Mapping[str, Named]) -> dict[str, str]:
    """Give "the Mayor" the name of the one person who is mayor."""
    holders: dict[str, set[str]] = {}
    for name, one in people.items():
        for title in one.titles:
            hits = text.words.find("title", text.fold(title))
            if hits and 1 < len(title.split()) <= _OFFICE_WORDS:
                holders.setdefault(title, set()).add(name)
            for hit in hits:
                holders.setdefault(title[hit.start : hit.end], set()).add(name)
    told = {office: next(iter(names)) for office, names in holders.items() if len(names) == 1}
    articles = ("the ", "The ")
    lines = text.once(labels_of) if told else frozenset()
    labels = {office.upper(): name for office, name in told.items() if office.upper() in lines}
    return labels | {
        f"{article}{form}": name
        for office, name in told.items()
        for article in articles
        for form in {office, office.lower(), office.capitalize()}
    }


def _told(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    own = signs_for(text, one, mentions, parties) or of_the_name(one, mentions)
    own = own or in_an_office_of(text, one, mentions) or in_brackets(text, one, mentions)
    own = own or of_the_nation(text, one, parties)
    if own or is_no_longer(one) or lives_by(text, one):
        return own
    if heads_an_association(text, one, parties):
        return None
    places = list(title_places(text, one))
    beside = of_the_item(text, one, mentions) or _beside(text, one, mentions, places)
    seated = sits_in_an_assembly(text, one)
    if beside and (seated or is_no_government(text, one, beside, parties)):
        beside = signed_for(text, one, mentions)
    if beside or seated or is_elsewhere(text, one, parties):
        return beside
    holding = in_office(text, one, parties)
    signs = writes_a_letter(text, one.start) and not is_an_answer(text, one.start)
    writer = of_the_letter(text, mentions) if signs else None
    writer = writer or of_the_meeting(text, one, mentions, parties, holding)
    subject = of_the_subject(text, one, mentions) or of_its_own(text, one, parties)
    if writer or (subject and not is_no_government(text, one, subject, parties)):
        return writer or subject
    owned = of_the_opening(text, one, mentions, parties)
    owned = None if holding and owned not in holding and is_of_one_sort(text, one) else owned
    told = (owned, *(of_sort(text, stretch, parties) for stretch in places))
    fitting = (side for side in told if side and not is_no_government(text, one, side, parties))
    named = next(fitting, None)
    if named:
        return named
    return holding[0] if len(holding) == 1 and not is_of_others(text, one, parties) else None


def _beside(text: Text, one: Named, mentions: Mentions, places: Sequence[Stretch]) -> str | None:
    """Name the party of the lines below a name that stands alone, else the first where a title stands."""
    under = below(text, one.start, one.end)
    named = mentions.within(under[0].start, under[0].end) if under else ()
    if under and named:
        return named[min(under[1], len(named) - 1)].party
    inside = (one for place in places for one in mentions.within(place.start, place.end))
    return next((found.party for found in inside if not is_where_sent(text, found.start)), None)


def _likely(
    text: Text,
    one: Named,
    mentions: Mentions,
    parties: Sequence[Party],
    *,
    taken: set[str],
    beside: str | None,
) -> str | None:
    """Choose among the parties whose sort has such an office.

    First one that has nobody yet, then that of whoever stands beside in a row, then the nearest.
    """
    if heads_an_association(text, one, parties) or is_of_others(text, one, parties):
        return None
    fitting = in_office(text, one, parties)
    called = by_calling(text, one, parties)
    if called and (not fitting or called in fitting):
        return called
    if fitting:
        return _of_several(text, one, mentions, parties, fitting=fitting, taken=taken, beside=beside)
    free = [party.id for party in parties if party.id not in taken]
    if len(free) == 1 and not one.titles:
        return free[0]
    if beside and not free:
        return beside
    near = [*_nearest(text, one, mentions)]
    many = [party.id for party in parties if party.kind in having_many(one)]
    fit = (party for party in (*near, *many) if party in many)
    return next(fit, near[0] if near else None)


def _of_several(
    text: Text,
    one: Named,
    mentions: Mentions,
    parties: Sequence[Party],
    *,
    fitting: Sequence[str],
    taken: set[str],
    beside: str | None,
) -> str:
    """Choose among those that have such an office: who publishes, has nobody yet, is beside, is nearest."""
    own = [party.id for party in parties if party.id in fitting and calls_itself(text, party)]
    if len(own) == 1:
        return own[0]
    free = [party for party in fitting if party not in taken]
    if len(free) == 1:
        return free[0]
    if beside and beside in fitting and not free:
        return beside
    near = [party for party in _nearest(text, one, mentions) if party in fitting]
    return near[0] if near else fitting[0]


def _nearest(text: Text, one: Named, mentions: Mentions) -> Iterator[str]:
    """Yield parties by nearness: in the sentence behind, in the paragraph before, before that, behind."""
    line = text.folded.rfind("\n", 0, one.start) + 1
    line_end = text.folded.find("\n", one.end)
    line_end = line_end if line_end >= 0 else len(text.folded)
    first = not mentions.within(line, one.start)
    behind = mentions.within(one.end, min(line_end, one.end + _FAR))
    before = mentions.within(max(line, one.start - NEAR), one.start)[::-1]
    far = mentions.within(max(0, one.start - _FAR), one.start)[::-1]
    for mention in (*(behind[:1] if first else ()), *before, *behind, *far):
        if not mention.called:
            yield mention.party
    last = mentions.before(one.start)
    if last:
        yield last.party

"""Which names of an English text mean the same body?"""

from collections.abc import Sequence

from msgspec import Struct

from hefu.reading.bodies import Body
from hefu.reading.en.naming.endings import LEGAL_FORM, without_end
from hefu.reading.en.naming.governed import LANDS, is_agency, place_of, seat_of
from hefu.reading.en.naming.name_words import (
    SMALL,
    Words,
    half_shortened,
    head_of,
    holds,
    initials_with_and_without_seat,
    is_seat_of,
    is_within,
    root_of,
    turned,
    words_of,
)
from hefu.reading.en.naming.signers import is_placed
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

LEVELS = {"regional": "region", "provincial": "province", "cantonal": "canton", "municipal": "municipality",
          "prefectural": "prefecture"}  # fmt: skip
"""By the word for a level in a government's name, the noun by which it is called: "the Region"."""
_OF_A_LEVEL = (("state", "government"), ("provincial", "government"), ("regional", "government"))
"""What the only government of a level is called: "the State Government" of "Government of Karu"."""
_PLACES = ("town", "city", "county", "village", "borough", "township", "parish")
"""What a council governs that has the word before its own: "the Town" of "Orme Town Council"."""
_MOST_OF_ONE_WORD = 12
_JOINTS = (" and the ", " and ", ", the ")
_LONG = 2
"""A name of more words is known with the place before it, too."""


class Group(Struct, frozen=True, gc=False):
    """All that names one body, in the order of the text; ``told`` is how the paper itself names it."""

    bodies: list[Body]
    told: list[Body] = []

    @property
    def start(self) -> int:
        """Where it is first named."""
        return min(body.start for body in self.bodies)

    @property
    def first(self) -> Body:
        """The first of its full names."""
        if self.told:
            return self.told[0]
        for body in self.bodies:
            if not body.bare:
                return body
        return self.bodies[0]

    @property
    def full(self) -> list[Body]:
        """The name the paper tells, else those that say what sort of body it is, else all of them."""
        return self.told or [body for body in self.bodies if not body.bare] or self.bodies


class _Index:
    """Finds the group of a name by its words, its defined forms, its initials or its place."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.groups: list[Group] = []
        self.by_form: dict[str, Group] = {}
        self.by_initials: dict[str, Group] = {}
        self.by_place: dict[str, Group] = {}
        self.by_head: dict[str, Group] = {}
        self.by_council: dict[str, Group] = {}
        self.by_first: dict[str, list[tuple[Words, Group]]] = {}
        self.by_last: dict[str, list[tuple[Words, Group]]] = {}
        self.by_word: dict[str, list[tuple[Words, Group]]] = {}
        self.by_governed: dict[str, list[tuple[Words, Group]]] = {}
        self.by_trade: dict[str, list[Group]] = {}

    def add(self, body: Body, *, apart: bool = False) -> None:
        """Put a name to those of its body; one that a paper lists apart is known by the same words alone."""
        group = self.by_form.get(" ".join(words_of(body.name))) if apart else self._home(body)
        if group is None:
            group = Group([])
            self.groups.append(group)
        group.bodies.append(body)
        self._learn(body, group)

    def _home(self, body: Body) -> Group | None:
        words = words_of(body.name)
        form = " ".join(words)
        known = self.by_form.get(form) or self.by_form.get(" ".join(turned(words)))
        if known or not words:
            return known
        for defined in (*body.defined, without_end(body.name)):
            if (known := self.by_form.get(" ".join(words_of(defined)))) is not None:
                return known
        if body.name.isupper() and form in self.by_initials:
            return self.by_initials[form]
        return (
            self._by_head(body, words)
            or self._of_place(body)
            or self._shortened(body, words)
            or self._lengthened(body, words)
        )

    def _lengthened(self, body: Body, words: Words) -> Group | None:
        """Know a government by the place before its name: "Harbin Daoli District People's Government"."""
        fuller = body.kind is PartyKind.GOVERNMENT and len(words) > _LONG + 1
        return self.by_form.get(" ".join(words[1:])) if fuller else None

    def _by_head(self, body: Body, words: Words) -> Group | None:
        """Know "the Coalition" by the noun at the end of a fuller name, the State by its government's."""
        if words == ("state",) or words in _OF_A_LEVEL:
            level = LEVELS.get(words[0], words[0])
            return self.by_head.get(level) or self.by_head.get("government")
        named = len(words) == 1 and self.text.folded.endswith("the ", 0, body.start)
        if not named:
            return None
        return self.by_head.get(words[0]) or self.by_council.get(words[0]) or self._by_trade(words[0])

    def _by_trade(self, word: str) -> Group | None:
        """Know "the Distillery", "the Irrigators" by the only house of the trade: "Sorsay Distillers Ltd"."""
        known = {id(group): group for group in self.by_trade.get(root_of(word), ())}
        return next(iter(known.values())) if len(known) == 1 else None

    def _of_place(self, body: Body) -> Group | None:
        place = place_of(self.text, body)
        group = self.by_place.get(place) if place else None
        return None if group and not body.bare and is_agency(group.first) else group

    def _shortened(self, body: Body, words: Words) -> Group | None:
        land = self.text.at("country", body.start)
        common = self.text.first("common", body.start, body.start + len(words[0])) and len(words) == 1
        if common or (land and land.end == body.end):
            return None
        region = self.text.at("region", body.start) if body.bare else None
        for full, group in self.by_first.get(words[0]) or self._of_one(body, words):
            if is_within(words, full) and (len(words) > 1 or words[0] not in SMALL):
                kind = group.first.kind
                placed = region and region.end == body.end and kind is PartyKind.GOVERNMENT
                seated = kind is PartyKind.COMPANY and is_seat_of(words, group.first.name)
                if placed or seated or _is_of_another_sort(body, words, full, group):
                    continue
                return group
        return self._ending_in(body, words) or self._inside(body, words) or self._governing(body, words)

    def _of_one(self, body: Body, words: Words) -> list[tuple[Words, Group]]:
        """The names that open with one of what a word tells many of: "Redtails" of "Redtail Club LLC"."""
        many = body.bare and len(words) == 1 and words[0].endswith("s")
        known = self.by_first.get(words[0][:-1], ()) if many else ()
        return [((*words, *full[1:]), group) for full, group in known]

    def _inside(self, body: Body, words: Words) -> Group | None:
        """Know "Sunworks" by the only firm with the word in its name: "Copperbelt Sunworks plc".

        Of a name that says what it is, all must stand there: "Hengtai New Materials" of "Suzhou Hengtai New
        Materials Co., Ltd.".
        """
        whole = body.kind is PartyKind.COMPANY and len(words) > 1 and not LEGAL_FORM.search(body.name)
        if not (body.bare or whole) or is_placed(self.text, body):
            return None
        known = self.by_word.get(words[0], ())
        groups = {id(group): group for full, group in known if holds(full, words)}
        return next(iter(groups.values())) if len(groups) == 1 else None

    def _governing(self, body: Body, words: Words) -> Group | None:
        """Know "the New Area" by the only government with it in its name: "Linhe New Area Committee"."""
        if len(words) == 1 or not self.text.folded.endswith("the ", 0, body.start):
            return None
        known = self.by_governed.get(words[0], ())
        groups = {id(group): group for full, group in known if holds(full, words)}
        return next(iter(groups.values())) if len(groups) == 1 else None

    def _ending_in(self, body: Body, words: Words) -> Group | None:
        """Know "the Kolb Foundation" or "Montevela" (Cafés Montevela) by the end of one fuller name only."""
        if (not body.bare and len(words) == 1) or is_placed(self.text, body):
            return None
        known = self.by_last.get(words[-1], ())
        if body.bare and len(words) > 1:
            known = [(full, group) for full, group in known if full[-len(words) - 1 :][0] not in SMALL]
        elif body.bare:
            known = [(full, group) for full, group in known if all(one.bare for one in group.bodies)]
        groups = {id(group): group for full, group in known if full[-len(words) :] == words}
        one = next(iter(groups.values())) if len(groups) == 1 else None
        return None if one and not body.bare and self._are_two(body, one) else one

    def _are_two(self, body: Body, group: Group) -> bool:
        """Tell the University of Tarn from the Open University of Tarn, where they stand side by side."""
        name = self.text.fold(body.name)
        others = [self.text.fold(one.name) for one in group.bodies if not one.bare]
        pairs = ((one, two) for other in others for one, two in ((name, other), (other, name)))
        return any(
            self.text.folded.find(f"{one}{joint}{two}") >= 0 for one, two in pairs for joint in _JOINTS
        )

    def _learn(self, body: Body, group: Group) -> None:
        words = words_of(body.name)
        for form in (" ".join(words), " ".join(turned(words))):
            self.by_form.setdefault(form, group)
        for defined in body.defined:
            self.by_form.setdefault(" ".join(words_of(defined)), group)
        if not body.bare or len(words) > 1:
            self._learn_shorter(words, group)
        if len(words) > 1:
            self.by_head.setdefault(head_of(words), group)
            for word in words:
                if word in LEVELS:
                    self.by_head.setdefault(LEVELS[word], group)
        self._learn_lands(body, group)
        if body.bare:
            return
        for initials in initials_with_and_without_seat(body.name):
            self.by_initials.setdefault(initials, group)
        for form in half_shortened(body.name):
            self.by_form.setdefault(form, group)
        self._learn_by_kind(body, words, group)

    def _learn_by_kind(self, body: Body, words: Words, group: Group) -> None:
        firm, joined = body.kind is PartyKind.COMPANY, body.kind is PartyKind.ASSOCIATION
        if firm:
            self._learn_inside(words, group, self.by_word)
        self._learn_trades([word for word in words[1:] if firm or (joined and word.endswith("s"))], group)
        if body.kind is PartyKind.GOVERNMENT:
            self._learn_inside(words, group, self.by_governed)
            if len(words) > 1 and words[-1] == "council" and words[-2] in _PLACES:
                self.by_council.setdefault(words[-2], group)
        seat = seat_of(body) if body.kind is PartyKind.GOVERNMENT else ""
        for name in filter(None, (place_of(self.text, body), seat)):
            if is_agency(self.by_place.setdefault(name, group).first):
                self.by_place[name] = group

    def _learn_lands(self, body: Body, group: Group) -> None:
        """Know a republic by its land: "Slovakia" of "Slovak Republic"."""
        people = place_of(self.text, body) if body.name.endswith(" Republic") else ""
        for ending in LANDS if people else ():
            self.by_place.setdefault(people + ending, group)

    def _learn_shorter(self, words: Words, group: Group) -> None:
        for order in (words, turned(words)):
            if len(self.by_first.setdefault(order[0], [])) < _MOST_OF_ONE_WORD:
                self.by_first[order[0]].append((order, group))
        if len(self.by_last.setdefault(words[-1], [])) < _MOST_OF_ONE_WORD:
            self.by_last[words[-1]].append((words, group))

    def _learn_inside(self, words: Words, group: Group, known: dict[str, list[tuple[Words, Group]]]) -> None:
        for word in words[1:]:
            if len(known.setdefault(word, [])) < _MOST_OF_ONE_WORD:
                known[word].append((words, group))

    def _learn_trades(self, words: Sequence[str], group: Group) -> None:
        for word in words:
            if root_of(word) != word:
                self.by_trade.setdefault(root_of(word), []).append(group)


def gather(text: Text, bodies: Sequence[Body], apart: Sequence[Body] = ()) -> list[Group]:
    """Put together the names that mean the same body, in the order they first appear; not those that a
    paper lists ``apart``, though one name holds the other.
    """
    once: dict[tuple[str, tuple[str, ...]], Body] = {}
    for body in bodies:
        first = once.setdefault((body.name, body.defined), body)
        if first is not body and body.bare and _tells_more(text, body, first):
            once[body.name, body.defined] = body
    index = _Index(text)
    listed = {body.start for body in apart}
    for body in (one for one in bodies if one.start in listed):
        index.add(body, apart=True)
    ranked = sorted(once.values(), key=lambda one: (one.bare, -len(words_of(one.name)), one.start))
    for body in (one for one in ranked if one.start not in listed):
        index.add(body)
    rest = {id(body) for body in once.values()}
    for body in (one for one in bodies if id(one) not in rest and one.start not in listed):
        index.add(body)
    for group in index.groups:
        group.bodies.sort(key=lambda one: one.start)
    return sorted(index.groups, key=lambda group: group.start)


def _tells_more(text: Text, body: Body, first: Body) -> bool:
    """Tell whether a name shows better here whom it means: not placed, or with "the" before one noun; one
    of many ("Irrigators") may mean the members of a body.
    """
    if is_placed(text, first):
        return not is_placed(text, body)
    noun = body.kind is not PartyKind.COMPANY and " " not in body.name and not body.name.endswith("s")
    noun = noun and not text.folded.endswith("the ", 0, first.start)
    return noun and text.folded.endswith("the ", 0, body.start) and not is_placed(text, body)


def _is_of_another_sort(body: Body, words: Words, full: Words, group: Group) -> bool:
    """Tell "North Alder State" from "North Alder Art State University", Linhe City from its firms."""
    governs, kind = body.kind is PartyKind.GOVERNMENT and not body.bare, group.first.kind
    of_a_firm = governs and kind is PartyKind.COMPANY and len(words) > 1 and words[-1] in _PLACES
    return of_a_firm or (governs and kind is PartyKind.UNIVERSITY and full[: len(words)] != words)

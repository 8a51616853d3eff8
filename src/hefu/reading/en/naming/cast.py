"""Whom does an English text name, before it is known which of them are parties?"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from hefu.reading.bodies import Body
from hefu.reading.en.naming.minutes import initials_of
from hefu.reading.en.naming.same import Group
from hefu.reading.en.naming.standing import head_of
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

Made = TypeVar("Made")
Found = Iterable[Group | Body]
"""Groups, or the places where a group is named."""

_HEAD_LINES, _LEAD_LINES = 4, 2
_BASED = ("-based ", "-headquartered ")
_NAMESAKE = 40
"""How far behind an office the name of its holder may end."""
_THE = pattern(r"(?=[Tt]he )\b[Tt]he ([A-Za-z][a-z-]{2,})\b(?! [A-Z])")


class Cast:
    """All bodies that a text names, with the places of their names, and of their nouns: "the College"."""

    def __init__(
        self,
        text: Text,
        sentences: Sequence[Sentence],
        groups: Sequence[Group],
        named: Sequence[Named],
        *,
        paper: bool,
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.groups = groups
        self.named = named
        self.paper = paper
        self.of = {body.start: group for group in groups for body in group.bodies}
        self.bodies = sorted((body for group in groups for body in group.bodies), key=lambda one: one.start)
        self.head = min((one.start for one in sentences if one.line >= _HEAD_LINES), default=len(text.flat))
        self.lead = min((one.start for one in sentences if one.line >= _LEAD_LINES), default=0)
        self.by_often = sorted(groups, key=lambda group: (-len(group.bodies), group.first.bare))
        self._made: dict[Callable[[Cast], Any], Any] = {}
        self._full_names = {one.name for one in named}
        self._people = {word.casefold() for one in named for word in _forms(text, one)}

    def once(self, make: Callable[["Cast"], Made]) -> Made:
        """Give what ``make`` makes of it, made when first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def group_of(self, body: Body) -> Group:
        """Tell which body is named, or called by its noun, at a place."""
        return self.of[body.start] if body.start in self.of else self._called[body.start][1]

    def groups_of(self, bodies: Iterable[Body]) -> list[Group]:
        """The groups of bodies, each once."""
        return list({id(group): group for group in map(self.group_of, bodies)}.values())

    def is_a_person(self, group: Group) -> bool:
        """Tell whether a group is but a person's name, and not that of a founder's house."""
        return all(
            body.bare and self._people.issuperset(body.name.casefold().split()) for body in group.bodies
        ) and not any(map(self._is_a_house, group.bodies))

    def _is_a_house(self, body: Body) -> bool:
        """Tell "Linhe-based Lee", and "Lee President Ann Lee", of whom one is the firm."""
        if self.text.folded.endswith(_BASED, 0, body.start):
            return True
        office = self.text.at("title", body.end + 1)
        named = office and self.text.flat.find(body.name, office.end, office.end + _NAMESAKE) >= 0
        return bool(named) and self.text.flat[body.end] == " "

    def is_somebody(self, group: Group) -> bool:
        """Tell a person by the whole name: "Ann Lee", where "Lee" alone may be a firm's too."""
        return self.is_a_person(group) and any(body.name in self._full_names for body in group.bodies)

    @cached_property
    def by_noun(self) -> dict[str, list[Group]]:
        """The groups that each noun in small letters may mean, the one named most first."""
        found: dict[str, list[Group]] = {}
        for group in self.by_often:
            for noun in self._nouns(group):
                found.setdefault(noun, []).append(group)
        return found

    @cached_property
    def called(self) -> list[Body]:
        """The places of "the College", "the company", where no name stands."""
        return [body for body, _ in self._called.values()]

    @cached_property
    def _called(self) -> dict[int, tuple[Body, Group]]:
        found: dict[int, tuple[Body, Group]] = {}
        for start, end, group in (*self._by_own_noun(), *self._by_sort()):
            if start not in self.of and start + len("the ") not in self.of:
                name = self.text.flat[start:end]
                place = Body(start=start, end=end, name=name, kind=group.first.kind)
                found.setdefault(start, (place, group))
        return dict(sorted(found.items()))

    def _nouns(self, group: Group) -> set[str]:
        """The nouns of a name that says what sort of body it is."""
        nouns: set[str] = set()
        for name in {body.name for body in group.full if not body.bare and " " in body.name}:
            hits = self.text.words.find("head", self.text.fold(name))
            nouns |= {name[hit.start : hit.end].lower() for hit in hits}
            nouns |= {head_of(name), name.split()[-1].lower()}
        nouns |= {form.lower() for body in group.full for form in body.defined if form.isalpha()}
        return nouns

    def _by_own_noun(self) -> Iterator[tuple[int, int, Group]]:
        for match in _THE.finditer(self.text.flat):
            meant = self.by_noun.get(match[1].lower())
            if meant:
                yield match.start(), match.end(), meant[0]

    def _by_sort(self) -> Iterator[tuple[int, int, Group]]:
        """Where "the company" stands: of several, the one named most is meant."""
        of_kind: dict[str, Group] = {}
        for group in self.by_often:
            of_kind.setdefault(group.first.kind.value, group)
        for hit in self.text.find("generic", 0, len(self.text.folded)):
            meant = of_kind.get(hit.entry.means)
            if meant and self.text.folded.startswith("the ", hit.start):
                yield hit.start, hit.end, meant


def _forms(text: Text, one: Named) -> list[str]:
    """The words of a name, and the letters by which minutes give it: "Ann Lee (AL)"."""
    letters = initials_of(text, one.name)
    return [*one.name.split(), *([letters] if letters else [])]

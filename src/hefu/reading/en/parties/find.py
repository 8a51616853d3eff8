"""Who cooperates, in an English text?"""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from msgspec.structs import replace

from hefu.reading.basis import is_instrument
from hefu.reading.bodies import Body, why_a_party
from hefu.reading.en.naming.bodies import GOVERNMENTS, find_bodies_en
from hefu.reading.en.naming.cast import Cast
from hefu.reading.en.naming.holders import without_people
from hefu.reading.en.naming.same import Group, gather
from hefu.reading.en.naming.sorts import kind_of
from hefu.reading.en.papers import is_joint_paper
from hefu.reading.en.parties.aliases import aliases_en
from hefu.reading.en.parties.counted import count_sides
from hefu.reading.en.parties.evidence import Evidence
from hefu.reading.en.parties.may_be import that_may_be_sides
from hefu.reading.en.parties.mentioned import without_organs
from hefu.reading.en.parties.preamble import find_contracting, find_headed, with_listed
from hefu.reading.en.parties.signature_page import find_on_signature_page
from hefu.reading.en.parties.signing_sentence import find_signing
from hefu.reading.names import Named
from hefu.reading.party_choice import PAIR, choose, why_weighed
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind
from hefu.terms.undertaking import Why

_ORGANS = (" Hall", " Party Committee", " CPC Committee")
"""Where a city is governed, which gives it no name: "Linhe City Hall"."""
_STYLES = ("mr ", "mr. ", "mrs ", "mrs. ", "ms ", "ms. ", "miss ", "madam ")
"""Before a name, shows a person, whose name alone is no short one of "Kofi Adu Foundation"."""
_FEW = 4
_MOST_SIGNERS = 80
_MOST = 6
_LEAST_OF_COUNTED = -25
"""So little is enough for one more side of a paper that counts more than it lists."""
_LEAST_BESIDE_SIGNERS = -15
"""So little is enough for a firm that is joined to a signer."""
_JOINED = pattern(r"(?: \([^()\n]{1,30}\))?(?:(?P<and>,? and )|, )(?:the )?(?:[A-Z][\w-]+['’]s )?")
"""Between two of one row: "Acme (AC) and | Linhe's | Harbour Ltd"; behind a mark alone may stand a seat."""
_BESIDE_LISTED = 10
"""How much must speak for a body that a paper does not list."""


def find_parties_en(text: Text, sentences: Sequence[Sentence], named: Sequence[Named]) -> tuple[Party, ...]:
    """Find the parties: those a paper is made between, else those for whom enough speaks."""
    found = without_organs(text, without_people(text, find_bodies_en(text), named))
    bodies = that_may_be_sides(text, found)
    paper = _speaks_for_itself(text)
    listed = find_contracting(text, bodies, paper=paper)
    below = find_on_signature_page(text, bodies) if paper and not listed else []
    apart = [body for body in listed if paper or not _is_mere(text, body)]
    groups = gather(text, with_listed(text, bodies, listed), apart=apart or below)
    company = _Company(Cast(text, sentences, groups, named, paper=paper), listed=listed, below=below)
    parties = [
        _party(text, group, at, company.why(group)) for at, group in enumerate(company.chosen(), start=1)
    ]
    short = aliases_en(text, parties)
    others = {one.name for one in named if text.folded.endswith(_STYLES, 0, one.start)}
    others |= {name.split()[0] for name in others} | {party.name for party in parties}
    return tuple(
        replace(party, aliases=tuple(form for form in short[party.id] if form not in others))
        for party in parties
    )


class _Company:
    """The bodies of a text, and which of them are its parties."""

    def __init__(self, cast: Cast, *, listed: Sequence[Body], below: Sequence[Body]) -> None:
        self.cast = cast
        self.listed = listed
        self.below = below
        self.evidence = Evidence(cast)
        self.rules: dict[int, str] = {}
        """By where a group is named first, the rule that made it a party, unless what speaks for it did."""

    def why(self, group: Group) -> Iterator[Why]:
        """Yield what made a group a party, and what speaks for that."""
        rule = self.rules.get(group.start)
        if rule:
            yield why_a_party(self.cast.text, rule, (group.told or group.full)[0])
        yield from why_weighed(self.cast.text, self.evidence.told(self.cast.of[group.start]))

    def _by(self, rule: str, groups: list[Group]) -> list[Group]:
        self.rules.update({group.start: rule for group in groups})
        return groups

    def chosen(self) -> list[Group]:
        """Those a paper is made between, or has sign; in every other text, those for whom enough speaks."""
        text = self.cast.text
        contracting = self.cast.groups_of(self.listed)
        if len(contracting) > 1:
            return self._listed(contracting)
        signing = self.cast.groups_of(self.below)
        if len(signing) > 1:
            return self._by("signature-page", signing[:_MOST_SIGNERS])
        headed = self.cast.groups_of(find_headed(text, self.cast.bodies)) if is_instrument(text) else []
        return self._by("headed", headed[:_MOST]) if len(headed) > 1 else self._weighed()

    def _listed(self, contracting: Sequence[Group]) -> list[Group]:
        """Those a paper lists, under the names that the list gives, and who is shown to be one more."""
        told = [Group(group.bodies, self._told_of(group)) for group in contracting]
        more = [
            group for group in self.cast.groups
            if not _is_among(group, contracting) and self.evidence.weight(group) >= _BESIDE_LISTED
        ]  # fmt: skip
        strict = self.cast.paper and not is_joint_paper(self.cast.text)
        if strict:
            more = [group for group in more if self.evidence.joins(group, self.listed)]
        more = more or self._left_out(contracting)
        both = [*self._by("listed", told), *more[:_MOST]]
        return both if strict else sorted(both, key=lambda group: group.start)

    def _told_of(self, group: Group) -> list[Body]:
        """Give the names by which the list has a group; a headline's mere place names no township."""
        told = [body for body in self.listed if self.cast.of[body.start] is group]
        mere = all(_is_mere(self.cast.text, body) for body in told)
        return told if self.cast.paper or not mere else []

    def _left_out(self, contracting: Sequence[Group]) -> list[Group]:
        """Those that a text which counts more sides than it lists must mean: for whom most speaks."""
        missing = (count_sides(self.cast.text) or 0) - len(contracting)
        others = (
            group for group in self.cast.groups
            if not group.first.bare and not _is_among(group, contracting)
        )  # fmt: skip
        ranked = sorted(others, key=lambda group: -self.evidence.weight(group))
        return [
            group for group in ranked[: max(0, missing)] if self.evidence.weight(group) > _LEAST_OF_COUNTED
        ]

    def _weighed(self) -> list[Group]:
        """Those for whom enough speaks, in the order of the text."""
        groups = (group for group in self.cast.groups if not self.cast.is_somebody(group))
        found = [(group, self.evidence.told(group)) for group in groups]
        counted = count_sides(self.cast.text) or (PAIR if self._is_about_an_agreement() else 0)
        taken = {group.start for group, _ in choose(self.cast.text, found, counted)}
        taken.update(group.start for group in (*self._beside_signers(taken), *self._opening(taken)))
        return [group for group in self.cast.groups if group.start in taken]

    def _beside_signers(self, taken: Set[int]) -> Iterator[Group]:
        """Yield each firm by a bare name that is joined to one of two signers that are taken, unless much
        speaks against it.
        """
        signing = self.cast.once(find_signing)
        if not signing.at_once or sum(group.start in taken for group in signing.groups) < PAIR:
            return
        for body, beside in pairwise(self.cast.bodies):
            joined = _JOINED.fullmatch(self.cast.text.flat, body.end, beside.start)
            pair = [self.cast.of[one.start] for one in (body, beside)] if joined else []
            if all(_is_among(one, signing.groups) for one in pair):
                likely = pair if joined and joined["and"] else pair[:1]
                yield from (one for one in likely if self._is_a_firm_beside(one))

    def _opening(self, taken: Set[int]) -> Iterator[Group]:
        """Yield the firm by a bare name that opens a text beside a party, and undertakes something there."""
        first = self.cast.groups[:1] if taken else []
        if first and self.cast.text.flat[: first[0].start].strip() in ("", "The"):
            told = self.evidence.told(first[0])
            yield from (one for one in first if "undertakes" in told and self._is_a_firm_beside(one))

    def _is_a_firm_beside(self, group: Group) -> bool:
        told = self.evidence.told(group)
        firm = kind_of(self.cast.text, group.bodies, group.first) is PartyKind.COMPANY
        return firm and "place" not in told and self.evidence.weight(group) > _LEAST_BESIDE_SIGNERS

    def _is_about_an_agreement(self) -> bool:
        text = self.cast.text
        named = any(text.first(kind, 0, len(text.folded)) for kind in ("agreement", "minutes", "letter"))
        return named or len(text.find("own_side", 0, len(text.folded))) > _FEW


def _is_mere(text: Text, body: Body) -> bool:
    """Tell a mere place, also that of an officer: "between Linhe | Governor Ann Lee and"."""
    return body.bare or text.at("title", body.end + 1) is not None


def _is_among(group: Group, groups: Iterable[Group]) -> bool:
    return any(one is group for one in groups)


def _speaks_for_itself(text: Text) -> bool:
    """Tell a paper by its ways of speaking; one "whereas" joins clauses in any text. What a listed firm files
    tells of the paper in the paper's words.
    """
    if text.first("filing", 0, len(text.folded)):
        return False
    hits = text.find("instrument", 0, len(text.folded))
    return len(hits) > sum(text.folded.startswith("whereas", hit.start) for hit in hits[:1])


def _in_small_letters(group: Group, headed: Sequence[Body]) -> list[Body]:
    """Give the names as they stand below a heading that lists them in capitals."""
    begins = tuple(body.name.casefold() for body in headed)
    small = (body for body in group.bodies if not body.name.isupper())
    return [body for body in small if body.name.casefold().startswith(begins)]


def _party(text: Text, group: Group, number: int, why: Iterable[Why]) -> Party:
    full = [body for body in group.full if body.name not in GOVERNMENTS] or group.full
    full = [body for body in full if not body.name.endswith(_ORGANS)] or full
    full = [body for body in full if not (body.bare and text.at("title", body.end + 1))] or full
    full = [body for body in full if not body.name.isupper()] or _in_small_letters(group, full) or full
    governments = [body for body in full if "overnment" in body.name]
    best = max(governments or full, key=lambda body: len(body.name))
    others = dict.fromkeys(
        form for body in group.bodies for form in (body.name, *body.defined) if form != best.name
    )
    kind = kind_of(text, group.bodies, best)
    return Party(id=f"P{number}", name=best.name, kind=kind, aliases=tuple(others), why=tuple(why))

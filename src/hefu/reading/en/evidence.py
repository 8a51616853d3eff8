"""How much speaks for it that a body of an English text is one of the parties?

Each rule below looks at one thing and finds some bodies; each has its weight, and the weights of what was
found of a body add up. One that undertakes something once is heard; where the text tells its signers in
one sentence, or the paper lists them, more has to speak for another.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from hefu.reading.bodies import Body, why_a_party
from hefu.reading.en.acting import find_acting
from hefu.reading.en.outsiders import is_a_country_alone, oversees, stands_outside
from hefu.reading.en.preamble import stands_among
from hefu.reading.en.same import Group
from hefu.reading.en.standing import acting_heads, find_standing, head_of
from hefu.reading.en.titles import is_body_of_one_before
from hefu.reading.en.voices import speaks_of_itself
from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import PartyKind
from hefu.terms.undertaking import Why

_SIGNS_TOO = re.compile(
    r"(?:,? (?:also|too|later|has|have|since|then|formally|had|both|all))* (?:"
    r"signed (?:as|too|up as|it too|on as)\b|co-?signed|countersigned|acceded|initialled|"
    r"put (?:its|their|his|her) (?:names?|signatures?|seals?|hands?)|"
    r"(?:is|are|became|becomes) (?:also )?(?:a |an |the )?(?:\w+ )?"
    r"(?:part(?:y|ies)|(?:co-)?signator(?:y|ies)|partners?) (?:to|of|in) "
    r"(?:the|this) (?:agreement|memorandum|mou|pact|contract|charter|deal|accord|compact))|"
    r" also signed"
)
_COMES_IN = re.compile(
    r",? (?:also |too |has |have )*(?:comes? in|came in|come in|joins?|joined|takes? part|took part|"
    r"is on board|are on board|is the third|makes up|rounds off)\b"
)
_ASKS = re.compile(
    r"\b(?:asks?|asked|urged?|urges|called (?:up)?on|calls (?:up)?on|appealed to|appeals to|"
    r"invited|invites|wants|obliges|binds|commits|requires) (?:the )?$"
)
_TO = re.compile(r" (?:not )?to [a-z]")
_SIGNED_TOO_BY = re.compile(
    r"\b(?:acknowledged|countersigned|co-?signed|endorsed|acceded to|joined in|also signed) by (?:the )?$"
)
_HEAD_LINES, _LEAD_LINES = 4, 2
_NEAR = 50

ALONE, TOLD, TOLD_AT_ONCE, LISTED = 12, 18, 21, 22
"""How much must speak for a body: where nobody or one signs, where several do, where the paper lists them."""

Found = Iterable[Group | Body]
"""Groups, or the places where a group is named."""


class Evidence:
    """What a text says for each of its bodies, rule by rule."""

    def __init__(
        self, text: Text, sentences: Sequence[Sentence], groups: Sequence[Group], named: Sequence[Named]
    ) -> None:
        self.text = text
        self.groups = groups
        self.named = named
        self.people = {word.casefold() for one in named for word in one.name.split()}
        self.of = {body.start: group for group in groups for body in group.bodies}
        self.bodies = sorted((body for group in groups for body in group.bodies), key=lambda one: one.start)
        self.head = min((one.start for one in sentences if one.line >= _HEAD_LINES), default=0)
        self.lead = min((one.start for one in sentences if one.line >= _LEAD_LINES), default=0)
        self.by_head: dict[str, list[Group]] = {}
        for group in groups:
            if not group.full[0].bare and " " in group.full[0].name:
                self.by_head.setdefault(head_of(group.full[0].name), []).append(group)
        self.by_noun: dict[str, list[Group]] = {}
        for group in groups:
            name = group.full[0].name
            heads = text.words.find("head", text.fold(name)) if " " in name else []
            for noun in {name[hit.start : hit.end].lower() for hit in heads}:
                self.by_noun.setdefault(noun, []).append(group)
        self.rules = self._found()

    def weight(self, group: Group) -> int:
        """Add up what speaks for a body, and against it."""
        return sum(_WEIGHTS[rule] for rule, found in self.rules.items() if id(group) in found)

    def why(self, group: Group) -> Iterator[Why]:
        """Yield what speaks for a body, the weightiest first, and where the text shows it."""
        for rule in sorted(_WEIGHTS, key=lambda one: -_WEIGHTS[one]):
            shown = self.rules[rule].get(id(group))
            if shown and _WEIGHTS[rule] > 0:
                yield why_a_party(self.text, rule, shown)

    def joins(self, group: Group, listed: Sequence[Body]) -> bool:
        """Tell whether a signer, or a short name given among those ``listed``, makes one more party."""
        found = {rule for rule, groups in self.rules.items() if id(group) in groups}
        among = any(stands_among(self.text, body, listed) for body in group.bodies)
        return not found.isdisjoint(_JOINING) or (among and "undertakes" in found)

    def is_a_person(self, group: Group) -> bool:
        """Tell whether a group is but a person's name."""
        return all(
            body.bare and self.people.issuperset(body.name.casefold().split()) for body in group.bodies
        )

    def _found(self) -> dict[str, dict[int, Body]]:
        """Each rule with the groups it found, and where the text shows it first."""
        found = {rule: self._shown(find(self)) for rule, find in _RULES.items()}
        heads = {head: groups for head, groups in self.by_head.items() if len(groups) == 1}
        acting = [
            *find_acting(self.text, self.bodies),
            *(heads[head][0].full[0] for head in acting_heads(self.text) if head in heads),
        ]
        found["undertakes"] = self._shown(acting)
        if self.text.first("minutes", 0, len(self.text.folded)):
            found["letterhead"] = {
                one: body for one, body in found["letterhead"].items() if one not in found["undertakes"]
            }
        times = Counter(id(self.of[body.start]) for body in acting)
        found["undertakes-again"] = {one: body for one, body in found["undertakes"].items() if times[one] > 1}
        return found

    def _shown(self, found: Found) -> dict[int, Body]:
        shown: dict[int, Body] = {}
        for one in found:
            group, body = (one, one.full[0]) if isinstance(one, Group) else (self.of[one.start], one)
            shown.setdefault(id(group), body)
        return shown

    def signing_below(self) -> Found:
        """Those in the lines of signatures, by name or by the noun of it: "for the University"."""
        for one in self.named:
            if one.side is None:
                continue
            left = bisect_left(self.bodies, one.side.start, key=_start)
            yield from (body for body in self.bodies[left : left + 1] if body.start < one.side.end)
            words = self.text.folded[one.side.start : one.side.end].split()
            likely = self.by_head.get(words[-1], []) if words else []
            if len(likely) == 1:
                yield likely[0]

    def signed_for(self) -> Found:
        """Those for whom somebody is said to sign, or that stand above a list of their deeds."""
        return find_standing(self.text, self.bodies)

    def signing_too(self) -> Found:
        """Those told apart from the others to sign: "X signed as a partner", "is acknowledged by X"."""
        folded = self.text.folded
        return (
            body for body in self.bodies
            if _SIGNS_TOO.match(folded, body.end)
            or _SIGNED_TOO_BY.search(folded, max(0, body.start - _NEAR), body.start)
        )  # fmt: skip

    def joining_in(self) -> Found:
        """Those told to come in beside the others."""
        return (body for body in self.bodies if _COMES_IN.match(self.text.folded, body.end))

    def asked(self) -> Found:
        """Those of whom somebody asks something, or whom the paper binds: "asks Strathmorven to"."""
        folded = self.text.folded
        return (
            body for body in self.bodies
            if _TO.match(folded, body.end) and _ASKS.search(folded, max(0, body.start - _NEAR), body.start)
        )  # fmt: skip

    def partnering(self) -> Found:
        """Those whom an apposition calls a partner."""
        return (
            body for body in self.bodies
            if not body.bare and self.text.folded.startswith(", ", body.end)
            and self.text.first("partnering", body.end, body.end + 40)
        )  # fmt: skip

    def formed(self) -> Found:
        """Those with the name of a firm, of more than one word."""
        return (
            group for group in self.groups
            if any(_is_a_firm(body) for body in group.full)
        )  # fmt: skip

    def at_head(self) -> Found:
        """Those named in the first lines."""
        return (group for group in self.groups if group.start < self.head)

    def in_lead(self) -> Found:
        """Those named in the headline or the line below."""
        return (group for group in self.groups if group.start < self.lead)

    def sort_told(self) -> Found:
        """Those whose name says what sort of body they are."""
        return (group for group in self.groups if not group.full[0].bare)

    def again(self) -> Found:
        """Those named more than once."""
        return (group for group in self.groups if len(group.bodies) > 1)

    def defined(self) -> Found:
        """Those to whom the text gives a short name."""
        return (group for group in self.groups if any(body.defined for body in group.bodies))

    def lone(self) -> Found:
        """Words alone that are capitals for opening a sentence, or are all capitals."""
        return (
            group for group in self.groups
            if all(body.bare and (body.initial or body.name.isupper()) for body in group.bodies)
        )  # fmt: skip

    def countries(self) -> Found:
        """Countries and states by their bare name: a report tells what they plan, whoever signs."""
        return (group for group in self.groups if is_a_country_alone(self.text, group.bodies))

    def letterhead(self) -> Found:
        """The one whose name alone is the first line: who publishes need not be who signs."""
        first = next(iter(self.bodies), None)
        if first and first.start == 0 and self.text.flat.startswith("\n", first.end):
            yield first

    def with_an_officer(self) -> Found:
        """The one of whom the first lines name an officer: "Ann Lee, managing director, Acme Hydro"."""
        return (
            body for body in self.bodies
            if body.start < self.head and is_body_of_one_before(self.text, body.start)
        )  # fmt: skip

    def publishing(self) -> Found:
        """The one named first, in the headline or the line below, where a text says "our Rector"."""
        in_lead = [body for body in self.bodies if body.start < self.lead]
        if in_lead and speaks_of_itself(self.text):
            again = (self.of[body.start] for body in in_lead)
            yield from [group for group in again if group.bodies[-1].start >= self.head][:1]

    def overseeing(self) -> Found:
        """Those that will review, certify or set rules, as regulators do from outside."""
        return (body for body in self.bodies if oversees(self.text, body))

    def outside(self) -> Found:
        """Those of which the text says that they are no party, and people."""
        yield from (group for group in self.groups if self.is_a_person(group))
        yield from (body for body in self.bodies if stands_outside(self.text, body))


def _start(body: Body) -> int:
    return body.start


def _is_a_firm(body: Body) -> bool:
    return " " in body.name and not body.bare and body.kind is PartyKind.COMPANY


_WEIGHTS = {
    "signs-below": 20,
    "signed-for": 26,
    "partner": 26,
    "signs-too": 20,
    "joins-in": 8,
    "asked": 8,
    "undertakes": 16,
    "undertakes-again": 2,
    "firm": 2,
    "at-head": 2,
    "in-lead": 2,
    "sort-told": 1,
    "named-again": 2,
    "short-name": 2,
    "lone-word": -5,
    "letterhead": -4,
    "country": -6,
    "publishes": 14,
    "has-an-officer": 14,
    "oversees": -8,
    "outside": -40,
}
_JOINING = ("signs-too", "signed-for", "partner")
"""What adds a party to those that a paper lists itself, where undertaking something adds none."""
_RULES: dict[str, Callable[[Evidence], Found]] = {
    "signs-below": Evidence.signing_below,
    "signed-for": Evidence.signed_for,
    "partner": Evidence.partnering,
    "signs-too": Evidence.signing_too,
    "joins-in": Evidence.joining_in,
    "asked": Evidence.asked,
    "firm": Evidence.formed,
    "at-head": Evidence.at_head,
    "in-lead": Evidence.in_lead,
    "sort-told": Evidence.sort_told,
    "named-again": Evidence.again,
    "short-name": Evidence.defined,
    "lone-word": Evidence.lone,
    "letterhead": Evidence.letterhead,
    "country": Evidence.countries,
    "publishes": Evidence.publishing,
    "has-an-officer": Evidence.with_an_officer,
    "oversees": Evidence.overseeing,
    "outside": Evidence.outside,
}

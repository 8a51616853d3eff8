"""Who cooperates, in an English text?"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.basis import is_instrument
from hefu.reading.bodies import Body, why_a_party
from hefu.reading.en.aliases import aliases_en
from hefu.reading.en.attending import find_attending
from hefu.reading.en.bodies import find_bodies_en
from hefu.reading.en.evidence import ALONE, LISTED, TOLD, TOLD_AT_ONCE, Evidence
from hefu.reading.en.papers import is_joint_paper
from hefu.reading.en.preamble import find_contracting, find_headed, with_listed
from hefu.reading.en.same import Group, gather
from hefu.reading.en.signature_page import find_on_signature_page
from hefu.reading.en.signers import bodies_within, dateline_end, find_signers
from hefu.reading.en.sorts import kind_of
from hefu.reading.en.standing import is_a_common_word, is_a_seat
from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind
from hefu.terms.undertaking import Why

_SOMEWHERE = (
    " in ",
    " in the ",
    " at ",
    " at the ",
    " from ",
    " near ",
    " on ",
    " on the ",
    " under the ",
    " under ",
)
_BY_NOUN = re.compile(r"\b[Tt]he ([A-Z][a-z]+)\b(?=,| and\b| signed| has\b| have\b)")
_UNWILLING = re.compile(r"\b(?:not|never|refused|declined|unwilling)(?: want| wish| yet)?(?: to| been)? $")
_OWN = (" our ", " its ", " their ", " his ", " her ")
"""Before a body that is a part of one: "our School of Nursing"."""
_GENITIVES = ("s ", "' ", "’ ")
_OF_THE = re.compile(r"\b[Tt]he (?:[a-z-]+ ){0,2}[a-z-]+['’]s? $")
"""Before a body that is a part of one called by a noun: "the university's Faculty of Law"."""
_BEFORE_SIGN = 30
_LEAD_LINES = 12
_HEAD_LINES = 4
_TWICE = 2
_FEW = 4
_MOST_SIGNERS = 80
_MOST = 6
"""A text that names more bodies than this in its sentence of signing gives a list of guests."""


def find_parties_en(text: Text, sentences: Sequence[Sentence], named: Sequence[Named]) -> tuple[Party, ...]:
    """Find the parties: those a paper is made between, else who signs, else who undertakes."""
    bodies = [body for body in find_bodies_en(text) if not _is_no_party(text, body)]
    paper = _speaks_for_itself(text)
    listed = find_contracting(text, bodies, paper=paper)
    below = find_on_signature_page(text, bodies) if paper and not listed else []
    groups = gather(text, with_listed(bodies, listed), apart=listed or below)
    company = _Company(text, sentences, groups, named, listed=listed, below=below, paper=paper)
    parties = [
        _party(text, group, at, company.why(group)) for at, group in enumerate(company.chosen(), start=1)
    ]
    short = aliases_en(text, parties)
    return tuple(replace(party, aliases=short[party.id]) for party in parties)


class _Company:
    """The bodies of a text, and the places where each is named."""

    def __init__(
        self,
        text: Text,
        sentences: Sequence[Sentence],
        groups: Sequence[Group],
        named: Sequence[Named],
        *,
        listed: Sequence[Body],
        below: Sequence[Body],
        paper: bool,
    ) -> None:
        self.text = text
        self.listed = listed
        self.below = below
        self.paper = paper
        self.sentences = sentences
        self.groups = groups
        self.told_at_once = False
        self.evidence = Evidence(text, sentences, groups, named)
        self.of = self.evidence.of
        self.bodies = self.evidence.bodies
        self.rules: dict[int, str] = {}
        """By where a group is named first, the rule that made it a party, unless what speaks for it did."""

    def why(self, group: Group) -> Iterator[Why]:
        """Yield what made a group a party, and what speaks for that."""
        rule = self.rules.get(group.start)
        if rule:
            yield why_a_party(self.text, rule, (group.told or group.full)[0])
        yield from self.evidence.why(self.of[group.start])

    def _by(self, rule: str, groups: list[Group]) -> list[Group]:
        self.rules.update({group.start: rule for group in groups})
        return groups

    def chosen(self) -> list[Group]:
        text = self.text
        contracting = self._groups(self.listed)
        if len(contracting) > 1:
            told = [
                Group(group.bodies, [body for body in self.listed if self.of[body.start] is group])
                for group in contracting
            ]
            strict = self.paper and not is_joint_paper(text)
            more = self._borne_out(contracting, TOLD if self.paper else LISTED)
            if strict:
                more = [group for group in more if self.evidence.joins(group, self.listed)]
            both = [*self._by("listed", told), *more]
            return both if strict else sorted(both, key=lambda group: group.start)
        signing = self._groups(self.below)
        if len(signing) > 1:
            return self._by("signature-page", signing[:_MOST_SIGNERS])
        if is_instrument(text):
            headed = self._groups(find_headed(text, self.bodies))
            if headed:
                return self._by("headed", headed[:_MOST])
        attending = self._groups(find_attending(text, self.sentences, self.bodies))
        signing = self._by("attends", attending) or self._by("signs", self._signing())
        if is_instrument(text) and len(signing) > 1:
            return signing
        needed = ALONE if len(signing) <= 1 else TOLD_AT_ONCE if self.told_at_once else TOLD
        both = sorted((*signing, *self._borne_out(signing, needed)), key=lambda group: group.start)
        return both if len(both) > 1 else self._leading(both)

    def _borne_out(self, found: Sequence[Group], needed: int) -> list[Group]:
        """Those for whom as much speaks as is needed."""
        more = [
            group for group in self.groups
            if not _is_among(group, found) and self.evidence.weight(group) >= needed
        ]  # fmt: skip
        return more[:_MOST]

    def _groups(self, bodies: Iterable[Body]) -> list[Group]:
        """The groups of bodies, each once."""
        return list({id(group): group for group in (self.of[body.start] for body in bodies)}.values())

    def _signing(self) -> list[Group]:
        """Those of the first sentence of signing that names two."""
        alone: list[Group] = []
        for sentence in sorted(self.sentences, key=lambda one: one.heading):
            if not _is_signing(self.text, sentence):
                continue
            signers = self._groups(find_signers(self.text, sentence, self.bodies))
            signers = [group for group in signers if not self.evidence.is_a_person(group)]
            for more in (self._called(sentence), self._governed(sentence)):
                signers += [group for group in more if not _is_among(group, signers)]
            if len(signers) > 1:
                self.told_at_once = True
                return signers[:_MOST]
            named = signers + [
                one for one in self._groups(self._named(sentence)) if not _is_among(one, signers)
            ]
            if len(named) > 1:
                return named[:_MOST]
            alone += [group for group in named if not _is_among(group, alone)]
        return alone[:_MOST]

    def _called(self, sentence: Sentence) -> Iterator[Group]:
        """Those the sentence calls by their noun before "signed": "the City, Acme Ltd and the College"."""
        verb = self.text.first("join_in", sentence.start, sentence.end)
        for noun in _BY_NOUN.finditer(self.text.flat, sentence.start, verb.start) if verb else ():
            likely = self.evidence.by_noun.get(noun[1].lower(), [])
            if len(likely) == 1:
                yield likely[0]

    def _governed(self, sentence: Sentence) -> Iterator[Group]:
        """The government of the mayor who signs, where the sentence names the mayor alone."""
        sign = self.text.first("sign", sentence.start, sentence.end)
        office = self.text.first("office", sentence.start, sign.start) if sign else None
        first = dateline_end(self.text, sentence)
        here = bodies_within(self.bodies, sentence) if sign else []
        before = [body for body in here if sign and first <= body.start < sign.start]
        if office and office.entry.means == "government" and all(body.bare for body in before):
            governments = (group for group in self.groups if group.full[0].kind is PartyKind.GOVERNMENT)
            yield from [group for group in governments if not group.full[0].bare][:1]

    def _named(self, sentence: Sentence) -> Iterator[Body]:
        for body in bodies_within(self.bodies, sentence):
            if not body.bare and not self.text.folded.endswith(_SOMEWHERE, 0, body.start):
                yield body

    def _speaking(self) -> list[Group]:
        """The one for whom the writer of a post speaks: "CEO at Acme" in its first line."""
        return self._groups(
            body for body in self.bodies
            if self.text.folded.endswith(" at ", 0, body.start)
            and self.text.first("title", 0, body.start)
            and self.text.folded.find("\n", 0, body.start) < 0
        )  # fmt: skip

    def _leading(self, found: list[Group]) -> list[Group]:
        """Add those named in the first lines, where they are few."""
        end = max((one.end for one in self.sentences if one.line < _LEAD_LINES), default=0)
        own = [group for group in self._speaking() if not _is_among(group, found)]
        if own and len(found) < _TWICE:
            return sorted((*found, *self._by("speaks", own[:1])), key=lambda group: group.start)
        leading = [
            group for group in self.groups
            if not _is_among(group, found) and not group.full[0].bare and group.start < end
            and not all(self.text.folded.endswith(_SOMEWHERE, 0, body.start) for body in group.full)
        ]  # fmt: skip
        about = any(
            self.text.first(kind, 0, len(self.text.folded)) for kind in ("agreement", "minutes", "letter")
        )
        about = about or len(self.text.find("own_side", 0, len(self.text.folded))) > _FEW
        if not about:
            return found or self._publishing()
        few = len(leading) + len(found) <= _FEW
        return sorted((*found, *self._by("leads", leading)), key=lambda group: group.start) if few else found

    def _publishing(self) -> list[Group]:
        """The one that binds itself in a text of its own: a head names it, and it says "we will"."""
        end = max((one.end for one in self.sentences if one.line < _HEAD_LINES), default=0)
        heads = [group for group in self.groups if group.start < end and not self.evidence.is_a_person(group)]
        told = [group for group in heads if not group.full[0].bare] or [
            group for group in heads if len(group.bodies) >= _TWICE or " " in group.full[0].name
        ]
        return self._by("publishes", told[:1]) if told and self._binds_itself(told[0]) else []

    def _binds_itself(self, group: Group) -> bool:
        """Tell whether "we" or "the Council" stands before a modal."""
        names = {word for body in group.full for word in self.text.fold(body.name).split()}
        for trigger in self.text.find("strength", 0, len(self.text.folded)):
            before = self.text.folded[max(0, trigger.start - 24) : trigger.start].split()
            own = self.text.first("own_side", max(0, trigger.start - 10), trigger.start)
            if own or (before[-2:-1] == ["the"] and before[-1] in names):
                return True
        return False


def _is_among(group: Group, groups: Iterable[Group]) -> bool:
    return any(one is group for one in groups)


def _speaks_for_itself(text: Text) -> bool:
    """Tell a paper by its ways of speaking; one "whereas" joins clauses in any text."""
    hits = text.find("instrument", 0, len(text.folded))
    return len(hits) > sum(text.folded.startswith("whereas", hit.start) for hit in hits[:1])


def _is_no_party(text: Text, body: Body) -> bool:
    hits = [text.at(kind, body.start) for kind in ("self_name", "generic")]
    named = any(hit is not None and hit.end == body.end for hit in hits)
    return (
        named
        or is_a_seat(text, body)
        or is_a_common_word(text, body)
        or text.folded.endswith("source: ", 0, body.start)
        or (not body.bare and text.folded.endswith(_OWN, 0, body.start))
        or (
            not body.bare
            and text.flat.endswith(_GENITIVES, 0, body.start)
            and _OF_THE.search(text.flat, max(0, body.start - _BEFORE_SIGN), body.start) is not None
        )
    )


def _is_signing(text: Text, sentence: Sentence) -> bool:
    span = (sentence.start, sentence.end)
    sign = text.first("sign", *span)
    if sign and _UNWILLING.search(text.folded, max(sentence.start, sign.start - _BEFORE_SIGN), sign.start):
        return False
    early = sentence.line < _LEAD_LINES and (
        text.first("agreement", *span) or text.first("joint_work", *span)
    )
    headline = sentence.line < _TWICE and text.first("join_in", *span)
    kinds = ("sign", "instrument", "signatories")
    return bool(headline or early or any(text.first(kind, *span) for kind in kinds))


def _party(text: Text, group: Group, number: int, why: Iterable[Why]) -> Party:
    full = group.full
    full = [body for body in full if not body.name.endswith(" Hall")] or full
    governments = [body for body in full if "overnment" in body.name]
    best = max(governments or full, key=lambda body: (len(body.name), not body.name.isupper()))
    mixed = next(
        (body for body in full if body.name.casefold() == best.name.casefold() and not body.name.isupper()),
        best,
    )
    others = dict.fromkeys(
        form for body in group.bodies for form in (body.name, *body.defined) if form != mixed.name
    )
    kind = kind_of(text, group.bodies, mixed)
    return Party(id=f"P{number}", name=mixed.name, kind=kind, aliases=tuple(others), why=tuple(why))

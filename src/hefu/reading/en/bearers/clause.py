"""What stands around an English clause when it is asked who acts in it."""

from functools import cached_property

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Around, Company, sole
from hefu.reading.en.bearers.counts import counts_more, is_of_several, means_all
from hefu.reading.en.bearers.headings import heading_above, is_ours, told_of
from hefu.reading.en.bearers.nouns import HEAD, by_initials, kin_of, with_the_word
from hefu.reading.en.bearers.subject_words import acting_words
from hefu.reading.en.naming.bare import bare_nouns
from hefu.reading.en.naming.letters import writer_at
from hefu.reading.en.roles.labels import is_labelled, is_script
from hefu.reading.en.statements.doers import counts_things
from hefu.reading.en.statements.things import is_of_a_thing
from hefu.reading.mentions import Mention
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

Ids = tuple[str, ...]
"""Parties that may act together, in the order of the text's list."""

_NEAR = 900
"""How far before a clause a party may be named and still be meant."""
_AUXILIARY = pattern(r"\W*(?:(?:is|are|was|were|has|have|had|also|now|then|further) ?)+")
_AND_WE = pattern(r"\band (?:we|i|ourselves|us)\b|\b(?:we|i|ourselves|us) and\b")
_WE = pattern(r"\bwe\b|\bi(?: (?:am|was|have)|'m|'ve)\b")
"""Before a name, tells "what we recover in Linhe" from "Linhe"."""
_NUMBERED = pattern(
    r"\b(?:phase|stage|part|zone|tier|class|type|annex|level|lot|section|article|schedule) i$"
)
"""Makes a number of "I": "Phase I will"."""
_BESIDE = r"(?: and |, | ?/ ?| & )(?:the )?"
_AND_NAMED = pattern(
    rf"\W*(?:(?:the|his|her) )?(?:[\w-]{{3,}}{_BESIDE}|(?:[\w-]+ )?(?:[\w-]{{3,}}|it|he) (?:and|&) (?:the )?)"
)
_AND_ONE = pattern(rf"{_BESIDE}[\w-]{{3,}}\W*| (?:and|&) (?:the )?[\w-]+ [\w-]{{3,}}\W*")
_JOINING = (" and ", ", ", ", and ", " nor ", " or ")
_GETS = 24
"""How far behind "you" the verb stands by which the speaker gives: "you will get an inspector"."""
_FORMS = {
    "them": "they",
    "the_others": "others",
    "everybody": "all",
    "own_side": "we",
    "generic": "noun",
    "departments": "office",
    "back_reference": "it",
    "spoken_to": "you",
    "office": "office",
}
"""Kinds of words that tell who acts, the first that a subject holds, and the form that each gives it."""
_TELLING = tuple(_FORMS)
_PRONOUNS = {"he": "he", "she": "he", "they": "they"}


class Clause(Struct, frozen=True, kw_only=True, dict=True):
    """A statement, the parties that may be meant in it, and who spoke and acted before."""

    text: Text
    statement: Statement
    company: Company
    around: Around

    @cached_property
    def form(self) -> str:
        """By which sort of words the subject tells who acts: a row of the weights."""
        if self.subject is None or _AUXILIARY.fullmatch(self.text.folded, *self.bounds):
            return "order" if self.statement.kind is UndertakingKind.ASK else "nothing"
        if means_all(self.text, *self.bounds):
            return "all"
        if self.named:
            of_us = _WE.search(self.text.folded, self.bounds[0], self.named[0].start)
            return "we" if self.has_and_we or of_us else "name"
        return self._form_told()

    def _form_told(self) -> str:
        """Tell the form of a subject that names no party."""
        if self.person:
            return "person"
        if self.bare:
            return "noun"
        hit = self.told
        if hit is None:
            return "noun" if self.kin else "thing"
        form = _FORMS[hit.entry.sort]
        gets = form == "you" and self.text.has(("receiving",), self.statement.start, self.at + _GETS)
        form = "we" if gets else form
        return _PRONOUNS.get(self.text.folded[hit.start : hit.end], form) if form == "it" else form

    @cached_property
    def subject(self) -> Stretch | None:
        """Where the words stand that say who acts; none where there are no such words."""
        words = self.statement.subject
        if words is None or self.goes_on:
            return None
        return acting_words(self.text, words, self.statement.start)

    @cached_property
    def goes_on(self) -> bool:
        """Whether the subject holds what was done before: it has a further one."""
        words = self.statement.subject
        if words is None or not self.around.same_sentence(self.statement):
            return False
        before = self.around.before
        return before is not None and before.start == words.start and before.end <= words.end

    @cached_property
    def bounds(self) -> tuple[int, int]:
        """Where the subject begins and ends; empty where there is none."""
        return (self.subject.start, self.subject.end) if self.subject else (0, 0)

    @cached_property
    def at(self) -> int:
        """Where the clause begins: its subject or, without one, its deed."""
        return self.subject.start if self.subject else self.statement.start

    @cached_property
    def paragraph(self) -> int:
        """Where the paragraph begins."""
        return self.text.flat.rfind("\n", 0, self.at) + 1

    @property
    def sentence_before(self) -> Stretch:
        """The sentence before in the paragraph; empty where there is none."""
        end = max(self.paragraph, self.text.folded.rfind(". ", self.paragraph, self.statement.sentence.start))
        start = self.text.folded.rfind(". ", self.paragraph, end) + 1
        return Stretch(max(self.paragraph, start), end)

    # What the subject holds

    @cached_property
    def named(self) -> tuple[Mention, ...]:
        """The parties named in the subject, but for the place or the giver of a thing."""
        return () if self.of_a_thing else self.company.mentions.within(*self.bounds)

    @cached_property
    def of_a_thing(self) -> bool:
        """Whether the subject is a thing, with where it is or who gives it."""
        return self.subject is not None and is_of_a_thing(self.text, self.subject, self.company.mentions)

    @cached_property
    def person(self) -> NameMention | None:
        """Whoever is named last in the subject, if that is somebody who stands for a party."""
        people = self.company.names.within(*self.bounds) or by_initials(
            self.text, *self.bounds, self.company.names
        )
        return people[-1] if people and people[-1].party else None

    @cached_property
    def bare(self) -> list[Hit]:
        """Nouns without article that are the whole subject: "City and province"."""
        return bare_nouns(self.text, self.subject) if self.subject else []

    @cached_property
    def nouns(self) -> list[Hit]:
        """All nouns of the subject that mean a sort of party."""
        return self.bare or self.text.find("generic", *self.bounds)

    @cached_property
    def side_by_side(self) -> bool:
        """Whether the subject has nouns side by side: "the university and the hospital"."""
        if len(self.nouns) <= 1:
            return False
        between = self.text.folded[self.nouns[-2].end : self.nouns[-1].start]
        return bool(self.bare) or between in _JOINING

    @cached_property
    def noun(self) -> Hit | None:
        """The noun of the subject that means a sort of party: "the bank"."""
        return self.nouns[0] if self.nouns and not self.side_by_side else None

    @cached_property
    def kin(self) -> Ids:
        """The one party whose name is kin to the last noun of the subject: "the growers"."""
        head = HEAD.match(self.text.folded, *self.bounds) if self.subject else None
        return kin_of(self.text, head["noun"], self.company.parties) if head else ()

    @cached_property
    def told(self) -> Hit | None:
        """The word by which the subject tells who acts, where it is no name."""
        if self.bare:
            return self.bare[0]
        for kind in self.text.among(_TELLING, *self.bounds):
            hit = self.text.first(kind, *self.bounds)
            money = hit and self.text.folded.startswith("$", hit.end)
            if kind == "own_side" and hit and _NUMBERED.search(self.text.folded, self.bounds[0], hit.end):
                continue
            if hit and not money and not (kind == "everybody" and self._is_part(hit)):
                return hit
        return None

    def _is_part(self, hit: Hit) -> bool:
        """Tell "the two oldest plants" from "the two", "party committee and government" from "committee"."""
        noun = self.noun
        within = noun is not None and noun.start <= hit.start and hit.end <= noun.end
        if noun and within and noun.end - hit.end + hit.start > noun.start:
            return True
        return counts_more(self.text, hit, self.bounds[1])

    @property
    def has_and_we(self) -> bool:
        """Whether the subject is "Acme and we"."""
        return _AND_WE.search(self.text.folded, *self.bounds) is not None

    @cached_property
    def number(self) -> int:
        """How many the subject says they are: "the two sides"; 0 where it does not say, "a panel of two"."""
        organ = self.told is not None and self.told.entry.means == "organ"
        told = None if organ else self.text.first("counted", *self.bounds)
        if told is None or self.text.folded.find(", ", self.bounds[0], told.start) >= 0:
            return 0
        things = self.form == "thing" and counts_things(self.text, *self.bounds)
        return 0 if things else int(told.entry.means)

    @cached_property
    def several(self) -> bool:
        """Whether the noun is of several: "the companies", "both universities"."""
        return self.noun is not None and is_of_several(self.text, self.noun)

    @cached_property
    def all_of_sort(self) -> tuple[Ids, ...]:
        """All parties with the word in their name, and all of the sort it means, where those are several."""
        if self.told is None:
            return ()
        named = with_the_word(self.text, self.told, self.company)
        return tuple({ids for ids in (named, self.company.of_kinds(self.told.entry.means)) if len(ids) > 1})

    @cached_property
    def only_named(self) -> str | None:
        """The one party that the subject names, where it holds no noun that may mean another."""
        one = self.named[0].party if self.form == "name" else None
        if one is None or any(mention.party != one for mention in self.named):
            return None
        ends = {mention.end for mention in self.named}
        return one if all(noun.end in ends for noun in self.nouns) and not self._lists_more() else None

    def _lists_more(self) -> bool:
        """Tell "Ministry and Acme", "Acme, Region", where a word beside the name may mean another party."""
        start, end = self.bounds
        before = _AND_NAMED.fullmatch(self.text.folded, start, self.named[0].start)
        return bool(before or _AND_ONE.fullmatch(self.text.folded, self.named[-1].end, end))

    # What stands before, behind and above

    @cached_property
    def lately(self) -> Ids:
        """The parties named before the clause, the nearest first, each once."""
        mentions = self.company.mentions.within(max(0, self.at - _NEAR), self.at)
        return tuple(dict.fromkeys(one.party for one in reversed(mentions)))

    @cached_property
    def quote(self) -> Stretch | None:
        """The quotation in which the clause stands, if its paragraph opens one before it."""
        here = self.statement.start + 1
        if self.text.folded.count('"', self.paragraph, here) % 2 == 0:
            return None
        closes = self.text.folded.find('"', here)
        end = closes if closes >= 0 else len(self.text.folded)
        return Stretch(self.text.folded.rfind('"', self.paragraph, here), end)

    @cached_property
    def heard(self) -> bool:
        """Whether the words are given as they were said: in quotation marks, or behind a label."""
        if self.quote is not None:
            return True
        if is_script(self.text):
            return self.around.speaker is not None
        words, company = Stretch(self.paragraph, self.at), self.company
        return bool(self.around.speaker) and is_labelled(self.text, words, company.names, company.mentions)

    @cached_property
    def authors(self) -> Ids:
        """Who write: of several letters, whoever signs the one in which the clause stands."""
        one = writer_at(self.text, self.at, self.company)
        return (one,) if one else self.around.authors

    @cached_property
    def heading(self) -> Stretch | None:
        """The nearest line above that is short as a heading is."""
        return heading_above(self.text, self.paragraph)

    @cached_property
    def headed(self) -> str | None:
        """The one party of which the heading tells, or who writes, for a list ("Our part")."""
        if self.heading is None:
            return None
        told = told_of(self.text, self.heading, self.company)
        pledged = self.statement.kind is UndertakingKind.PLEDGE and not told
        ours = pledged and is_ours(self.text, self.heading, self.paragraph)
        return sole(self.authors) if ours else sole(told)

"""What does an English text undertake?"""

import itertools
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from hefu.reading.en.statements.asks import goes_to
from hefu.reading.en.statements.frames import as_framed, counts_on, goes_on, is_a_number, is_in_row
from hefu.reading.en.statements.headings import says_who
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.listed import is_listed, is_told_whole
from hefu.reading.en.statements.manner import Manner, manner_of
from hefu.reading.en.statements.of_the_paper import is_aside
from hefu.reading.en.statements.opened import Place, openings_in
from hefu.reading.en.statements.questions import asks_who_does_what
from hefu.reading.en.statements.refusals import OF_NOBODY_KNOWN, OF_SUBJECTS, YIELDING, why_left_out
from hefu.reading.en.statements.scope import Scope, widened
from hefu.reading.en.statements.spans import segments, trimmed
from hefu.reading.en.statements.stated import state, state_each
from hefu.reading.en.statements.stems import (
    as_laid_out,
    done_by,
    find_stem,
    is_asked_for,
    is_caption,
    is_deed,
    opens_with_a_deed,
    party_alone,
    party_before_colon,
    waits_for_items,
)
from hefu.reading.en.statements.tables import find_rows
from hefu.reading.en.statements.unreal import is_lapsed
from hefu.reading.en.statements.weighed import find_weighed, speaks_for, standing
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Found, Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.reading import PassedOver

_SECTION = pattern(r"(?:paragraph|article|section|chapter|part|annex|schedule) (?:\d|[ivx]+\b)")
_LEADING = (" by: ", " to: ", " by means of: ", " through: ")
"""At the end of what is nothing without its items: "will cooperate by:"."""


class _Reader:
    """Walks the sentences and keeps what a list item or a clause after a semicolon goes on with."""

    def __init__(self, text: Text, mentions: Mentions, people: Names, manner: Manner) -> None:
        self.text = text
        self.people = people
        self.mentions = mentions
        self.manner = manner
        self.frame: Opening | None = None
        self.awaited = self.labelled = self.headed = False
        self.lead: Stretch | None = None
        self.waiting: Stretch | None = None
        self.stem: Opening | None = None
        self.led: Opening | None = None
        self.quoting = self.asked = False
        self.scope = Scope(reported=manner.minuted, drafted=manner.drafted)
        self.line = self.thing = -1
        self.in_list = self.in_row = self.numbered = False
        self.statements: list[Statement] = []
        self.passed_over: list[PassedOver] = []
        self.doubted: list[tuple[Opening, Stretch]] = []
        self.leading: list[Stretch] = []

    def read(self, sentence: Sentence, *, opens_list: bool) -> None:
        sentence = as_laid_out(self.text, sentence, counted=self.numbered and sentence.line == self.line)
        if is_in_row(self.text, sentence, self.line if self.in_row else None):
            sentence = replace(sentence, item=True, heading=False)
            self.in_row = True
        else:
            self.in_row = self.in_row and sentence.line == self.line
        follows = sentence.item and (self.in_list or self.headed) and self.line == sentence.line - 1
        self.in_list = sentence.item and (sentence.continues or follows or sentence.line == self.line)
        self._go_on_to(sentence, listed=sentence.continues or follows)
        above = party_alone(self.text, sentence, self.mentions) if sentence.item else None
        if above:
            self.frame, self.awaited, self.in_list = above, False, True
            self.stem = self.led = above
            return
        if self.frame is None and follows:
            self.frame = self.stem
        if sentence.item and self.led and self._goes_on(Stretch(sentence.start, sentence.end)):
            self.frame = self.led
        stem = find_stem(self.text, sentence, self.mentions) if sentence.heading or opens_list else None
        begun = len(self.statements), len(self.passed_over)
        self.doubted.clear()
        self.leading.clear()
        for segment in segments(self.text, sentence):
            self._read_segment(segment, sentence)
        self._weigh_again(sentence, begun[0])
        self._take_back(sentence, begun[1])
        self.statements += self._weighed(sentence, *begun)
        self.asked = self.text.folded.endswith("?", sentence.start, sentence.end)
        if self.asked and self.manner.told and asks_who_does_what(self.text, sentence):
            self.scope = replace(self.scope, agreed=True)
        self.quoting ^= self.text.folded.count('"', sentence.start, sentence.end) % 2 == 1
        heads = sentence.heading or (self.asked and stem is not None)
        if stem and (heads or self.frame is None):
            self.frame, self.awaited = stem, False
        if self.awaited or self.frame is stem:
            self.led = self.frame
        self.headed = stem is not None and heads
        self.numbered = self.frame is not None and counts_on(self.text, sentence, begun=self.numbered)
        self.stem = self.frame if heads or opens_list else self.stem

    def _go_on_to(self, sentence: Sentence, *, listed: bool) -> None:
        """Keep of what was said before only what reaches so far: a list's, its own line's."""
        same = sentence.line == self.line
        if self.labelled and not same:
            self.frame, self.labelled = None, False
        reported, agreed = self.manner.minuted, self.scope.agreed
        if not listed:
            self.frame, self.awaited, self.lead, self.led = None, False, None, None
            self.stem = self.stem if same else None
            reported |= self.scope.reported and same
            agreed &= same or self.asked
        if not sentence.continues:
            self.scope = Scope(reported=reported, agreed=agreed, drafted=self.manner.drafted)
        self.quoting = self.quoting and same
        self.line = sentence.line

    def _read_segment(self, segment: Stretch, sentence: Sentence) -> None:
        self.scope = widened(self.text, self.scope, segment)
        if _SECTION.match(self.text.folded, segment.start):
            self.frame = None
        last = self.statements[-1] if self.statements else None
        place = Place(sentence=sentence, scope=self.scope, stem=self.stem, quoting=self.quoting, last=last)
        openings = openings_in(self.text, segment, self.mentions, self.manner, place)
        awaited = self.awaited and sentence.item
        if openings and awaited and opens_with_a_deed(self.text, openings[0], segment, self.mentions):
            openings = openings[1:]
        if not openings:
            label = party_before_colon(self.text, segment, self.mentions)
            self.frame, self.labelled = label or self.frame, label is not None or self.labelled
        if self.frame:
            end = openings[0].begins if openings else segment.end
            self._go_on(self.frame, segment, Stretch(segment.start, end), sentence, alone=not openings)
        ends = [goes_to(self.text, *two, self.mentions) for two in itertools.pairwise(openings)] + [
            segment.end
        ]
        left_out: str | None = None
        for opening, end in zip(openings, ends, strict=False):
            first = opening is openings[0]
            left_out = self._why_left_out(opening, end, sentence, left_out, first=first)
            self.thing = sentence.line if left_out in OF_SUBJECTS and left_out != "somebody-else" else -1
            if left_out:
                self._pass_over(opening.start, end, left_out)
                if left_out.startswith(YIELDING):
                    self.doubted.append((opening, Stretch(opening.start, end)))
                self.frame = None if left_out != "heading" else self.frame
            elif waits_for_items(self.text, opening, end):
                self.frame, self.awaited = self._inherit(opening), True
                self.lead = Stretch(sentence.start, opening.start)
                self.waiting = Stretch(opening.start, end)
                if self.text.folded.endswith(_LEADING, opening.verb, end):
                    self.leading.append(Stretch(opening.start, end))
            else:
                inherited, self.awaited = self._inherit(opening), False
                self._state(inherited, Stretch(opening.start, end), sentence)
                self.frame = (self.frame or replace(opening, subject=None)) if done_by(opening) else inherited

    def _go_on(
        self, frame: Opening, segment: Stretch, head: Stretch, sentence: Sentence, *, alone: bool
    ) -> None:
        """State the ``head`` of a segment that goes on with the frame; ``alone``: nothing opens there."""
        text, instrument = self.text, self.manner.instrument
        lead = self.waiting if alone and self.awaited else None
        lead = lead if lead and lead.start >= sentence.start else None
        item = alone and sentence.item and segment.start == sentence.start
        item = item or (lead is not None and is_listed(text, segment, lead))
        if lead and not item and is_told_whole(text, segment, lead):
            more = text.first("strength", segment.end, sentence.end)
            span = Stretch(*trimmed(text, lead.start, segment.end if more else sentence.end))
            self.statements.append(state(text, frame, span, frame.verb, sentence, instrument=instrument))
            self.frame, self.awaited = None, False
        elif (item and self._names_a_deed(segment)) or self._goes_on(segment):
            self._state(as_framed(text, frame, segment, sentence, instrument=instrument), head, sentence)

    def _why_left_out(
        self, opening: Opening, end: int, sentence: Sentence, left_out: str | None, *, first: bool
    ) -> str | None:
        """Name the rule that leaves an opening out; ``left_out``: that which left out the one before."""
        rule = why_left_out(self.text, opening, Stretch(sentence.start, sentence.end), self.mentions)
        if rule:
            return rule
        if is_lapsed(self.text, Stretch(opening.start, end), self.manner.year):
            return "earlier-promise"
        if sentence.heading and not says_who(
            self.text, opening, sentence, self.mentions, terms=self.manner.terms
        ):
            return "heading"
        if opening.subject is None and left_out in OF_SUBJECTS:
            return left_out
        return "a-thing-as-subject" if first and self._is_of_a_thing(opening, sentence) else None

    def _is_of_a_thing(self, opening: Opening, sentence: Sentence) -> bool:
        """Tell "It will bring work" right behind a sentence that was left out as a thing's."""
        it = self.text.at("back_reference", opening.start)
        return self.thing == sentence.line and it is not None and opening.start == sentence.start

    def _inherit(self, opening: Opening) -> Opening:
        if opening.subject is None and self.frame:
            return replace(opening, subject=self.frame.subject)
        return opening

    def _names_a_deed(self, item: Stretch) -> bool:
        if self.stem and self.stem.hit.entry.sort in ("asking", "duties") and is_asked_for(self.text, item):
            return True
        return self.awaited or is_deed(self.text, item.start, item.end)

    def _goes_on(self, segment: Stretch) -> bool:
        return goes_on(
            self.text, segment, self.mentions, framed=self.frame is not None, listed=self.stem is not None
        )

    def _state(self, opening: Opening, words: Stretch, sentence: Sentence) -> None:
        given = self.text, self.mentions, opening, words, sentence
        for one in state_each(*given, instrument=self.manner.instrument):
            self.statements.append(replace(one, lead=self.lead))

    def _weigh_again(self, sentence: Sentence, begun: int) -> None:
        """Pass over what a rule stated of a sentence though its words speak against it."""
        stated = self.statements[begun:]
        self.statements[begun:] = standing(self.text, self.mentions, self.people, sentence, stated)
        kept = {id(one) for one in self.statements[begun:]}
        for one in stated:
            if id(one) not in kept:
                self._pass_over(one.start, one.end, "en.weighs-little")

    def _take_back(self, sentence: Sentence, passed_over: int) -> None:
        """State after all what a rule left out by verb or subject alone, where its words speak for a deed."""
        for opening, words in self.doubted:
            if speaks_for(self.text, self.mentions, self.people, sentence, words):
                self._state(opening, words, sentence)
                self.passed_over[passed_over:] = [
                    one for one in self.passed_over[passed_over:] if not words.start <= one.start < words.end
                ]

    def _weighed(self, sentence: Sentence, statements: int, passed_over: int) -> list[Statement]:
        """The clauses of a sentence that no rule took or left out, but whose words speak for a deed.

        A clause left out because nobody known is its subject is weighed as well, one that leads into
        items stated in the same sentence is not.
        """
        at = sentence.start
        leads = self.awaited and self.text.folded.endswith(" to:", at, sentence.end)
        if sentence.heading or leads or is_aside(self.text, Stretch(at, sentence.end)):
            return []
        left_out = self.passed_over[passed_over:]
        taken = [Stretch(one.start, one.end) for one in self.statements[statements:]]
        taken += [one for one in self.leading if taken and one.end <= taken[-1].start]
        taken += [Stretch(one.start, one.end) for one in left_out if one.rule not in OF_NOBODY_KNOWN]
        given = self.text, self.mentions, self.people, sentence, taken
        telling = not (self.manner.paper or self.scope.agreed or sentence.item)
        found = list(find_weighed(*given, instrument=self.manner.instrument, telling=telling))
        self.passed_over[passed_over:] = [
            one for one in left_out if not any(one.start < it.end and it.start < one.end for it in found)
        ]
        return found

    def _pass_over(self, start: int, end: int, rule: str) -> None:
        left, right = trimmed(self.text, start, end)
        if left < right:
            quote = self.text.flat[left:right]
            self.passed_over.append(PassedOver(start=left, end=right, quote=quote, rule=rule))


def find_statements_en(
    text: Text, sentences: Sequence[Sentence], mentions: Mentions, people: Names, published: date | None
) -> Found:
    """Find the clauses that undertake, in the order of the text, and those that only look like it.

    What was to be done before the year in which the text was ``published`` is over.
    """
    reader = _Reader(text, mentions, people, manner_of(text, published))
    rows = find_rows(text, sentences)
    for sentence, after in itertools.zip_longest(sentences, sentences[1:]):
        goes_on = after is not None and after.line == sentence.line
        if not (sentence.line in rows or (goes_on and is_caption(text, sentence))
                or (reader.numbered and is_a_number(text, sentence))):  # fmt: skip
            reader.read(sentence, opens_list=after is not None and after.continues)
    in_rows = itertools.chain.from_iterable(rows.values())
    statements = sorted((*reader.statements, *in_rows), key=lambda one: one.start)
    return Found(tuple(statements), tuple(reader.passed_over))

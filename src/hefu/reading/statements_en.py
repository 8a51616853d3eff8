"""What does an English text undertake?"""

import itertools
import re
from collections.abc import Iterator, Sequence

import msgspec

from hefu.reading.certainty import has_sure_end
from hefu.reading.infinitives_en import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.openings_en import Scope, duties_of, find_openings
from hefu.reading.phrases_en import begins_with_verb, is_gerund, verb_phrases
from hefu.reading.refusals_en import is_passive, why_left_out
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Found, Statement
from hefu.reading.tables_en import find_rows
from hefu.reading.text import Stretch, Text
from hefu.terms.reading import PassedOver
from hefu.terms.undertaking import Strength

_DIVIDER = re.compile(r"; |: |\(")
_QUOTE = re.compile(r'"[^"]{2,600}"')
_LOOSE = " ,.;:–—-!?"


class _Reader:
    """Walks the sentences and keeps what a list item or a clause after a semicolon goes on with."""

    def __init__(self, text: Text, mentions: Mentions) -> None:
        self.text = text
        self.mentions = mentions
        self.frame: Opening | None = None
        self.scope = Scope()
        self.line = -1
        self.statements: list[Statement] = []
        self.passed_over: list[PassedOver] = []

    def read(self, sentence: Sentence) -> None:
        if not (sentence.continues or (sentence.item and self.line == sentence.line - 1)):
            self.frame = None
            self.scope = Scope(reported=self.scope.reported and sentence.line == self.line)
        elif not sentence.continues:
            self.scope = Scope()
        self.line = sentence.line
        duties = self.text.first("duties", sentence.start, sentence.end) if sentence.heading else None
        if duties:
            self.frame = duties_of(duties, Stretch(sentence.start, sentence.end))
            return
        for segment in _segments(self.text, sentence):
            self._scope_of(segment)
            self._read_segment(segment, sentence)

    def _scope_of(self, segment: Stretch) -> None:
        text = self.text
        ask = text.first("ask", segment.start, segment.end)
        speech = text.first("speech", segment.start, segment.end)
        agreed = text.first("agreed", segment.start, segment.end)
        self.scope = Scope(
            ask=ask or self.scope.ask, reported=bool(speech or agreed) or bool(ask) or self.scope.reported
        )

    def _read_segment(self, segment: Stretch, sentence: Sentence) -> None:
        openings = find_openings(self.text, segment, self.scope, self.mentions)
        head = openings[0].begins if openings else segment.end
        if self.frame and self._goes_on(segment):
            self._phrases(self.frame, segment.start, segment.start, head, sentence)
        ends = [opening.begins for opening in openings[1:]] + [segment.end]
        for opening, end in zip(openings, ends, strict=False):
            rule = why_left_out(self.text, opening, Stretch(sentence.start, sentence.end), self.mentions)
            if rule:
                self._pass_over(opening.start, end, rule)
                self.frame = None
            elif sentence.heading:
                self._pass_over(opening.start, end, "heading")
            else:
                self.frame = self._inherit(opening)
                self._phrases(self.frame, opening.start, opening.verb, end, sentence)

    def _inherit(self, opening: Opening) -> Opening:
        if opening.subject is None and self.frame:
            return msgspec.structs.replace(opening, subject=self.frame.subject)
        return opening

    def _goes_on(self, segment: Stretch) -> bool:
        if self.text.folded.startswith("to ", segment.start):
            return True
        start = _without_and(self.text, segment.start, segment.end)
        verb = begins_with_verb(self.text, start, segment.end) or self.text.at("verb", start) is not None
        return verb or is_gerund(self.text, start, segment.end)

    def _phrases(self, opening: Opening, start: int, verb: int, end: int, sentence: Sentence) -> None:
        if verb == start:
            start = verb = _without_and(self.text, verb, end)
        stop = _before_attribution(self.text, verb, end)
        split = _gerunds if is_gerund(self.text, verb, stop) else verb_phrases
        for index, phrase in enumerate(split(self.text, verb, stop, to=opening.to)):
            begin = start if index == 0 and start != verb else phrase.start
            left, right = trimmed(self.text, begin, phrase.end)
            if left < right and any(char.isalpha() for char in self.text.given[phrase.start : right]):
                acting = _with_agent(self.text, opening, Stretch(phrase.start, right), self.mentions)
                self.statements.append(
                    _statement(self.text, acting, Stretch(left, right), phrase.start, sentence)
                )

    def _pass_over(self, start: int, end: int, rule: str) -> None:
        left, right = trimmed(self.text, start, end)
        if left < right:
            quote = self.text.given[left:right]
            self.passed_over.append(PassedOver(start=left, end=right, quote=quote, rule=rule))


def find_statements_en(text: Text, sentences: Sequence[Sentence], mentions: Mentions) -> Found:
    """Find the clauses that undertake, in the order of the text, and those that only look like it."""
    reader = _Reader(text, mentions)
    rows = find_rows(text, sentences)
    for sentence in sentences:
        if sentence.line not in rows:
            reader.read(sentence)
    return Found((*reader.statements, *rows.values()), tuple(reader.passed_over))


def _with_agent(text: Text, opening: Opening, phrase: Stretch, mentions: Mentions) -> Opening:
    """Let the one named behind "by" act, where the verb is passive: "will be built by Acme"."""
    if not is_passive(text, phrase.start):
        return opening
    for mention in mentions.within(phrase.start, phrase.end):
        if text.folded.endswith((" by ", " by the "), 0, mention.start):
            return msgspec.structs.replace(opening, subject=Stretch(mention.start, mention.end))
    return opening


def _segments(text: Text, sentence: Sentence) -> Iterator[Stretch]:
    cuts = {sentence.start, sentence.end}
    cuts.update(match.end() for match in _DIVIDER.finditer(text.folded, sentence.start, sentence.end))
    for quote in _QUOTE.finditer(text.folded, sentence.start, sentence.end):
        if text.first("strength", *quote.span()):
            cuts.update((quote.start() + 1, quote.end() - 1))
    ordered = sorted(cuts)
    yield from (Stretch(left, right) for left, right in itertools.pairwise(ordered))


def _gerunds(text: Text, start: int, end: int, *, to: bool) -> list[Stretch]:
    separators = re.finditer(
        r", (?:and )?(?:in addition to )?| and (?:to )?| in addition to ", text.folded[start:end]
    )
    starts = [start] + [start + cut.end() for cut in separators if is_gerund(text, start + cut.end(), end)]
    return [Stretch(left, right) for left, right in zip(starts, [*starts[1:], end], strict=True)]


def _without_and(text: Text, start: int, end: int) -> int:
    joiner = re.compile(r"(?:and |but |to )+").match(text.folded, start, end)
    return joiner.end() if joiner else start


def _before_attribution(text: Text, start: int, end: int) -> int:
    closed = re.compile(r'[,.!?]" ').search(text.folded, start, end)
    if closed and text.first("speech", closed.end(), min(end, closed.end() + 60)):
        return closed.start()
    for speech in text.find("speech", start, end):
        comma = text.folded.rfind(", ", start, speech.start)
        between = text.folded[comma : speech.start].split()
        if comma > 0 and len(between) <= 6 and not text.folded.startswith(" that", speech.end):
            return comma
    according = text.folded.find(", according to", start, end)
    return according if according > 0 else end


def _statement(text: Text, opening: Opening, span: Stretch, verb: int, sentence: Sentence) -> Statement:
    softer = text.at("softener", _after_adverb(text, verb, span.end))
    soft = softer is not None and opening.strength in (Strength.WILL, Strength.SHALL, Strength.INTEND)
    why = [text.because("kind", opening.hit), text.because("strength", opening.hit)]
    if softer and soft:
        why[1] = text.because("strength", softer)
    strength = Strength(softer.entry.means) if softer and soft else opening.strength
    return Statement(start=span.start, end=span.end, subject=opening.subject, kind=opening.kind,
                     strength=strength, sentence=sentence, why=tuple(why),
                     certain=has_sure_end(text, span))  # fmt: skip


def _after_adverb(text: Text, start: int, end: int) -> int:
    match = re.compile(r"(?:\w{2,20}ly |also |together |further )*").match(text.folded, start, end)
    return match.end() if match else start


def trimmed(text: Text, start: int, end: int) -> tuple[int, int]:
    """Leave out loose punctuation and joining words at both ends; an empty stretch stays empty."""
    while start < end and text.folded[start] in _LOOSE:
        start += 1
    tail = re.compile(
        r"(?:[ ,;]+(?:and to|but to|or to|and|but|or|while|whereas|that|adds|added|in addition to))$"
    )
    for _ in range(3):
        while start < end and text.folded[end - 1] in _LOOSE:
            end -= 1
        joined = tail.search(text.folded[max(start, end - 24) : end])
        if joined:
            end -= len(joined.group())
    if text.folded[end - 2 : end] in (',"', '."') and text.folded.count('"', start, end) % 2:
        end -= 2
    elif start < end and text.folded[end - 1] in '"(' and text.folded.count('"', start, end) % 2:
        end -= 1
    return start, end

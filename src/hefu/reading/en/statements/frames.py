"""Does an English line or clause go on with what was opened before it, and how does it then open?"""

from msgspec.structs import replace

from hefu.reading.en.phrases import begins_with_verb, is_an_office, is_gerund, is_present
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.spans import without_joiner
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength

_ADVERBS = pattern(r"(?:jointly |[a-z]+ly )*")
_NUMBER = pattern(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]")
_FIRST = pattern(r": \(?(?:1|a|i)[.)]\Z")
_ROOM = 4
_TO_OR_NOT = pattern(r"(?:not )?to |not (?=[a-z]{3,14} )")


def is_in_row(text: Text, sentence: Sentence, above: int | None) -> bool:
    """Tell a line of a list by its form, "Developing a strategy" and, without a stop, "Plant 5,000 trees",
    below "include the following:" and "we will:".

    ``above``: the line of the row that was read last, if any.
    """
    row = sentence.continues or (above is not None and sentence.line == above + 1)
    capital = text.flat[sentence.start].isupper()
    if not (row and capital):
        return False
    return is_gerund(text, sentence.start, sentence.end) or _is_bare(text, sentence)


def _is_bare(text: Text, sentence: Sentence) -> bool:
    """Tell a line without a stop that begins with a bare verb, behind a colon or another such line."""
    lead = text.folded.rfind("\n", 0, sentence.start)
    opened = text.folded[max(0, lead - _ROOM) : max(0, lead)].rstrip().endswith(":")
    if not (sentence.heading or opened) or not text.folded[sentence.end - 1].isalnum():
        return False
    return begins_with_verb(text, sentence.start, sentence.end)


def is_a_number(text: Text, sentence: Sentence) -> bool:
    """Tell a sentence that is but the number of the next item of a list on one line."""
    return _NUMBER.fullmatch(text.folded, sentence.start, sentence.end) is not None


def counts_on(text: Text, sentence: Sentence, *, begun: bool) -> bool:
    """Tell that a list on one line opens, or has ``begun``: "Acme shall: 1. | Lend a hall. 2. Pay."."""
    near = max(sentence.start, sentence.end - len(": (a)"))
    return (begun and sentence.item) or _FIRST.search(text.folded, near, sentence.end) is not None


def as_framed(
    text: Text, frame: Opening, segment: Stretch, sentence: Sentence, *, instrument: bool
) -> Opening:
    """Open a segment as the frame does; what a list of the paper says under a mere future is binding."""
    plain = text.folded[frame.hit.start : frame.hit.end] == "will"
    listed = instrument and sentence.item and frame.strength is Strength.WILL and not plain
    return replace(
        frame,
        verb=segment.start,
        to=frame.to or text.folded.startswith("to ", segment.start),
        strength=Strength.SHALL if listed else frame.strength,
    )


def goes_on(text: Text, segment: Stretch, mentions: Mentions, *, framed: bool, listed: bool) -> bool:
    """Tell a segment that begins with a verb from one that names who acts; below a ``framed`` line the
    present counts too, in what is ``listed`` also of verbs that tell a state.
    """
    if _TO_OR_NOT.match(text.folded, segment.start):
        return True
    start = without_joiner(text, segment.start, segment.end)
    named = mentions.within(start, segment.end)[:1]
    if is_an_office(text, start) or (named and named[0].start == start):
        return False
    verb = begins_with_verb(text, start, segment.end) or text.at("verb", start) is not None
    verb = verb or (framed and text.folded.startswith("have ", start))
    verb = verb or (framed and is_present(text, start, segment.end, stative=listed))
    adverbs = _ADVERBS.match(text.folded, start, segment.end)
    return verb or is_gerund(text, adverbs.end() if adverbs else start, segment.end)

"""Who may act in an English clause of the present tense: names and words for parties that begin it?"""

from collections.abc import Sequence

from hefu.reading.en.statements.coordinates import coordinates_begin
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_CLAUSE = pattern(
    r"(?:^|^\"|\*\* |[,;:+–—] | - |, while |, and |, but | and |, whereas |(?:exchange|return|turn),? |"
    r"while |"
    r"\bagreed that |(?:towards|to|for|with|under|in) which |"
    r"\b(?:in|on|by|from|until) (?:[a-z\d]+ ){1,3}\d{4} |"
    r"whereas |\bunder (?:the|this) (?:deal|agreement|pact|plan|contract|accord|partnership|memorandum|mou|"
    r"letter|charter|protocol|programme|program) )"
    r"(?:and )?(?:the )?$"
)
_KINDS = ("everybody", "generic", "own_side")
_LONGEST_BEFORE = 32
_COORDINATED = pattern(r",? and (?:the )?$")
_NAME = pattern(
    r"(?:(?:The|Each|Every) )?(?!The|Each)[A-Z][\w'’&-]*"
    r"(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w'’&-]*){0,6}(?= [a-z])"
)
_NOUNS = pattern(r" (?:[a-z-]+ )?[a-z-]{2,}(?:s|men)(?= [a-z])")
_ORGAN = pattern(
    r"(?:the|an?|each|this) (?:[a-z-]+ ){0,3}"
    r"(?:committee|group|council|board|forum|team|secretariat|commission|panel)"
    r"(?=,? )"
)
_COUNTS = ("the two", "the three", "the four", "the five", "both")


def find_subjects(text: Text, segment: Stretch, mentions: Mentions) -> list[Stretch]:
    """Find the names and words for parties that begin a clause, in the order of the text."""
    found = [Stretch(one.start, one.end) for one in mentions.within(segment.start, segment.end)]
    found += [
        Stretch(hit.start, hit.end)
        for kind in text.among(_KINDS, segment.start, segment.end)
        for hit in text.find(kind, segment.start, segment.end)
    ]
    found.sort(key=_in_order)
    return [
        Stretch(coordinates_begin(text, segment.start, one.start, mentions, strict=True), one.end)
        for one in found
        if one.start == segment.start or _begins_clause(text, segment, one.start)
    ]


def _begins_clause(text: Text, segment: Stretch, at: int) -> bool:
    return _CLAUSE.search(text.folded[max(segment.start, at - _LONGEST_BEFORE) : at]) is not None


def _in_order(one: Stretch) -> tuple[int, int]:
    return one.start, -one.end


def with_pronoun(text: Text, segment: Stretch, subjects: Sequence[Stretch]) -> list[Stretch]:
    """Count in "it" or "they" at the head of a segment."""
    start = segment.start + (len("and ") if text.folded.startswith("and ", segment.start) else 0)
    it = text.at("back_reference", start)
    return sorted([*subjects, Stretch(it.start, it.end)], key=_in_order) if it else list(subjects)


def named_at_head(text: Text, segment: Stretch, subjects: Sequence[Stretch]) -> list[Stretch]:
    """Count in whatever name begins a sentence of a paper: "The Planning Agency | collects"."""
    name = _NAME.match(text.flat, segment.start, segment.end)
    name = name or _ORGAN.match(text.folded, segment.start, segment.end)
    if name is None or any(one.end == name.end() for one in subjects):
        return list(subjects)
    return [Stretch(*name.span()), *(one for one in subjects if one.start > name.end())]


def whole(text: Text, subject: Stretch, subjects: Sequence[Stretch]) -> Stretch:
    """Take in those named before "and", and the noun that a number counts: "the two | towns"."""
    start, end = subject.start, subject.end
    if text.folded[start:end] in _COUNTS:
        noun = _NOUNS.match(text.folded, end)
        end = noun.end() if noun else end
    before = next((one for one in reversed(subjects) if one.end < start and start - one.end <= 9), None)
    if before and _COORDINATED.fullmatch(text.folded, before.end, start):
        start = before.start
    return Stretch(start, end)


def is_several(text: Text, subject: Stretch) -> bool:
    """Tell whether the verb of a subject has no -s: "we", "the cities", "Acme and Beta"."""
    words = text.folded[subject.start : subject.end]
    many = words.endswith(("s", "they", "men", "i")) or " and " in words
    return many or text.has(("own_side", "several", "everybody"), subject.start, subject.end)

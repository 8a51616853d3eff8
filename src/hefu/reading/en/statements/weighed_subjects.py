"""Who acts in an English clause that only its words' weight opens?"""

from collections.abc import Iterator

from hefu.reading.en.phrases import begins_with_verb, is_gerund, is_present
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

AUXILIARY = pattern(
    r"(?: (?:will|would|shall|must|should|can|could|may|might|is|are|was|were|has|have|do|does)\b|"
    r"'(?:ll|re|d|ve)\b|(?<=\bit)'s\b|(?<=\bhe)'s\b|(?<=\bthat)'s\b|(?<=\bthere)'s\b)"
)
_TELLING = ("everybody", "generic", "own_side", "back_reference", "bare")
_THAT = " that "
_ARTICLE = pattern(r"(?:the|both|each) ")
_AND = pattern(r",? (?:and|or|nor|&) |, ")
_ADVERBS = pattern(r"(?: (?:jointly|together|each|both|also|now|then|in turn|\w+ly)\b)* ")


def acting_in(text: Text, span: Stretch, mentions: Mentions) -> Stretch | None:
    """Find those at the head, or right before the verb; else what stands before an auxiliary, behind the last
    "that", or a pronoun at the head; else who acted before acts on.
    """
    that = text.folded.rfind(_THAT, span.start, span.end)
    start = that + len(_THAT) if that >= 0 else span.start
    head = _those_at(text, start, span.end, mentions)
    verb = AUXILIARY.search(text.folded, start, span.end)
    of = head is not None and text.folded.startswith((" of ", " member"), head.end)
    if head and not of and (verb is None or _acts(text, head.end, span.end)):
        return head
    if verb:
        return Stretch(start, verb.start()) if start < verb.start() else None
    named = next((one for one in _named_within(text, start, span.end, mentions)), None)
    by = named is not None and text.folded.endswith((" by ", " by the "), start, named.start)
    return Stretch(start, named.end) if named and by else named


def _named_within(text: Text, start: int, end: int, mentions: Mentions) -> Iterator[Stretch]:
    """Yield those named whom a verb follows: "By the end of May | Acme | gives up"."""
    for one in mentions.within(start, end):
        those = _those_at(text, one.start, end, mentions)
        if those and _acts(text, those.end, end):
            yield those


def _acts(text: Text, at: int, end: int) -> bool:
    """Tell whether a verb stands right behind."""
    adverbs = _ADVERBS.match(text.folded, at, end)
    verb = adverbs.end() if adverbs else at
    return (
        AUXILIARY.match(text.folded, at, end) is not None
        or AUXILIARY.match(text.folded, max(at, verb - 1), end) is not None
        or is_present(text, verb, end, stative=True)
        or is_gerund(text, verb, end)
        or begins_with_verb(text, verb, end)
        or text.folded.startswith("to ", verb)
    )


def _those_at(text: Text, at: int, end: int, mentions: Mentions) -> Stretch | None:
    """Give the names and words for parties that stand at a place, those joined to them too."""
    start, last = at, None
    while at < end:
        one = _one_at(text, at, mentions)
        if one is None or one > end:
            break
        last = one
        joined = _AND.match(text.folded, last, end)
        if joined is None:
            break
        at = joined.end()
    return Stretch(start, last) if last else None


def _one_at(text: Text, at: int, mentions: Mentions) -> int | None:
    """Tell where the name or the word for a party ends that begins at a place."""
    article = _ARTICLE.match(text.folded, at)
    named = mentions.starting_at(at) or (mentions.starting_at(article.end()) if article else None)
    if named:
        return named.end
    hits = (text.at(kind, at) for kind in _TELLING)
    return max((hit.end for hit in hits if hit), default=None)

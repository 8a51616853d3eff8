"""Where does the span of an English statement begin and end?"""

import itertools
from collections.abc import Iterator

from hefu.reading.en.phrases import is_gerund
from hefu.reading.en.statements.verb_phrases import clause_end
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text

_DIVIDER = pattern(
    r"; |: (?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|"
    r"\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
"""Behind a colon, days belong to what stands before: "reports are due on: 30 June and 31 December"."""
_DASHED = pattern(r"[^,.;:–—]{2,40} [–—] (?=[a-z])")
_BRACKET = pattern(r"\([^()]{12,400}\)")
_WHOLE = pattern(r"\((?:[^():;]{1,60}: )[^():;]{1,60}\)")
"""What marks do not part: an amount in a bracket, "(estimated cost: $48,000)"."""
_QUOTE = pattern(r'"[^"]{2,600}"')
_LETTERED = pattern(r"(?:and |or )?\(?[a-z0-9]{1,3}[).] +")
_COUNTED = pattern(r", (?=(?:and |or )?\(?(?:\d|[a-h]|[ivx]{1,4})\) (?P<verb>)[a-z])")
"""Where an item of a list in a sentence begins: "1) lend a hall, | 2) send two nurses"."""
_JOINERS = pattern(r"(?:and |but |to )+")
_GERUNDS = pattern(r", (?:and )?(?:in addition to )?| and (?:to |for )?| in addition to ")
_DETERMINER = pattern(r" (?:the|an?|its|their|our|all|each|every|two|three|four|five|\d)\b")
"""Behind a gerund that may be a noun, an object: "holding | an annual forum"."""
_LONE_GERUND = pattern(r"(?:[a-z]+ly )?[a-z]+ing")
"""Shares its object with another: "connecting and promoting firms"."""
_CLOSED_QUOTE = pattern(r"[,.!?]['\"] |(?<=[a-z\d])\" (?=(?:said|says|added|told|noted|stated)\b)")
_CLOSED_SINGLE = (",'", ".'", "!'")
"""How a quotation ends in papers that mark it with one stroke."""
_TAIL = pattern(
    r"(?:, to|,? failing|,? and (?:further |also |hereby )?(?:agrees|covenants|acknowledges|warrants)|"
    r", (?:because|since|so|for|as|nothing more than)|[ ,;]+(?:"
    r"(?:of|in|at|on|for|after|to|from|towards|with|under|by) which|towards|during which(?: time| period)?|"
    r"and to|but to|or to|and|but|or|"
    r"while|whereas|that|which|who|whom|where|when|though|although|adds|added|in addition to|"
    r"as well as(?: to)?))$"
)
_ASIDE = pattern(
    r"[,;]? \((?!by|in|on|at|until|before|from|to|for|about|up|some|within|each)"
    r"(?![^()]*(?:[$€£¥₦₹] ?\d|\d (?:million|billion)))[a-z][^()]*\)$"
)
"""What the text adds in brackets is no part of the deed, "(carried over from no. 6)", but an amount."""
_BEGUN = pattern(
    r"(?:, and from (?:[^,;]{3,30} onwards?|now on|then on)| and, [^,;]{3,70}|, adding(?: that [^,;]{1,20})?|"
    r",? and (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3} (?:has|have|had)|[.;] \(?[a-z0-9]{1,2}[.)])\Z"
)
_TITLED = r"[A-Z][\w.'’-]*(?:,? (?:(?:of|the|for|and|in|at|to|on|&) ){0,2}[A-Z][\w.'’-]*){1,14}"
_NAMED = pattern(rf", [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{1,4}}, (?:the |a )?{_TITLED}\Z")
"""Who said it, with his post, before the comma: ", Ann Lee, Counsellor at the Embassy | , said"."""
_OFFICER = pattern(rf", (?:the )?{_TITLED} ")
"""The same without one: ", Linhe Chief Minister Datuk Patinggi Johan Ali | announced"."""
_READS = pattern(
    r", (?:according to|reads? (?:the|a|its) (?:[a-z]+ ){0,2}(?:release|statement|note|communiqu[eé]))\b"
)
_LONGEST_NAME = 160
_LONGEST_BEGUN = 90
"""What only leads into the clause behind: ", and from April onwards | the firm will", "and Kenya has |
invited", and the letter of the next item: "five students. b)".
"""
_LOOSE = " ,.;:–—-!?"


def segments(text: Text, sentence: Sentence) -> Iterator[Stretch]:
    """Cut a sentence at semicolons, colons and the numbers of items, and apart from the quotes and brackets
    that bind somebody.
    """
    cuts = {sentence.start, sentence.end}
    kept = [one.span() for one in _WHOLE.finditer(text.folded, sentence.start, sentence.end)]
    cuts.update(
        match.end()
        for match in _DIVIDER.finditer(text.folded, sentence.start, sentence.end)
        if not any(start < match.start() < end for start, end in kept)
    )
    for item in _COUNTED.finditer(text.folded, sentence.start, sentence.end):
        deed = text.at("verb", item.start("verb")) or text.folded.startswith("have ", item.start("verb"))
        cuts.update((item.end(),) if deed else ())
    label = _DASHED.match(text.folded, sentence.start, sentence.end)
    cuts.update((label.end(),) if label else ())
    for form in (_QUOTE, _BRACKET):
        for inner in form.finditer(text.folded, sentence.start, sentence.end):
            binding = text.first("strength", *inner.span())
            if binding and inner.start() + 1 < binding.start and binding.end < inner.end() - 1:
                cuts.update((inner.start() + 1, inner.end() - 1))
    for left, right in itertools.pairwise(sorted(cuts)):
        lettered = _LETTERED.match(text.folded, left, right) if left > sentence.start else None
        yield Stretch(lettered.end() if lettered else left, right)


def gerunds(text: Text, start: int, end: int, *, to: bool) -> list[Stretch]:
    """Split "exchanging experts, conducting research and training engineers" at each -ing form."""
    end = clause_end(text, start, end)
    cuts = [cut for cut in _GERUNDS.finditer(text.folded, start, end) if _opens_another(text, cut.end(), end)]
    starts = [
        start,
        *(cut.end() for cut in cuts if not _LONE_GERUND.fullmatch(text.folded, start, cut.start())),
    ]
    return [Stretch(left, right) for left, right in zip(starts, [*starts[1:], end], strict=True)]


def _opens_another(text: Text, at: int, end: int) -> bool:
    """Tell "and training engineers", "and the formation of a committee" from "and Training (VET) courses",
    "and learning events", "the setup and | functioning of the office".
    """
    if text.flat[at].isupper():
        return False
    noun = text.at("deed", at + len("the ")) if text.folded.startswith("the ", at) else None
    if noun and text.folded.startswith(" of ", noun.end):
        return True
    if text.folded.startswith("of ", text.folded.find(" ", at, end) + 1) and not text.at("deed", at):
        return False
    if not is_gerund(text, at, end):
        return False
    noun = text.at("absolute_no", at) or text.at("gerund_noun", at)
    return noun is None or _DETERMINER.match(text.folded, noun.end) is not None


def without_joiner(text: Text, start: int, end: int) -> int:
    """Skip "and", "but", "to" at ``start``."""
    joiner = _JOINERS.match(text.folded, start, end)
    return joiner.end() if joiner else start


def before_attribution(text: Text, start: int, end: int) -> int:
    """Tell where the words end before "..., he said" or "..., according to"."""
    closed = _CLOSED_QUOTE.search(text.folded, start, end)
    if closed and text.first("speech", closed.end(), min(end, closed.end() + 60)):
        return closed.start()
    for speech in text.find("speech", start, end):
        if text.folded.endswith((" be ", " been "), 0, speech.start):
            continue
        comma = text.folded.rfind(", ", start, speech.start)
        between = text.folded[comma : speech.start].split()
        states = text.folded.startswith(" that", speech.end)
        if comma > 0 and len(between) <= 6 and not states:
            near = max(start, comma - _LONGEST_NAME)
            named = _NAMED.search(text.flat, near, comma) if len(between) < 2 else None
            return named.start() if named else comma
        if comma > 0 and not states and _OFFICER.fullmatch(text.flat, comma, speech.start):
            return comma
    told = _READS.search(text.folded, start, end)
    return told.start() if told else end


def trimmed(text: Text, start: int, end: int) -> tuple[int, int]:
    """Leave out loose punctuation and joining words at both ends; an empty stretch stays empty.

    A "that" which ends the sentence joins nothing: "400 dollars a year after that."
    """
    while start < end and not text.folded[start].isalnum() and text.folded[start] not in "\"'($£€¥":
        start += 1
    within = text.folded.startswith('"', start, end) and text.folded[start - 2 : start - 1].isalnum()
    start += within and text.folded.count('"', start, end) % 2
    for _ in range(3):
        while start < end and text.folded[end - 1] in _LOOSE:
            end -= 1
        joined = _TAIL.search(text.folded[max(start, end - 24) : end])
        if joined is None or (joined.group() == " that" and text.folded.startswith((".", "!"), end)):
            break
        end -= len(joined.group())
    begun = _BEGUN.search(text.flat, max(start, end - _LONGEST_BEGUN), end)
    end = begun.start() if begun else end
    aside = _ASIDE.search(text.flat[start:end]) if text.flat.endswith(")", start, end) else None
    if aside:
        end = start + aside.start()
    single = text.folded[end - 2 : end] in _CLOSED_SINGLE
    if single or (text.folded[end - 2 : end] in (',"', '."') and text.folded.count('"', start, end) % 2):
        end -= 2
    elif start < end and text.folded[end - 1] in '"(' and text.folded.count('"', start, end) % 2:
        end -= 1
    return start, end

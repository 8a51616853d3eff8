"""Where does an English sentence end?"""

import re
from collections.abc import Iterator

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_STOP = pattern(r"[.!?]+[\"')]*(?= )|(?<=[a-z]{2})[.!?](?=[a-z]{2})")
"""A stop, be it that the space behind it was lost: "two universities.The memorandum"."""
_FORMS = ("inc.", "ltd.", "corp.", "plc.", "co.", "bhd.")
"""Legal forms end a sentence as often as not, but not before a figure: "lend Acme, Inc. | $40,000"."""
_SHORT_FORM = pattern(r"\((?:[Tt]he |[Hh]ereinafter |[Hh]ereafter |[\"“‘']|[A-Z]{2,8}\))")
"""A bracket that gives a firm its short name goes on with the sentence: "Acme Co., Ltd. (the "Company")"."""
_INITIALS = pattern(r"[(\"']?(?:\w+-)?(?:[A-Z]\.-?){2,4}")
"""A name's first letters, and a land's: "Dr B.N. Tirkey", "the Orenia-U.S. Dialogue"."""
_CAPTION = pattern(
    r"(?<![\w.])(?:\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?|\d{1,2}[.)]) +"
    r"[A-Z][\w'’&/-]*(?:,? (?:(?:of|and|the|to|for|in|or|on|&|by|with) )*[A-Z][\w'’&/-]*){0,7}"
    r"(?= {2,4}[A-Z]| +(?:The|This|Each|Neither|Either|Both|Any|All|Such|No) "
    r"(?:[a-z]|Part(?:y|ies)\b|Participants|Agreement|Company|City|County|University|Government|"
    r"(?:[A-Z]\w+ ){1,3}(?:shall|will|agrees?|hereby)\b)| +If [a-z])"
)
"""What a clause is called, with its number and no stop: "3.4 Fees of the Port | The Port shall"."""
_RECITES = pattern(r"(?<=\S) (?:and |AND )?(?=WHEREAS\b|(?:NOW,? )?THEREFORE\b)")
"""Before what else a paper recites, or what it resolves, on a page that lost its lines."""
_OPENS_A_QUOTE = "\"“‘'"
"""Behind "no.", show it to be the answer: 'She would vote no. "We cannot pay."'."""
_LETTERED = pattern(
    r"\b(?:attachment|schedule|appendix|annex|exhibit|enclosure|part|section|clause|phase|zone|block|lot|"
    r"parcel|option|"
    r"group|category|class|grade|building|party|table|figure|terminal|gate|vitamin) [a-z]\.$"
)
"""Ends with a letter that numbers a thing, and so may end the sentence: "listed in Attachment A."."""
_LONGEST = 24
"""No abbreviation is longer."""
_STARTS = ("The ", "It ", "This ", "These ", "They ", "Each ", "There ")
"""Words that follow an abbreviation's stop only where it ends the sentence too: "after 7 p.m. It shall"."""


def find_ends_en(text: Text, start: int, end: int) -> Iterator[int]:
    """Yield where sentences end within a line; an abbreviation's stop ends none, a clause's caption does."""
    line = text.flat.rfind("\n", 0, start) + 1
    captions = [match.end() for match in _CAPTION.finditer(text.flat, line, end) if match.end() > start]
    if text.flat.find("WHEREAS", line, end) >= 0:
        captions += [match.end() for match in _RECITES.finditer(text.flat, line, end) if match.end() > start]
    if captions:
        yield from sorted({*captions, *_stops(text, start, end)})
    else:
        yield from _stops(text, start, end)


def _stops(text: Text, start: int, end: int) -> Iterator[int]:
    for match in _STOP.finditer(text.folded, start, end):
        glued = text.folded[match.end()] != " "
        if glued and not text.flat[match.end()].isupper():
            continue
        if not _abbreviates(text, match, _behind_spaces(text.folded, match.end())):
            yield match.end()


def _behind_spaces(folded: str, at: int) -> int:
    while folded.startswith(" ", at):
        at += 1
    return at


def _ends_a_quoted_name(text: Text, stop: re.Match[str]) -> bool:
    """Tell '"Demir Sanayi A.Ş." will build' from '"We will build it." said Ann Lee'."""
    forms = text.find("legal_form", max(0, stop.start() - _LONGEST), stop.end())
    return stop.group() == '."' and bool(forms) and forms[-1].end >= stop.start()


def _abbreviates(text: Text, stop: re.Match[str], follows: int) -> bool:
    """Tell a stop that ends no sentence, by the word before it and by what ``follows``."""
    after = text.flat[follows : follows + 1]
    if text.flat.startswith(_STARTS, follows):
        return False
    if stop.group()[0] != "." or not (after.isupper() or after in "\"“‘'0123456789[($€£¥₹"):
        return stop.group()[0] == "." and (len(stop.group()) == 1 or _ends_a_quoted_name(text, stop))
    line = text.folded.rfind("\n", max(0, stop.start() - _LONGEST), stop.start())
    word_start = max(line, text.folded.rfind(" ", max(0, stop.start() - _LONGEST), stop.start())) + 1
    word = text.folded[word_start : stop.start() + 1].lstrip("(\"'")
    if word == "no." and after in _OPENS_A_QUOTE:
        return False
    if word in _FORMS:
        goes_on = after in "0123456789$€£¥₹" or _SHORT_FORM.match(text.flat, follows) is not None
        return goes_on or any(text.at(kind, follows) for kind in ("legal_form", "title", "nationality"))
    if _INITIALS.fullmatch(text.flat, word_start, stop.start() + 1):
        return True
    lettered = _LETTERED.search(text.folded, max(0, line, stop.start() - _LONGEST), stop.start() + 1)
    initial = len(word) == len("a.") and word[0].isalpha() and not lettered
    return initial or word in text.words.kinds["abbreviation"].by_word

"""What does a speaker tell the other side to do: "Hire here", "Mr Hale, pay on the day", "Please lend"?"""

import re

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_SAID_TO = pattern(
    r"(?:(?:mr|mrs|ms|dr|don|doña|sir|madam|minister|mayor|governor|rector|chairman|president|director|"
    r"professor|"
    r"secretary|friends|colleagues)\b\.?[^,.;:]{0,40}|(?:dear )?[^,.;: ]+(?: [^,.;: ]+)?), "
)
_PLEASE = pattern(
    r"(?:and |but )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, (?:if [^,.;:]{3,40}, )?(?:do )?please (?=[a-z])"
)
"""Whom a name calls, be he known or not: "Jo, if you're reading, please | mend it"."""
_IN_CASE = pattern(r"(?:and |but |so )?(?:if|when|whenever|before|once|should) [^,;:.]{4,90}, (?=[a-z])")
_DO_NOT = pattern(
    r"(?:(?:do )?(?:be sure|be so kind as|be kind enough|be good enough|remember|take care|"
    r"(?:don't|do not|never) forget) to |"
    r"(?:(?:don't|do not|do|never|just|always|also) )?)"
)
_AND = pattern(
    r"(?:(?:and|but|so) )?(?:(?:(?:first|second|third|last)(?:ly)?|then|finally|above all|most of all|"
    r"meanwhile|in the meantime|next time|from now on|in future|instead|again|once more|last but not least|"
    r"in return|in turn|for (?:god|heaven|pity|goodness)'s sake), )?"
)
_STATES = pattern(r" (?:is|are|was|were|has|have|had|will|would|can|may|might|must|should|does|did)\b")
"""Behind a word at the head of a sentence, shows it to be a noun: "Scrap is the weak point"."""
_VERB = pattern(r"[a-z]+(?= )")
_CALLED_BY = ("title", "address", "courtesy")
_SPOKEN = ('"', ': "', ": ")
_TO_ONE = pattern(r"(?:^|[.!?\n] ?)(?:and )?to (?P<whom>[^.:\n]{2,60}): $")
"""Behind it a speaker tells whom he has turned to what to do: "To the College: open your doors"."""
_TURNED_TO = ("generic", "everybody", "own_side", "title", "departments", "addressee")
_SEVERAL = pattern(
    r"(?:the|my|our|all|you|those) (?:[\w'-]+ )*(?:[a-z]+[^s\W]s|people|crew|staff|team|public)$"
)
_BEFORE = 90


def find_imperative(text: Text, segment: Stretch, mentions: Mentions, *, talking: bool) -> Opening | None:
    """Open a sentence that begins with a bare verb, in talk: in a quote, behind a speaker's name and a colon,
    after another such sentence (``talking``), after a name and a comma, or with "please" or "let them"."""
    begin = segment.start + (text.folded[segment.start : segment.start + 1] == '"')
    labelled = text.folded.endswith(": ", 0, begin)
    opens = labelled or text.flat[begin : begin + 1].isupper()
    polite = text.at("imperative", _behind(_AND, text, begin)) if opens else None
    if polite:
        verb = polite.end + 1 + text.folded.startswith(", ", polite.end)
        return _told(
            polite, verb if polite.entry.means == "please" else begin, verb, _nobody(begin), text, segment
        )
    quoted = text.folded.endswith(_SPOKEN, 0, segment.start) or begin > segment.start
    capital = text.flat[begin : begin + 1].isupper()
    called = (
        _called(text, Stretch(begin, segment.end), mentions, talking=talking or quoted) if capital else None
    )
    if called:
        named, verb = called
        return _told(None, verb, verb, named, text, segment)
    case = _IN_CASE.match(text.folded, begin, segment.end) if talking or quoted else None
    if case and _tells_us(text, case.end(), segment.end):
        return _opening(None, case.end(), case.end(), _nobody(case.end()), text, segment)
    sir = begin + len("sir, ") if text.folded.startswith("sir, ", begin) else begin
    whom = _turned_to(text, begin, mentions)
    if whom and _is_bare(text, sir, segment.end):
        return _told(None, sir, sir, whom, text, segment)
    bare = _behind(_AND, text, begin)
    party = mentions.starting_at(bare)
    if (talking or quoted) and capital and not party and _is_bare(text, bare, segment.end):
        return _told(None, bare, bare, _nobody(bare), text, segment)
    return None


def _called(text: Text, room: Stretch, mentions: Mentions, *, talking: bool) -> tuple[Stretch, int] | None:
    """Find who is called at the head of a sentence, and the verb behind: "Mr Hale, pay on the day"."""
    said_to = _SAID_TO.match(text.folded, room.start, room.end) if talking else None
    if said_to:
        named = Stretch(room.start, said_to.end() - 2)
        addressed = mentions.within(named.start, named.end) or text.has(_CALLED_BY, named.start, named.end)
        verb = said_to.end() + (len("please ") if text.folded.startswith("please ", said_to.end()) else 0)
        if addressed and (verb > said_to.end() or _is_bare(text, verb, room.end)):
            return named, verb
    please = _PLEASE.match(text.flat, room.start, room.end)
    return (Stretch(room.start, text.folded.index(",", room.start)), please.end()) if please else None


def _turned_to(text: Text, at: int, mentions: Mentions) -> Stretch | None:
    """Find whom a speaker has turned to right before, by name or by noun: "To the College: ..."."""
    if not text.folded.endswith(": ", 0, at):
        return None
    floor = max(0, at - _BEFORE)
    found = _TO_ONE.search(text.folded[floor:at])
    if found is None:
        return None
    whom = Stretch(floor + found.start("whom"), floor + found.end("whom"))
    by_name = text.flat[whom.start].isupper() or mentions.within(whom.start, whom.end)
    known = by_name or _SEVERAL.search(found["whom"]) or text.has(_TURNED_TO, whom.start, whom.end)
    return whom if known else None


def _behind(words: re.Pattern[str], text: Text, at: int) -> int:
    """Skip words that may stand here."""
    match = words.match(text.folded, at)
    return match.end() if match else at


def _nobody(at: int) -> Stretch:
    return Stretch(at, at)


def _is_bare(text: Text, start: int, end: int) -> bool:
    """Tell a bare verb with words of its own behind it; an order to a reader is none ("See page 4")."""
    start = _behind(_DO_NOT, text, start)
    verb = text.at("verb", start)
    if verb is None or not text.folded.startswith(" ", verb.end) or text.at("to_readers", start):
        return False
    if not begins_with_verb(text, start, end):
        return False
    if _STATES.match(text.folded, verb.end, end):
        return False
    return verb.entry.means == "verb" or text.at("object_sign", verb.end + 1) is not None


def _tells_us(text: Text, start: int, end: int) -> bool:
    """Tell "if a lamp fails, call us first" from an aside."""
    verb = _VERB.match(text.folded, start, end)
    return verb is not None and text.folded.startswith((" me ", " us "), verb.end(), end)


def _told(
    hit: Hit | None, start: int, verb: int, subject: Stretch, text: Text, segment: Stretch
) -> Opening | None:
    return None if text.at("to_readers", verb) else _opening(hit, start, verb, subject, text, segment)


def _opening(
    hit: Hit | None, start: int, verb: int, subject: Stretch, text: Text, segment: Stretch
) -> Opening:
    entry = text.words.kinds["imperative"].entries[0]
    word = _VERB.match(text.folded, verb, segment.end)
    found = hit or Hit(start=verb, end=word.end() if word else verb + 1, entry=entry)
    return Opening(hit=found, start=start, verb=verb, subject=subject,
                   kind=UndertakingKind.ASK, strength=Strength.HOPE)  # fmt: skip

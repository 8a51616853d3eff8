"""Where may an English clause begin, before the word that binds it?"""

import re

from hefu.reading.en.phrases import known_present
from hefu.reading.en.statements.coordinates import without_bracket
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_BOUNDARY = pattern(
    r",? (?:(?:under|by|through|with|failing) which|during which(?: time| period)?|whereby)(?= )|"
    r",? (?:that|which|who|while|whilst|whereas|because|if|until|unless|"
    r"so(?! that))(?= )|[:;–—]|--|\) - (?!which|who|where|and|an? )(?=[a-z])|"
    r" {3,}|\"(?=[a-z])(?![^\"]{1,60}\")|, |[)\]] (?!(?:of|from) )|,? and(?= (?:this|these) )|"
    r"\b(?:believes?|thinks?|(?:am|is|are|'re|'m) (?:\w+ )?(?:sure|confident|certain|convinced))"
    r"(?= (?:this|these|it|the|our|such|with) )",
    re.ASCII,
)
_BETWEEN = pattern(
    r"\b(?:the|an?|this|our|their) (?:[\w'-]+ ){0,3}[\w'-]+ (?:between|among) [^;:.–—]{3,160},? and "
    r"[^,;:.–—]{3,60} \Z"
)
"""What several share, with their names behind: "a partnership between Acme, Norka, and Linhe | will"."""
_FAR = 320
_CONJUNCTION = pattern(r",? (?:and|but)(?= )")
_COMPANY_TAIL = pattern(r", (?:ltd|inc|llc|co|limited)\b")
_JOINER = pattern(
    r"(?:and|but|while|whereas|in addition,|also|or|"
    r"that(?= (?:the|an?|its|their|both|all|each|every|either|neither|no|it|they|we) )) +|"
    r"together (?=the )|(?:me|us|them|him|reporters) (?=the |our )|\d{1,2}\.\d{1,2}\.? +|"
    r"(?:article|section|clause) \d{1,3}(?:\.\d{1,2})?[.:]? +"
)
ADVERBIAL = pattern(
    r"(?:from|under|over|until|in|by|at|during|after|within|for|on|with|as|through|before|according|starting|"
    r"beginning|since|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|"
    r"this (?:time|year|month|week|day|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|"
    r"quarter|term|january|february|march|april|may|june|july|august|september|october|november|december)) "
)
_FRONTED = pattern(r"(?:because|although|though|since|as|when|while|once|if) ")
"""Begins a clause before the subject, which has an aside of its own: "..., a firm, Acme, will"."""
_BEFORE_ASIDE = -2
_OWNED = pattern(
    r"(?:(?:half|some|all|most|many|each|both|a part|\d+%?|\d+ per ?cent) of )?"
    r"(?:(?:the|a|an|all|each|every|any|those|both) )?(?:[\w'-]+ ){0,2}[\w'-]+(?P<that> (?:that|who|which) )"
)
"""A subject with a clause of its own: "roads that carry the tankers | are to be"."""
_FINITE = pattern(
    r"\b(?:is|are|was|were|has|have|had|be|not|we|i|they|you|there|this|\w+ed|made|told|clear)\b"
)
_LISTED = pattern(
    r"(?:[\w'()-]+(?: [\w'()-]+){0,3}, ){1,6}[\w'()-]+(?: [\w'()-]+){0,3},? and "
    r"[\w'()-]+(?: [\w'()-]+){0,3} ?(?:each |both |all )?"
)
_ASIDE_WORD = pattern(
    r"(?:(?:pursuant|subject|according|due|owing|thanks|further|upon|beyond|besides) [^,]*|\w+ly|meanwhile|"
    r"however|then|also|yet|now|thus|besides|moreover|furthermore|therefore|together|still|yes|no|and|"
    r"so|first|second|third|next|last|once \w+|to \w+[^,]*|\w+ing [^,]*|\w+ed [^,]*), "
)
_WH = ("which", "who")
_AND_ANOTHER = (") and ", "), and ")
_DATELINE = ") - "
"""Ends what a report from elsewhere begins with: "Linhe (XNA) - | The city will"."""
_ADVERBS = pattern(r"(?:(?:mutually|jointly|hereby|solemnly|also|both|each|together|therefore|thereby) )*")
"""Between the aside behind a subject and its verb: "We, the undersigned, | mutually | agree to"."""
_AND_WITH_ASIDE = pattern(
    r"(?:,|;)? (?:and|but|while|whereas) (?:(?!will |shall )[\w'’.&-]+ ){0,5}[\w'’.&-]+"
    r"(?P<aside>, (?:through|by|via|with|together|acting|as|for|in|on|at|after|upon|once|when|where|whose|"
    r"which|who|if|subject|an?|the|its) "
    r"[^,;:]{3,90}, )\Z"
)
"""Before the verb of a further clause, who acts and an aside: "and the city, through its port, | will"."""
_AND_PRONOUN = pattern(
    r",? (?:and|but|so) (?=(?:we|i|they|it|he|she) (?:(?:also|now|then|both|all|therefore|\w+ly) )*\Z)"
)
_TOLD = pattern(
    r"\b(?:is|are|was|were|has|have|had|did|\w{2,}ed|left|came|went|made|gave|got|took|saw|knew|met|fell|"
    r"grew)\b"
)
"""A verb that is finite, of a clause of its own: "Many left but Acme stayed | and | we will"."""
_LETTERS = pattern(r"\((?:[A-Z]{2,8}|[A-Z][a-z]?[A-Z][A-Za-z]{0,6})\Z")
_LONGEST_LETTERS = 10
"""A short name in its bracket: '(hereinafter the "Parties")'."""


def cuts_before(
    text: Text, floor: int, trigger: int, mentions: Mentions, *, first: bool
) -> list[re.Match[str]]:
    """Find the marks and words behind which the clause may begin."""
    cuts = [match for match in _BOUNDARY.finditer(text.folded, floor, trigger)
            if not _COMPANY_TAIL.match(text.folded, match.start())]  # fmt: skip
    cuts = [match for match in cuts if not mentions.holds(*match.span())]
    cuts = [match for match in cuts if not (match.group() == ") " and match.end() >= trigger)]
    cuts = [match for match in cuts if not _ends_a_short_form(text, match.start(), floor, mentions)]
    near = max(floor, trigger - _FAR)
    shared = _BETWEEN.search(text.folded, near, trigger)
    cuts = [match for match in cuts if not (shared and shared.start() < match.start())]
    if not first:
        aside = _AND_WITH_ASIDE.search(text.folded, near, trigger)
        cuts = [one for one in cuts if not (aside and one.start() >= aside.start("aside"))]
        return cuts + list(_CONJUNCTION.finditer(text.folded, floor, trigger))
    commas = [match for match in cuts if match.group() == ", "]
    adverbs = _ADVERBS.match(text.folded, commas[-1].end()) if commas else None
    if adverbs and adverbs.end() >= trigger:
        kept = commas[:_BEFORE_ASIDE] if _FRONTED.match(text.folded, floor, trigger) else []
        cuts = [one for one in cuts if one in kept or (one.group() != ", " and not is_relative(one))]
    begins = _behind_that(text, floor, trigger)
    owned = _OWNED.match(text.folded, begins, trigger)
    if owned and not _states(text, begins, owned.start("that")):
        cuts = [one for one in cuts if one.start() != owned.start("that")]
    pronoun = _AND_PRONOUN.search(text.folded, near, trigger)
    cuts += [pronoun] if pronoun and _TOLD.search(text.folded, floor, pronoun.start()) else []
    return [one for one in cuts if one.group() != ", "] if _is_listed(text, floor, trigger) else cuts


def _behind_that(text: Text, floor: int, trigger: int) -> int:
    """Tell where the words begin that somebody said: "Acme promised that | half of those who apply will"."""
    said = [one for one in text.find("speech", floor, trigger) if text.folded.startswith(" that ", one.end)]
    return said[-1].end + len(" that ") if said else floor


def _states(text: Text, start: int, end: int) -> bool:
    """Tell "the sides confirm that" from "all roads that"."""
    if text.has(
        ("speech", "ask", "agreed", "strength", "resolve", "stative", "back_reference"), start, end
    ) or text.has(("doubted",), start, end + len(" that")):
        return True
    last = text.folded.rfind(" ", start, end) + 1
    return _FINITE.search(text.folded, start, end) is not None or known_present(text, last, end) is not None


def _is_listed(text: Text, floor: int, trigger: int) -> bool:
    """Tell "Roads, water and power | will" from "Under it, roads and power will"."""
    start = without_joiner(text, floor, trigger)
    return not (
        _LISTED.fullmatch(text.folded, start, trigger) is None
        or ADVERBIAL.match(text.folded, start)
        or _FRONTED.match(text.folded, start)
        or _ASIDE_WORD.match(text.folded, start)
    )


def is_relative(cut: re.Match[str]) -> bool:
    """Tell "the plant, which will" from "under which Acme will"."""
    return cut.group().lstrip(", ") in _WH


def without_joiner(text: Text, start: int, trigger: int) -> int:
    joiner = _JOINER.match(text.folded, start, trigger)
    return joiner.end() if joiner else start


def _ends_a_short_form(text: Text, closing: int, floor: int, mentions: Mentions) -> bool:
    """Tell the bracket that closes behind a name: "the Authority (TPA) | and the Port will"."""
    if not text.folded.startswith(")", closing):
        return False
    if text.folded.endswith('"', 0, closing):
        return True
    if text.folded.startswith(_DATELINE, closing):
        return False
    near = max(floor, closing - _LONGEST_LETTERS)
    if text.folded.startswith(_AND_ANOTHER, closing) and _LETTERS.search(text.flat, near, closing):
        return True
    return mentions.ending_at(without_bracket(text, floor, closing + 1)) is not None

"""Where does the subject of an English clause begin, before the word that binds it?"""

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.en.papers import is_paper
from hefu.reading.en.statements.coordinates import coordinates_begin
from hefu.reading.en.statements.cuts import ADVERBIAL, cuts_before, is_relative, without_joiner
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATED = pattern(
    r"(?:from|in|by|on|until|before|after) (?:(?:the )?(?:end|start|beginning|middle) of )?"
    r"(?:(?:the|this|next|the coming) (?:year|month|week|spring|summer|autumn|winter|season)|"
    rf"{_MONTH}(?: \d{{1,2}}\b)?(?:,? \d{{4}})?|\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?)"
    r"(?: onwards?| on| at the latest)? +|"
    r"between (?:19|20)\d\d and (?:19|20)\d\d +|(?:for|to) (?:this|that) purpose,? +|"
    r"(?:until|by|since|from) then +|(?:until|till|before|after|by|from|in) "
    r"(?:spring|summer|autumn|winter|christmas) +|"
    r"(?:in the end|all the same|for the rest|in the meantime|to start with|in return|to (?:this|that) end|"
    r"from now on|from then on|this time|for now|for a start|to begin with|in exchange|in addition|in turn|"
    r"as a first step|at the same time|therefore|of (?:19|20)\d\d|"
    r"for (?:its|their) part|on (?:its|their|his|her) (?:own )?(?:part|side),?|to my \w+) +"
)
_PRONOUN = pattern(
    r"\b(?:together,? )?(?:we|i|they|he|she|it|you)"
    r"(?: (?:also|now|both|all|then|further|therefore|still|each|\w+ly))* *$"
)
"""What stands before a pronoun that is the subject is an adverbial: "for the remaining forty | we intend"."""
_NOUN_PHRASE = pattern(
    r" (?:the|a|an|its|their|our|both|each|all) (?:(?!(?:the|its|their|our|both|each|all) |"
    r"(?:phase|stage|step|round|year|quarter|half|term|period|project|program|programme|plan|scheme|"
    r"initiative|"
    r"framework|future|end) $)[\w'-]+ ){0,3}$"
)
_NO_NAMESAKES = ("agreement", "joint_work", "everybody")
"""Nouns that go with no name behind them: "Under our agreement | Acme will"."""
_ARTICLES = ("the ", "both ", "each ", "all ")
_BEFORE_WHICH = (" of ", " in ", " at ", " on ", " for ", " after ", " to ", " from ")
_GOES_ON = pattern(r"[^,] (?:and|but|or) *$")
"""Right before the verb, shows that who acted before goes on: "plays in Linhe and | may not move"."""
_VOICED = pattern(
    r" (?:(?:their|his|her|its|the|deep|great|sincere|strong|full|warm|keen|mutual) ){0,3}"
    r"(?:satisfaction|appreciation|gratitude|thanks|support|concerns?|condolences|confidence|pleasure|"
    r"delight|"
    r"interest|commitment|importance|views)\b"
)
"""What somebody voices, and nobody who acts: "They expressed satisfaction and | agreed"."""
_SHE_SAID = pattern(
    r"(?<=[a-z)]), (?:he|she|it|they|the [a-z]+|(?:mr|ms|mrs|dr)\.? [a-z]+) [a-z]+(?:ed|id|ys)?, \Z"
)
"""Between who acts and the verb: "The Ministry, she promised, | will reach"."""
_NEAR = 48
_PRAISED = ("praised", "commended", "hailed", "lauded", "applauded", "thanked", "congratulated")
"""What one does to another: whoever is named behind does not act next, "thanked Acme and | promised"."""
_FURTHER_DEED = (", and ", ", but ")
"""Right before the verb, no list of who acts: "most of whom come from Linhe, and | will build"."""
_OF_WHICH = pattern(r"\bof (which|whom|them) [^,;]*$")
_BEFORE_NOUNS = ("the ", " a ", "its ", "their ", "our ")
_IN_A_PAPER = pattern(
    r" (?:(?:in|under|by|at) (?:(?:the|this|said) )?(?:paragraph|article|section|clause|schedule|annex|"
    r"appendix|exhibit|"
    r"attachment|part|preamble|recital)\b|(?:above|below|herein|hereinafter|hereunder)\b)"
)
"""Where a paper tells of a thing: "the works described | in Paragraph 1"."""
_IN_A_PLACE = pattern(r"(?:in|at|within|across|throughout) (?:the )?")
_WHO_THERE = (" the ", " our ", " its ", " their ", " we ")
"""Behind the place: "In Larch County | the farmers will"."""
_FEW_WORDS = 4


_INVERTED = pattern(r"(?:shall|will|would|may|must|is|are) (?P<who>(?:the )?)")
"""Behind "nor", a verb before who acts: "Nor | shall Acme fell a tree"."""


class Subject(Struct, frozen=True, kw_only=True, gc=False):
    """Where a clause begins and the words that say who acts; ``relative``: they stand before "which"."""

    start: int
    words: Stretch | None
    relative: bool = False


def find_subject(text: Text, floor: int, trigger: int, mentions: Mentions, *, first: bool) -> Subject:
    """Find where the clause begins and its subject stands; ``first``: no clause came before."""
    spoken = _before_she_said(text, floor, trigger)
    if spoken < trigger:
        return find_subject(text, floor, spoken, mentions, first=first)
    inverted = _INVERTED.match(text.folded, trigger) if text.folded.endswith("nor ", floor, trigger) else None
    named = inverted and (mentions.starting_at(inverted.end()) or text.at("generic", inverted.start("who")))
    if inverted and named:
        return Subject(start=trigger - len("nor "), words=Stretch(inverted.start("who"), named.end))
    start, relative = floor, None
    cuts = cuts_before(text, floor, trigger, mentions, first=first)
    told = [hit for kind in ("speech", "ask") for hit in text.find(kind, floor, trigger)]
    speech = [hit.end for hit in told if not (mentions.holds(hit.start, hit.end) or _describes(text, hit))]
    if cuts or speech:
        start = max([match.end() for match in cuts] + speech)
        relative = next((match for match in cuts if match.end() == start and is_relative(match)), None)
    start = after_spaces(text, start)
    if start < trigger or not text.folded.endswith(_FURTHER_DEED, floor, start):
        start = coordinates_begin(text, floor, start, mentions)
    if relative:
        wh = relative.end() - len(relative.group().split()[-1])
        antecedent = Stretch(_np_start(text, floor, relative.start(), mentions), relative.start())
        own = Stretch(start, trigger) if _holds_a_subject(text, start, trigger, mentions) else None
        inner = own is not None and text.folded.endswith(_BEFORE_WHICH, floor, wh)
        return Subject(start=start if inner else wh, words=own or antecedent, relative=own is None)
    start = _behind_adverbial(text, without_joiner(text, start, trigger), trigger, mentions)
    pronoun = _PRONOUN.search(text.folded, start, trigger)
    start = (
        pronoun.start() if pronoun and not text.folded.endswith(" and ", start, pronoun.start()) else start
    )
    goes_on = _GOES_ON.search(text.folded, start, trigger)
    words = Stretch(start, trigger) if start < trigger else None
    said = max(told, key=lambda hit: hit.end, default=None) if goes_on else None
    if said and _takes_a_thing(text, said):
        begins = max((match.end() for match in cuts if match.end() < said.start), default=floor)
        words = Stretch(after_spaces(text, begins), said.start)
    if words and text.folded.startswith("hereby ", start):
        aside = text.folded.find(", ", floor, start)
        words = Stretch(floor, aside if aside > 0 else start)
    return Subject(start=trigger if goes_on else start, words=words)


def _before_she_said(text: Text, floor: int, trigger: int) -> int:
    """Tell where who acts ends, before who says so: "The Ministry|, she promised, will reach"."""
    aside = _SHE_SAID.search(text.folded, max(floor, trigger - _NEAR), trigger)
    says = aside is not None and text.first("speech", aside.start(), trigger) is not None
    return aside.start() if aside and says and aside.start() > floor else trigger


def _describes(text: Text, told: Hit) -> bool:
    """Tell "the proposed plans | will" and "the works described in Annex 1 | will" from "he proposed that the
    plans | will".
    """
    done = text.folded.endswith("ed", told.start, told.end) and " " not in text.folded[told.start : told.end]
    return done and (
        text.folded.endswith(_BEFORE_NOUNS, 0, told.start)
        or _IN_A_PAPER.match(text.folded, told.end) is not None
    )


def _takes_a_thing(text: Text, said: Hit) -> bool:
    """Tell "expressed satisfaction and | agreed" and "thanked Acme and | promised" from "said | the firm"."""
    voiced = _VOICED.match(text.folded, said.end) is not None
    return voiced or text.folded.endswith(_PRAISED, said.start, said.end)


def part_of(text: Text, room: Stretch, trigger: int, mentions: Mentions) -> Subject | None:
    """Begin a clause at "ten places of which are to be kept"; "of which 9 billion will be used" is none.

    "Towards the cost of which Acme will pay" has a subject of its own.
    """
    part = _OF_WHICH.search(text.folded, room.start, trigger)
    comma = text.folded.rfind(", ", room.start, part.start()) if part else -1
    words = text.folded[comma + 2 : part.start()].split() if part and comma >= 0 else []
    if part is None or not 1 <= len(words) <= _FEW_WORDS or not is_paper(text):
        return None
    own = _holds_a_subject(text, part.end(1), trigger, mentions)
    return Subject(start=comma + 2, words=Stretch(part.end(1) + 1, trigger) if own else None)


def _holds_a_subject(text: Text, start: int, end: int, mentions: Mentions) -> bool:
    """Tell "which | Acme will" from "which | also will"."""
    named = bool(mentions.within(start, end)) or text.has(("generic",), start, end)
    return named or _PRONOUN.search(text.folded, start, end) is not None


def _behind_adverbial(text: Text, start: int, trigger: int, mentions: Mentions) -> int:
    """Skip an adverbial that no comma ends: "From March 2026 | the museum is to", "Under it | Acme will"."""
    dated = _DATED.match(text.folded, start, trigger)
    if dated:
        return dated.end()
    if not ADVERBIAL.match(text.folded, start, trigger):
        return start
    ends = [(one.start, one.end) for one in mentions.within(start + 1, trigger)]
    ends += [
        (hit.start, hit.end)
        for kind in text.among(("everybody", "generic", "own_side", "back_reference"), start + 1, trigger)
        for hit in text.find(kind, start + 1, trigger)
    ]
    for left, right in ends:
        if _IN_A_PLACE.fullmatch(text.folded, start, left) and text.folded.startswith(_WHO_THERE, right):
            return right + 1
        if not text.folded[right:trigger].strip(" ,"):
            whole = text.folded.startswith(_ARTICLES, left)
            noun = None if whole else _NOUN_PHRASE.search(text.folded, max(start, left - 40), left)
            noun = None if noun and text.has(_NO_NAMESAKES, noun.start(), left) else noun
            return noun.start() + 1 if noun else left
    return start


def _np_start(text: Text, floor: int, end: int, mentions: Mentions) -> int:
    """Begin with the other side of a deal alone: "signed a deal with | Acme, which will"."""
    named = mentions.ending_at(end)
    if named and text.folded.endswith((" with ", " with the "), floor, named.start):
        return named.start
    return max(floor, text.folded.rfind(",", floor, end) + 1, end - 80)


def after_spaces(text: Text, at: int) -> int:
    """Skip spaces and commas."""
    while at < len(text.folded) and text.folded[at] in " ,":
        at += 1
    return at

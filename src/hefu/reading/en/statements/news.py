"""Does an English clause that is weighed tell news, or of a thing, or does it only belong to another?"""

from hefu.reading.en.phrases import begins_with_verb, is_gerund, is_present
from hefu.reading.en.statements.effects import enables
from hefu.reading.en.statements.joined_verbs import ADJECTIVE
from hefu.reading.en.statements.weighed_subjects import AUXILIARY
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_BELONGS = pattern(
    r"(?:including|such as|namely|in keeping with|in line with|according to|as well as|"
    r"(?:an? |one )?(?:half|third|quarter|fifth|tenth|part|most|many|some|all|both) of (?:which|whom))\b"
)
_OF_WHICH = pattern(r" (?:which|that|who|whom|whose|where|to) ")
_WORD = pattern(r"[a-z]{2,}(?= )")
_NOUN_NEXT = tuple(
    f" {word} "
    for word in ("the", "a", "an", "of", "for", "in", "on", "from", "with", "its", "their", "private", "and")
)
_LEADS_TO_IT = pattern(
    r"(?: [a-z]{3,}s)?(?: and [^,;]{2,40}| \([^()]*\))? "
    r"(?:(?:also|then|jointly|recently|together|\w+ly) )*"
    r"(?:(?:has|have|had) (?:also |just |already )?)?"
)
"""What may stand between who did something and the word for it: "and his guests later | toured"."""
_HAD_TALKS = pattern(
    r"(?: and [^,;]{2,40})? had (?:an? )?(?:\w+ ){0,3}?"
    r"(?:talks?|meetings?|discussions?|exchanges?|conversations?)\b"
)
_NEAR, _LONG_WORD = 80, 20
_STATE = pattern(
    r" (?:(?:is|are|was|were|has been|have been|has|have) (?:[^,;]{0,40}? )?(?:been|coping|witnessing|facing|"
    r"experiencing|enjoying|based|headquartered|located|situated|home|known|trained|built|grown|served)|"
    r"(?:is|was|are|were) (?:an?|one of|among|the (?:largest|first|only|oldest|leading|biggest)))\b"
)
"""What somebody or something is, or has long done."""
_HAS_DONE = pattern(
    r" (?:has|have) (?:(?:already|now|also|just|jointly|recently|successfully) )*(?:set up|established|"
    r"formed|created|"
    r"founded|opened|launched|built|completed|concluded|received|won|held|met)\b"
)
"""What is done already, told right behind who did it."""
_CONSIDERS = pattern(
    r"(?:we|i|they|he|she|both (?:sides|parties)|the (?:two )?(?:sides|parties)) (?:also )?"
    r"(?:consider|regard|view|see) .{3,160} as "
)
_WENT = pattern(
    r" (?:visited|toured|attended|paid (?:an? )?visit|held (?:\w+ ){0,3}(?:talks|meetings?|discussions))\b"
)
_MARKS_A = pattern(
    r"\b(?:mark(?:s|ed)?|represent(?:s|ed)?|reflect(?:s|ed)?|underscores?|demonstrates?|signals?|opens?) "
    r"(?:an?|the|another|yet another|our|their|its) (?:[\w-]+ )?(?:chapter|milestone|step|beginning|era|page|"
    r"commitment|confidence|importance|turning|stage|leap|phase in)\b"
)
"""What a signing is praised as."""
_AMOUNTS_TO = pattern(r"\b(?:will|would) (?:amount|equate|be (?:comparable|equivalent|similar|equal)) to\b")
"""What something is reckoned at."""
_LOOKS = pattern(
    r"\blook(?:s|ing|ed)? forward to (?:further |closely |also )?(?:work|continu|collaborat|cooperat|"
    r"see|shar|welcom|deepen|strengthen|build|engag|partner|further|hear|meet|celebrat)\w*ing\b|"
    r"\blook(?:s|ing|ed)? forward to (?:the|a|an|our|this|your|their) "
)
"""Before what somebody is only glad of: "We look forward to | working with Acme, to deepen"."""
_BINDS = pattern(r"\b(?:will|shall|would|must|should|agree[ds]?|to be)\b")
_WHO_IT_IS = pattern(
    r"\b(?:founded|established|incorporated|set up|formed|created) in (?:19|20)\d\d\b|\bheadquartered in\b|"
    r"\ba (?:world |global )?leader in\b"
)
"""What a sentence says before it tells what the house does: "founded in 1968, Acme makes pumps"."""
_A_PAPER = pattern(
    r'"?(?:this|the|our) (?:[\w-]+ ){0,2}?'
    r"(?:agreement|memorandum|mou|partnership|collaboration|cooperation|deal|pact)\b"
)
_GIVES = pattern(r" (?P<verb>provides|offers|creates|gives) ")
_THERE_IS = pattern(
    r"there (?:is|are|was|were) (?:(?:also|now|still|the|a|an|great|much|huge|enormous|strong|ample|more) )*"
    r"(?:potential|scope|room|opportunit(?:y|ies)|possibilit(?:y|ies)|chances?|demand|interest)\b|"
    r"(?:we|i)(?: are| am|'re|'m) (?:\w+ )?(?:confident|certain|sure|convinced)\b"
)
"""What may come of it, and who is sure that it can."""
_SAW = pattern(
    r"(?:it|the (?:[a-z]+ )?(?:ceremony|event|occasion|signing|visit|day)) (?:also )?"
    r"(?:saw|featured|included|witnessed|ended with|began with|was followed by)\b"
)
"""The course of a ceremony."""
_WE = pattern(r"[\"']?(?:we|i) ")
_GLAD = pattern(
    r"[\"']?(?:(?:we|i)(?: are| am|'re|'m)|it(?: is|'s)) (?:[a-z]+ly |also |very |so |both |now )*"
    r"(?:proud|delighted|pleased|excited|thrilled|honou?red|happy|glad|grateful|privileged|great|wonderful|"
    r"fantastic|good) (?:that|to (?:be|have|work|partner|collaborate|join|team|see|sign|announce|welcome|"
    r"enter|continue|share|celebrate|support))\b"
)
"""What the speaker is glad of: "We are delighted | to work with Linhe to train pilots"."""
_HAILED = pattern(
    r"(?:[^,;:\"]{2,60} )?(?:hailed|praised|lauded|described|welcomed|applauded|commended|touted|billed|"
    r"celebrated|called) (?!on |upon |for )[^,;:]{2,80}? as (?:an?|the|part of|one of|another)\b"
)
"""Praise: "The mayor hailed the deal as a milestone in the effort to create jobs"."""
_MARKS = (",", ";")
_TO = pattern(r",? (?:and )?to $")
_LETS = pattern(
    r"\b(?:(?:allow|enable|help|permit|let)s?|"
    r"(?:was|were|is|are) (?:founded|established|created|set up|formed) to)\b"
)
_SIGNED = pattern(
    r"(?:[^,;:]{2,80} )?(?:put|set) (?:its|their|his|her) (?:names?|signatures?|hands?)"
    r"(?: \w+)? (?:to|under|below) "
)
"""The news itself: "the two put their names yesterday to a deal"."""
_GOES = pattern(r" (?:goes|comes|gets|underlined|hoped)\b")
_ADVERBS = pattern(r"(?:(?:also|then|jointly|together|\w+ly) )*")


def only_tells(
    text: Text, span: Stretch, clause: Stretch, subject: Stretch | None, sentence: Stretch
) -> bool:
    """Tell news ("the two sides held talks"), a description and words without a verb of their own."""
    folded = text.folded
    start = span.start + folded.startswith('"', span.start)
    belongs = any(
        form.match(folded, start) for form in (_BELONGS, _CONSIDERS, _SIGNED, _THERE_IS, _SAW, _HAILED)
    )
    if (
        belongs
        or _praises(text, span)
        or any(form.search(folded, span.start, span.end) for form in (_MARKS_A, _AMOUNTS_TO))
    ):
        return True
    inside = clause.start > sentence.start
    lets = inside and _TO.search(folded, clause.start - 1, span.start)
    if lets and _LETS.search(folded, sentence.start, clause.start):
        return True
    headed = subject is not None and span.start == subject.start < subject.end
    if inside and not headed and _lacks_a_verb(text, clause, span):
        return True
    if _WHO_IT_IS.search(folded, sentence.start, span.start):
        return True
    went = _WENT.search(folded, span.start, span.end)
    looks = _LOOKS.search(folded, sentence.start, span.end)
    binds = _BINDS.search(folded, max(span.start, looks.end() if looks else 0), span.end)
    if (went or looks) and not binds:
        return True
    told = subject.end if subject else span.start
    behind = told - 1 if folded[told - 1] == " " else told
    return (
        _HAS_DONE.match(folded, behind) is not None
        or _happened(text, behind)
        or _STATE.match(folded, behind) is not None
    )


def _praises(text: Text, span: Stretch) -> bool:
    """Tell what a paper is praised to give, "This agreement provides great opportunities to share data", and
    what the speaker only feels, "We honour the legacy of our founder".
    """
    we = _WE.match(text.folded, span.start)
    glad = _GLAD.match(text.folded, span.start)
    binds = _BINDS.search(text.folded, glad.end(), span.end) if glad else None
    if (we and text.at("attitude", we.end())) or (glad and not binds):
        return True
    paper = _A_PAPER.match(text.folded, span.start, span.end)
    gives = _GIVES.finditer(text.folded, paper.end(), span.end) if paper else ()
    return any(enables(text, one.start("verb")) for one in gives)


def _happened(text: Text, start: int) -> bool:
    """Tell that right behind who did it stands what guests and hosts did: "Ann Lee | visited the plant"."""
    if _HAD_TALKS.match(text.folded, start):
        return True
    return any(
        _LEADS_TO_IT.fullmatch(text.folded, start, hit.start)
        for hit in text.find("happened", start, start + _NEAR)
    )


def _lacks_a_verb(text: Text, clause: Stretch, span: Stretch) -> bool:
    """Tell "education and tourism to a new level", "building a quality living circle" behind a mark."""
    behind = text.folded.startswith(_MARKS, clause.start - 1) and span.start - clause.start <= len(" and ")
    if not behind or begins_with_verb(text, span.start, span.end):
        return False
    adverbs = _ADVERBS.match(text.folded, span.start, span.end)
    if adverbs and is_gerund(text, adverbs.end(), span.end):
        return True
    relative = _OF_WHICH.search(text.folded, span.start, span.end)
    end = relative.start() if relative else span.end
    if text.folded.startswith(";", clause.start - 1) or AUXILIARY.search(text.folded, span.start - 1, end):
        return False
    if _GOES.search(text.folded, span.start, end):
        return False
    return not any(
        (is_present(text, at, span.end, stative=True) or text.at("verb", at))
        and text.flat[at].islower()
        and not text.folded.endswith(_NOUN_NEXT, span.start, at)
        and not ADJECTIVE.search(text.folded, max(span.start, at - _LONG_WORD), at - 1)
        for at in (word.start() for word in _WORD.finditer(text.folded, span.start + 1, end))
        if text.folded[at - 1] == " "
    )

"""Does an English clause that is weighed tell news, or of a thing, or does it only belong to another?"""

from hefu.reading.en.phrases import begins_with_verb, is_gerund, is_present
from hefu.reading.en.statements.weighed_subjects import AUXILIARY
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_OF_WHICH = pattern(r" (?:which|that|who|whom|whose|where|to) ")
_WORD = pattern(r"[a-z]{2,}(?= )")
_NOUN_NEXT = tuple(
    f" {word} "
    for word in ("the", "a", "an", "of", "for", "in", "on", "from", "with", "its", "their", "private", "and")
)
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
_LEADS_TO_IT = pattern(
    r"(?: [a-z]{3,}s)?(?: and [^,;]{2,40}| \([^()]*\))? "
    r"(?:(?:also|then|jointly|recently|together|\w+ly) )*"
    r"(?:(?:has|have|had) (?:also |just |already )?)?"
)
"""What may stand between who did something and the word for it: "and his guests later | toured"."""
_NEAR = 80
_CONSIDERS = pattern(
    r"\"?(?:we|i|they|he|she|both (?:sides|parties)|the (?:two )?(?:sides|parties)) (?:also )?"
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
_LOOKS = pattern(
    r"\blook(?:s|ing|ed)? forward to (?:further |closely |also )?(?:work|continu|collaborat|cooperat|"
    r"see|shar|welcom|deepen|strengthen|build|engag|partner|further|hear|meet|celebrat)\w*ing\b|"
    r"\blook(?:s|ing|ed)? forward to (?:the|a|an|our|this|your|their) "
)
"""Before what somebody is only glad of: "We look forward to | working with Acme, to deepen"."""
_BINDS = pattern(r"\b(?:will|shall|would|must|should|agree[ds]?|to be)\b")
_WE = pattern(r"[\"']?(?:we|i) ")
_MARKS = (",", ";")
_ADVERBS = pattern(r"(?:(?:also|then|jointly|together|\w+ly) )*")


def only_tells(
    text: Text, span: Stretch, clause: Stretch, subject: Stretch | None, sentence: Stretch
) -> bool:
    """Tell news ("the two sides held talks"), a description and words without a verb of their own."""
    folded = text.folded
    we = _WE.match(folded, span.start)
    if _CONSIDERS.match(folded, span.start) or (we and text.at("attitude", we.end())):
        return True
    if _MARKS_A.search(folded, span.start, span.end):
        return True
    inside = clause.start > sentence.start
    headed = subject is not None and span.start == subject.start < subject.end
    if inside and not headed and _lacks_a_verb(text, clause, span):
        return True
    went = _WENT.search(folded, span.start, span.end)
    looks = _LOOKS.search(folded, sentence.start, span.end)
    binds = _BINDS.search(folded, max(span.start, looks.end() if looks else 0), span.end)
    if (went or looks) and not binds:
        return True
    told = subject.end if subject else span.start
    behind = told - 1 if folded[told - 1] == " " else told
    done = _HAS_DONE.match(folded, behind) or _STATE.match(folded, behind)
    return done is not None or _happened(text, behind)


def _happened(text: Text, start: int) -> bool:
    """Tell that right behind who did it stands what guests and hosts did: "Ann Lee | visited the plant"."""
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
    return not any(
        (is_present(text, at, span.end, stative=True) or text.at("verb", at))
        and text.flat[at].islower()
        and not text.folded.endswith(_NOUN_NEXT, span.start, at)
        for at in (word.start() for word in _WORD.finditer(text.folded, span.start + 1, end))
        if text.folded[at - 1] == " "
    )

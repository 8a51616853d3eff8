"""Is what an English clause says will not be done refused, or a promise not to do it?"""

from hefu.reading.basis import is_instrument
from hefu.reading.en.statements.effects import is_passive
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_REACH = 300
_NEAR = 40
_NOBODYS = pattern(
    r"\b(?:nothing (?:(?:contained|stated|set out|written) )?(?:in|of|here(?:in)?)|"
    r"no (?:part|provision|term|section) of (?:this|the (?:agreement|memorandum|mou|letter|contract)))\b"
    r"[^.;]{0,60}$"
)
_ANYBODY_WHO = pattern(r"\b(?:any(?:one|body)|every(?:one|body)|those|people|nobody)\b[^,.;]{0,40} who $")
_RELATIVE = pattern(r", (?:who|whom|whose|which)\b")
_ASIDE = pattern(r",? (?:[^,;.]{3,60}, )?")
_FOR_A_TIME = pattern(r" (?:before|until|while|as long as|without) ")
_SUFFERS = ("have to ", "lose ", "go without", "pay ", "wait ", "go hungry", "go to bed")
_NO_DUTY = pattern(
    r"(?:have|has|be under|bear|assume|incur|accept) no (?:(?:further|other|such) )?"
    r"(?:obligation|duty|liability|responsibility)\b|be under no obligation\b|"
    r"not be (?:\w+ly )?(?:obliged|obligated|required|bound|compelled|forced) to\b"
)
"""What is not owed: "shall have no obligation to maintain the pier"."""
_HAVE_NO = (" have no ", " has no ")
_IS_NO = pattern(r"(?:\bnot|n't|\bno longer)(?: \w+ly)?(?: be)? $")
"""Before what goes on with "is" or "be": "will not be | obliged to"."""
_NOR = pattern(r"\bnor $")
_OF_WORDS = pattern(r"(?:\w+ly )?(?:say|tell|speak|discuss|comment|name|be drawn|promise|sign|decide)\b")
"""What nobody will say before its day is no promise."""


def why_not_owed(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule by which "shall have no duty to", "will not be obliged to" free a side of a deed."""
    if _NO_DUTY.match(text.folded, opening.verb) or text.folded.endswith(_HAVE_NO, 0, opening.hit.start):
        return "negation.no-duty"
    bound = opening.hit.entry.id == "en.progressive.shall"
    return "negation.no-duty" if bound and _is_denied(text, opening, sentence) else None


def why_nobody(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule by which "nobody will", "neither side has agreed" bind no one; they do as a duty."""
    if _NOBODYS.search(text.folded, max(sentence.start, opening.hit.start - 2 * _NEAR), opening.hit.start):
        return "en.boilerplate"
    subject = opening.subject
    if subject and _ANYBODY_WHO.search(
        text.folded, max(sentence.start, subject.start - _NEAR), opening.hit.start
    ):
        return "somebody-else"
    if subject is None or opening.strength == "shall" or _spares(text, opening, subject):
        return None
    aside = _RELATIVE.search(text.folded, subject.start, opening.verb)
    head = min(aside.start() if aside else opening.verb, subject.start + _NEAR)
    hit = text.first("denied", subject.start, head)
    return hit.entry.id if hit else None


def _is_denied(text: Text, opening: Opening, sentence: Stretch) -> bool:
    """Tell "will not be | obliged to", "neither party will be | bound to"."""
    if _IS_NO.search(text.folded, max(sentence.start, opening.hit.start - _NEAR), opening.hit.start):
        return True
    subject = opening.subject
    return subject is not None and text.at("denied", subject.start) is not None


def _spares(text: Text, opening: Opening, subject: Stretch) -> bool:
    """Tell what nobody is to suffer: "nobody will be charged", "neither of us will close a school"."""
    if is_instrument(text) and text.folded.startswith("neither ", subject.start):
        return True
    if text.first("own_side", subject.start, subject.end) and text.at("forborne", opening.verb):
        return True
    suffers = is_passive(text, opening.verb) or text.folded.startswith(_SUFFERS, opening.verb)
    return suffers and text.folded.startswith(("will ", "would "), opening.hit.start)


def why_refused(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule by which "will not" is a refusal."""
    if _forbears(text, opening, sentence):
        return None
    word = text.folded[opening.hit.start : opening.hit.end]
    near = max(sentence.start, opening.hit.start - _NEAR)
    before = _NOR.search(text.folded, near, opening.hit.start) or _IS_NO.search(
        text.folded, near, opening.hit.start
    )
    negation = text.at("negation", opening.verb)
    aside = _ASIDE.match(text.folded, negation.end if negation else opening.verb - 1)
    if aside and text.at("forborne", aside.end()):
        return None
    if text.folded.startswith("shall ", opening.hit.start):
        return None
    if before or word.endswith("n't") or word.startswith("will not "):
        return "en.negation"
    if not negation or opening.strength == "shall" or text.at("negation_kept", opening.verb):
        return None
    return negation.entry.id


def _forbears(text: Text, opening: Opening, sentence: Stretch) -> bool:
    """Tell what is not to be done for a time, and what somebody is asked not to do."""
    if opening.kind is UndertakingKind.ASK and opening.hit.entry.sort == "ask":
        return True
    if "going" in text.folded[opening.hit.start : opening.hit.end]:
        return False
    said = text.at("negation", opening.verb)
    verb = said.end + 1 if said else opening.verb
    term = _FOR_A_TIME.search(text.folded, verb, min(sentence.end, verb + _REACH))
    return term is not None and not _OF_WORDS.match(text.folded, verb)

"""Does a Chinese clause with one named at its head say what that one does, or only speak of them?"""

from hefu.reading.text import Stretch, Text
from hefu.reading.zh.phrases import after_adverbs, is_as_to, is_done_next
from hefu.reading.zh.statements.clauses import Clause, is_lead
from hefu.reading.zh.statements.leads import SIDES
from hefu.reading.zh.statements.scene import Scene

_LEAST = 6
"""Characters that a clause must have behind its subject where no verb is known."""
_NOUN = 7
"""Characters of 的 and a noun behind it: longer ones are clauses."""
_TURNS = ("则", "亦", "也")
"""They turn to the next one named: 学校|则|为学员开课."""


def is_said(scene: Scene, subject: Stretch, clause: Clause) -> bool:
    """Tell a sentence (乙方提供设备) from a phrase about the subject (乙方的权利, 乙方责任)."""
    text = scene.text
    side = text.folded.endswith(SIDES, clause.start, clause.end)
    signs = text.first("sign", subject.end, clause.end) if not scene.instrument else None
    if side or signs or text.folded.endswith("说", clause.start, clause.end):
        return False
    noun = text.at("heading_noun", subject.end)
    named = text.folded[subject.end : subject.end + 1] in "的(:/、" or (noun and noun.end == clause.end)
    at = subject.end + (text.folded[subject.end : subject.end + 1] in _TURNS)
    states = text.at("copula", subject.end) and not _does_for(text, at, clause.end)
    leads = is_lead(text, clause, subject.end)
    says = leads or text.has(("verb", "joint_deed"), subject.end, clause.end)
    closed = text.folded[clause.end - 1] not in ")】" and text.folded[clause.end : clause.end + 1] in "。;,!"
    long_enough = closed and clause.end - subject.end >= _LEAST
    verb = text.at("verb", subject.end)
    of = verb is not None and text.folded[verb.end : verb.end + 1] == "的"
    described = of or (not leads and _is_noun_of(text, subject.end, clause.end))
    owner = scene.named_at(subject.start)
    described = (
        described
        or is_as_to(text, subject.end, clause.end)
        or (owner is not None and is_done_next(text, owner.end, clause.end))
    )
    return not (named or states or described) and (bool(says) or long_enough)


def _does_for(text: Text, at: int, end: int) -> bool:
    """Tell 丁方为学员开设课程, where somebody does something for others, from 丁方为监督方."""
    served = text.folded.startswith("为", at) or text.folded.startswith("系", at)
    return served and any(hit.entry.means != "noun" for hit in text.find("verb", at + 2, end))


def _is_noun_of(text: Text, start: int, end: int) -> bool:
    """Tell 双方共同育成的新品种, a noun of which the next clause tells, from a deed."""
    of = text.folded.rfind("的", start, end)
    if of <= start or not 1 < end - of <= _NOUN or text.folded[end : end + 1] != ",":
        return False
    return (
        not text.at("preposition", start)
        and text.first("strength", of, end) is None
        and all(hit.end - hit.start == 1 for hit in text.find("verb", of, end))
        and not any(map(str.isdigit, text.folded[of:end]))
        and _is_one_deed(text, start, of)
    )


def _is_one_deed(text: Text, start: int, end: int) -> bool:
    """Tell 育成, which describes, from 按约定支付经营…, a deed with its object."""
    return sum(hit.entry.means != "noun" for hit in text.find("verb", after_adverbs(text, start), end)) <= 1

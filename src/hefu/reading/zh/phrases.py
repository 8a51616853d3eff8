"""Where do the words of a Chinese clause begin that matter, and which of them only name a thing?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_FARTHEST = 22
"""The length of a short clause."""
_BOUND = pattern(",(?:均|都|各自)?(?:应当?|须|必须|负有?|承担|不得)")
_LONGEST_THING = 10
_LEADS = ("adverb", "preposition", "lead", "led_verb")
_PHRASES = tuple("与和同跟为向给以")
_LEAST = 2
"""Characters of a preposition and of what stands behind it."""
_NO_DEED = "的和与、及"
_BY = pattern("[,](?:[前后首每][一二三四五\\d]{0,2}年|均|统一|全部|届时)?(?=由)")
"""Before who does what the clause before names: ，由甲方…, ，前三年由市财政…"""


def after_adverbs(text: Text, at: int) -> int:
    """Pass over 每年, 也, 进一步 and the like, not further than a short clause goes."""
    farthest = at + _FARTHEST
    while at < farthest and (adverb := text.at("adverb", at)):
        at = adverb.end
    return at


def behind_phrase(text: Text, at: int, end: int) -> int:
    """Pass over with whom, for whom or by what something is done, up to the verb: 与云帆集团|共建基地,
    为企业的成长|提供支持, 透过演练|汲取经验.
    """
    if text.folded[at : at + 1] not in _PHRASES and not text.at("means_by", at):
        return at
    verbs = text.find("verb", at + _LEAST, min(end, at + _FARTHEST))
    acts = (one for one in verbs if one.entry.means != "noun" and text.folded[one.end] not in _NO_DEED)
    verb = next(acts, None)
    return verb.start if verb else at


def is_done_next(text: Text, start: int, end: int) -> bool:
    """Tell 乙方|引进的人才，由甲方补贴: behind a thing of the one named before stands by whom it is done."""
    by = _BY.match(text.folded, end)
    return by is not None and text.at("agent", by.end()) is not None and names_thing_of(text, start, end)


def names_thing_of(text: Text, start: int, end: int) -> bool:
    """Tell what only names a thing of the one before it (乙方|引进的人才, 乙方|员工子女入学) from a deed.

    What describes the thing ends in its verb: 乙方|负责项目的施工 is a deed with its object.
    """
    of = text.folded.rfind("的", start, end)
    if of < 0:
        return 0 < end - start <= _LONGEST_THING and not _is_deed(text, start, end)
    described = of == start or any(verb.end == of for verb in text.find("verb", start, of))
    return described and of + 1 < end and not text.has(("strength",), of, end)


def _is_deed(text: Text, start: int, end: int) -> bool:
    if text.has(("strength", "supposing"), start, end):
        return True
    verb = text.at("verb", start)
    return (verb is not None and verb.entry.means != "noun") or any(text.at(kind, start) for kind in _LEADS)


def is_as_to(text: Text, start: int, end: int) -> bool:
    """Tell 三方|对他方提供的商业秘密，应…, as to what somebody must do the next, from a deed."""
    if text.folded[start : start + 1] != "对" or not _BOUND.match(text.folded, end):
        return False
    verbs = (verb for verb in text.find("verb", start + 1, end) if verb.entry.means != "noun")
    return all(text.folded[verb.end] in "的之" for verb in verbs)

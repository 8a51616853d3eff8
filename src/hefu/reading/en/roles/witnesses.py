"""Who looks on in an English text while others sign?"""

from hefu.lexicon.hits import Hit
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_WHO = pattern(r"(?:,[^,;.]{2,90})?,? who ")
"""Between a name and what "who" does, so that nobody else is meant."""
_THEN_WHO = pattern(r"[^.,;:\n]{0,40}\b(?:was|were|are|is) ")
"""Behind a witness's participle that opens a sentence: "Witnessing the signing were | Ann Lee"."""
_BOTH = ("they ", "both ", "both sides ", "the two ", "the two sides ", "both leaders ", "jointly ")
"""Before "witnessed", shows all whom the sentence names before to look on."""
_ALONG = (" with ", " as ", " while ", "; ", ", which ")
_BEHIND = (
    "as ", "witnessed the", "witnessing the", "to witness", "looked on", "in whose", "watched the", "stood ",
    "watched them", "bore ", "acted ", "served ", "was ", "were ", "added ", "oversaw", "presided",
    "supervised",    "attested the",
)  # fmt: skip
"""How words begin that stand behind a witness; others stand before: "in the presence of Ann Lee"."""
_PASSIVE = (" been ", " was ", " were ", " be ", " being ", " is ", " are ")
"""Before "signed", shows that somebody named earlier does not sign here."""


def witnesses(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell whom a sentence says to look on: before "looked on", behind "in the presence of"."""
    for hit in text.find("role", sentence.start, sentence.end):
        if hit.entry.means == "witness":
            before = text.folded.startswith(_BEHIND, hit.start) or _is_active(text, hit)
            before = before and not text.folded.startswith(":", hit.end)
            opens = hit.start == sentence.start or text.folded.endswith("also ", sentence.start, hit.start)
            before = before and not (opens and _THEN_WHO.match(text.folded, hit.end, sentence.end))
            along = _along_from(text, sentence, hit) if before else 0
            alone = before and text.folded.endswith("who ", 0, hit.start)
            if alone and not _WHO.fullmatch(text.folded, mention.end, hit.start):
                continue
            along = 0 if text.folded.endswith(_BOTH, 0, hit.start) else along
            looks_on = along <= mention.start < hit.start if before else mention.start >= hit.end
            if looks_on and (before or not _then_signs(text, sentence, hit, mention)):
                return True
    return False


def _then_signs(text: Text, sentence: Sentence, seen_by: Hit, mention: NameMention) -> bool:
    """Tell who signed as others saw it: "In the presence of Ann Lee it was signed by | Bo Li", "between"; and
    "In the presence of Ann Lee, Mayor | Bo Li signed it".
    """
    acts = text.first("signs", seen_by.end, sentence.end)
    comma = text.folded.rfind(", ", seen_by.end, acts.start) if acts and not is_passive(text, acts) else -1
    if 0 <= comma < mention.start and seen_by.start == sentence.start:
        return True
    told = text.find("role", seen_by.end, mention.start)
    sign = text.first("signs", seen_by.end, mention.start)
    between = sign is not None and text.folded.find(" between ", sign.end - 1, mention.start) >= 0
    return between or any(one.entry.means == "signatory" for one in told)


def _is_active(text: Text, hit: Hit) -> bool:
    """Tell "Ann Lee witnessed their signatures" from "witnessed by Ann Lee"."""
    if text.folded[hit.start : hit.end] != "witnessed" or is_passive(text, hit):
        return False
    return not text.folded.startswith((" by", " also by", " jointly by"), hit.end)


def is_passive(text: Text, hit: Hit) -> bool:
    """Tell "had been signed", of which whoever is named before is no doer."""
    return text.folded.endswith(_PASSIVE, 0, hit.start)


def _along_from(text: Text, sentence: Sentence, hit: Hit) -> int:
    """Where those begin who look on: behind "with", "as" or ";", before which others sign."""
    return max(sentence.start, *(text.folded.rfind(word, sentence.start, hit.start) for word in _ALONG))

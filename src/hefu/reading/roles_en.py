"""What does each person do in an English text: sign, witness, speak, attend?"""

import re
from collections.abc import Sequence

from hefu.reading.names import NameMention, Names
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import PersonRole

_WEIGHT = tuple(PersonRole)
_ON_BEHALF = re.compile(r"(?:for|on behalf of|signed for) ")
_LINES_OF_SIGNATURES = 120
_BY_WITHIN = 60


def find_roles_en(text: Text, sentences: Sequence[Sentence], names: Names) -> dict[str, PersonRole]:
    """Give each person the weightiest role that any sentence gives."""
    roles: dict[str, PersonRole] = {}
    for sentence in sentences:
        for mention in names.within(sentence.start, sentence.end):
            role = _role(text, sentence, mention)
            roles[mention.name] = min(role, roles.get(mention.name, role), key=_WEIGHT.index)
    return roles


def _role(text: Text, sentence: Sentence, mention: NameMention) -> PersonRole:
    if _witnesses(text, sentence, mention):
        return PersonRole.WITNESS
    if _signs(text, sentence, mention):
        return PersonRole.SIGNATORY
    speaks = [
        hit
        for kind in ("speech", "ask", "vow", "attribution")
        for hit in text.find(kind, sentence.start, sentence.end)
    ]
    return PersonRole.SPEAKER if speaks else PersonRole.ATTENDEE


def _witnesses(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    for hit in text.find("role", sentence.start, sentence.end):
        if hit.entry.means == "witness":
            before = text.folded[hit.start : hit.end].startswith(("as ", "witnessed the", "looked on"))
            along = (
                max(sentence.start, text.folded.rfind(" with ", sentence.start, hit.start)) if before else 0
            )
            if along <= mention.start < hit.start if before else mention.start >= hit.end:
                return True
    return False


def _signs(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    for hit in text.find("role", sentence.start, mention.start):
        if hit.entry.means == "signatory" and mention.start - hit.end < 2 * _LINES_OF_SIGNATURES:
            return True
    block = _ON_BEHALF.match(text.folded, sentence.start)
    if (
        block
        and sentence.end - sentence.start < _LINES_OF_SIGNATURES
        and ":" in text.folded[sentence.start : mention.start]
    ):
        return True
    for hit in text.find("signs", sentence.start, mention.start):
        if text.folded.find(" by ", hit.end, min(mention.start, hit.end + _BY_WITHIN)) >= 0:
            return True
    sign = text.first("signs", mention.end, sentence.end)
    return sign is not None and not text.first("speech", mention.end, sign.start)

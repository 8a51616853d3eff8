"""Which sort of paper is it, and when was it signed?"""

from collections.abc import Sequence
from datetime import date

from hefu.reading.sentences import Sentence
from hefu.reading.signing_en import find_signed_en
from hefu.reading.signing_zh import find_signed_zh
from hefu.reading.text import Text
from hefu.terms.party import Party
from hefu.terms.undertaking import Agreement, AgreementKind

_RANK = tuple(AgreementKind)
_OPENING = 8
_MOST = 6


def find_agreement(
    text: Text, sentences: Sequence[Sentence], parties: Sequence[Party], published: date | None
) -> Agreement | None:
    """Find the agreement the text is about: the sentences of signing and the title say its sort."""
    about = [one for one in sentences if text.first("sign", one.start, one.end) or one.line < 4]
    hits = [hit for one in about for hit in text.find("agreement", one.start, one.end)]
    hits = hits or text.find("agreement", 0, len(text.folded))
    if not hits and not _is_signing(text, sentences, parties):
        return None
    kinds = [AgreementKind(hit.entry.means) for hit in hits[:_MOST]]
    specific = [kind for kind in kinds if kind is not AgreementKind.OTHER]
    kind = min(specific, key=_RANK.index) if specific else AgreementKind.OTHER
    find_signed = find_signed_zh if text.words.lang == "zh" else find_signed_en
    return Agreement(kind=kind, signed=find_signed(text, sentences, published))


def _is_signing(text: Text, sentences: Sequence[Sentence], parties: Sequence[Party]) -> bool:
    """Tell a Chinese report of a signing by two or more that calls the paper nothing (三方签约)."""
    chinese = text.words.lang == "zh" and len(parties) > 1
    return chinese and any(text.first("sign", one.start, one.end) for one in sentences[:_OPENING])

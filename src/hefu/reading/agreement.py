"""Which sort of paper is it, and when was it signed?"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from hefu.reading.dates import find_days
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.undertaking import Agreement, AgreementKind, Edtf

_RANK = tuple(AgreementKind)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def find_agreement(text: Text, sentences: Sequence[Sentence], published: date | None) -> Agreement | None:
    """Find the agreement the text is about: the sentences of signing and the title say its sort."""
    about = [one for one in sentences if text.first("sign", one.start, one.end) or one.line < 4]
    hits = [hit for one in about for hit in text.find("agreement", one.start, one.end)]
    hits = hits or text.find("agreement", 0, len(text.folded))
    if not hits:
        return None
    kinds = [AgreementKind(hit.entry.means) for hit in hits[:6]]
    specific = [kind for kind in kinds if kind is not AgreementKind.OTHER]
    kind = min(specific, key=_RANK.index) if specific else AgreementKind.OTHER
    return Agreement(kind=kind, signed=_signed(text, sentences, published))


def _signed(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    for wanted in ("sealed", "sign"):
        for sentence in sentences:
            if not sentence.heading or wanted == "sealed":
                edtf = _day_of_signing(text, sentence, wanted, published)
                if edtf:
                    return edtf
    return None


def _day_of_signing(text: Text, sentence: Sentence, kind: str, base: date | None) -> Edtf | None:
    sign = text.first(kind, sentence.start, sentence.end)
    if not sign:
        return None
    relative = _relative(text, sentence, base)
    if relative and kind == "sign":
        return relative
    days = [day.edtf for day in find_days(text, sentence.start, sentence.end, base)]
    full = [edtf for edtf in days if re.fullmatch(r"[\dX]{4}-\d\d-\d\d", edtf)]
    return full[0] if full else _weekday(text, sentence, base)


def _relative(text: Text, sentence: Sentence, base: date | None) -> Edtf | None:
    if base is None:
        return None
    words = text.folded[sentence.start : sentence.end]
    if re.search(r"\btoday\b|今天|今日", words):
        return base.isoformat()
    if re.search(r"\byesterday\b|昨天|昨日", words):
        return (base - timedelta(days=1)).isoformat()
    return None


def _weekday(text: Text, sentence: Sentence, base: date | None) -> Edtf | None:
    words = text.folded[sentence.start : sentence.end]
    for number, weekday in enumerate(_WEEKDAYS):
        if base and f"on {weekday}" in words:
            return (base - timedelta(days=(base.weekday() - number) % 7)).isoformat()
    return None

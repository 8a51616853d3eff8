"""Which sort of paper is it, and when was it signed?"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from hefu.reading.dates import find_days
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.undertaking import Agreement, AgreementKind, Edtf

_RANK = tuple(AgreementKind)
_FULL = re.compile(r"[\dX]{4}-\d\d-\d\d")
_BARE_DAY = re.compile(r"(?<![\d月])(\d{1,2})日(?![前内起])")
_IN = len(" in ")
"""How far behind "signed" the month or year of signing may stand."""
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
    return _day_told_before(text, sentences, published)


def _day_told_before(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Take the last full day told up to the first sentence of signing ("On 3 May the mayor received ...")."""
    told = None
    for sentence in sentences:
        if sentence.heading:
            continue
        for day in find_days(text, sentence.start, sentence.end, base):
            told = day.edtf if _FULL.fullmatch(day.edtf) else told
        if text.first("sign", sentence.start, sentence.end):
            return told
    return None


def _day_of_signing(text: Text, sentence: Sentence, kind: str, base: date | None) -> Edtf | None:
    sign = text.first(kind, sentence.start, sentence.end)
    if not sign:
        return None
    relative = _relative(text, sentence, base)
    if relative and kind == "sign":
        return relative
    days = list(find_days(text, sentence.start, sentence.end, base))
    beside = [day.edtf for day in days if 0 <= sign.start - day.end <= 1 or 0 <= day.start - sign.end <= _IN]
    full = [day.edtf for day in days if _FULL.fullmatch(day.edtf)]
    told = [*beside, *full][:1]
    return told[0] if told else _weekday(text, sentence, base) or _bare_day(text, sentence, base)


def _bare_day(text: Text, sentence: Sentence, base: date | None) -> Edtf | None:
    match = _BARE_DAY.search(text.folded, sentence.start, sentence.end)
    if not base or not match or not 1 <= int(match[1]) <= base.day:
        return None
    return base.replace(day=int(match[1])).isoformat()


def _relative(text: Text, sentence: Sentence, base: date | None) -> Edtf | None:
    if base is None:
        return None
    words = text.folded[sentence.start : sentence.end]
    if re.search(r"\btoday\b|今天|今日|今早", words):
        return base.isoformat()
    if re.search(r"\byesterday\b|昨天|昨日", words):
        return (base - timedelta(days=1)).isoformat()
    return None


def _weekday(text: Text, sentence: Sentence, base: date | None) -> Edtf | None:
    words = text.folded[sentence.start : sentence.end]
    for number, weekday in enumerate(_WEEKDAYS):
        if base and (f"on {weekday}" in words or f"{weekday} " in words):
            return (base - timedelta(days=(base.weekday() - number) % 7)).isoformat()
    return None

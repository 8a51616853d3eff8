"""Which sort of paper is it, and when was it signed?"""

from collections.abc import Iterator, Sequence
from datetime import date

from hefu.lexicon.hits import Hit
from hefu.reading.basis import find_basis
from hefu.reading.en.signing import find_signed_en
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.signing import find_signed_zh
from hefu.terms.party import Party
from hefu.terms.undertaking import Agreement, AgreementKind, Basis

_RANK = tuple(AgreementKind)
_UNSAID = (AgreementKind.OTHER,)
_OPENING = 8
_TITLE = 3
_CLOSE = 4
"""Names that stand so close are one: "strategic cooperation framework agreement", 意向书(MOU)."""


def find_agreement(
    text: Text, sentences: Sequence[Sentence], parties: Sequence[Party], published: date | None
) -> Agreement | None:
    """Find the agreement the text is about: its title or the sentences of signing say its sort."""
    named = text.first("agreement", 0, len(text.folded)) and parties
    if not named and not _is_signing(text, sentences, parties):
        return None
    kind = _kind(text, sentences)
    find_signed = find_signed_zh if text.words.lang == "zh" else find_signed_en
    signed = find_signed(text, sentences, published)
    if kind is AgreementKind.JOINT_STATEMENT and published and not signed:
        signed = published.isoformat()
    return Agreement(kind=kind, signed=signed)


def _kind(text: Text, sentences: Sequence[Sentence]) -> AgreementKind:
    title = [one for one in sentences if one.line < _TITLE]
    own = _own_title(text, title)
    if own:
        return own
    signing = [one for one in sentences if text.first("sign", one.start, one.end)]
    places = [(one.start, one.end) for one in [*title, *signing]]
    for place in places:
        kind = _first_sort(text, place, _UNSAID)
        if kind:
            return kind
    named = any(text.first("agreement", *place) for place in places)
    elsewhere = (*_UNSAID, AgreementKind.CONTRACT) if named else _UNSAID
    return _first_sort(text, (0, len(text.folded)), elsewhere) or AgreementKind.OTHER


def _own_title(text: Text, title: Sequence[Sentence]) -> AgreementKind | None:
    """Read the sort off a Chinese instrument's own title, be it of no sort (共荣协议书)."""
    if text.words.lang != "zh" or find_basis(text) is not Basis.INSTRUMENT:
        return None
    for sentence in title:
        hits = text.find("agreement", sentence.start, sentence.end)
        if sentence.heading and hits and sentence.end - hits[-1].end <= _CLOSE:
            return _first_sort(text, (sentence.start, sentence.end), ())
    return None


def _first_sort(text: Text, place: tuple[int, int], unsaid: Sequence[AgreementKind]) -> AgreementKind | None:
    """Tell the sort of the first paper that is called by one; contracts named in passing are other papers."""
    for group in _groups(text.find("agreement", *place)):
        kinds = [AgreementKind(hit.entry.means) for hit in group]
        specific = [kind for kind in kinds if kind not in unsaid]
        if specific:
            return min(specific, key=_RANK.index)
    return None


def _groups(hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Yield the names of papers, those of one paper together."""
    group: list[Hit] = []
    for hit in hits:
        if group and hit.start - group[-1].end > _CLOSE:
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _is_signing(text: Text, sentences: Sequence[Sentence], parties: Sequence[Party]) -> bool:
    """Tell a Chinese report of a signing by two or more that calls the paper nothing (三方签约)."""
    chinese = text.words.lang == "zh" and len(parties) > 1 and not text.first("unsigned", 0, len(text.folded))
    return chinese and any(text.first("sign", one.start, one.end) for one in sentences[:_OPENING])

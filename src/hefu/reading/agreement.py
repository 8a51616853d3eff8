"""Which sort of paper is it, and when was it signed?"""

from collections.abc import Iterator, Sequence
from datetime import date

from hefu.lexicon.hits import Hit
from hefu.reading.basis import is_instrument
from hefu.reading.forms import is_written_as_a_name
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.tongues import tongue_of
from hefu.terms.party import Party
from hefu.terms.undertaking import Agreement, AgreementKind

_RANK = tuple(AgreementKind)
_UNSAID = (AgreementKind.OTHER,)
_OTHER_DEALS = (*_UNSAID, AgreementKind.CONTRACT)
_IN_PASSING = (*_OTHER_DEALS, AgreementKind.TREATY)
"""Where the sentences of signing name a paper, these told of elsewhere are others: an old lease or treaty."""
_TITLE = 3
_LONGEST_DEAL = 24
CLOSE = 4
"""Names that stand so close are one: "strategic cooperation framework agreement", 意向书(MOU)."""


def find_agreement(
    text: Text, sentences: Sequence[Sentence], parties: Sequence[Party], published: date | None
) -> Agreement | None:
    """Find the agreement the text is about: its title or the sentences of signing say its sort."""
    tongue = tongue_of(text)
    if tongue.says_unagreed(text):
        return None
    named = text.first("agreement", 0, len(text.folded)) and parties
    if not named and not tongue.is_signing(text, sentences, parties):
        return None
    title = [one for one in sentences if one.line < _TITLE]
    kind = tongue.find_title(text, title) or _kind(text, sentences, title)
    if kind is AgreementKind.CONTRACT and _is_named_in_passing(text, title):
        return None
    signed = tongue.find_signed(text, sentences, published)
    if kind is AgreementKind.JOINT_STATEMENT and published and not signed:
        signed = published.isoformat()
    return Agreement(kind=kind, signed=signed)


def _is_named_in_passing(text: Text, title: Sequence[Sentence]) -> bool:
    """Tell the one contract of a text that nobody signs and the title does not name."""
    named = text.find("agreement", 0, len(text.folded))
    signs = text.first("sign", 0, len(text.folded))
    return len(named) == 1 and not signs and not any(one.start <= named[0].start < one.end for one in title)


def _kind(text: Text, sentences: Sequence[Sentence], title: Sequence[Sentence]) -> AgreementKind:
    signing = [one for one in sentences if text.first("sign", one.start, one.end)]
    head = [one for one in title if one.heading or one in signing or not _tells_of_a_treaty(text, one)]
    places = [(one.start, one.end) for one in [*head, *signing]]
    told = [kind for place in places if (kind := first_sort(text, place, _UNSAID))]
    if told:
        return AgreementKind.STRATEGIC_COOPERATION if _is_strategic(text, told, signing) else told[0]
    named = any(text.first("agreement", *place) for place in places)
    elsewhere = _UNSAID if not named else _OTHER_DEALS if is_instrument(text) else _IN_PASSING
    return first_sort(text, (0, len(text.folded)), elsewhere) or _unnamed(text, signing)


def _is_strategic(text: Text, told: Sequence[AgreementKind], signing: Sequence[Sentence]) -> bool:
    """Tell a framework that is called strategic anywhere, and a memorandum that is where it is signed."""
    if told[0] is AgreementKind.MEMORANDUM:
        told = [kind for one in signing if (kind := first_sort(text, (one.start, one.end), _UNSAID))]
    elif told[0] is not AgreementKind.FRAMEWORK:
        return False
    return AgreementKind.STRATEGIC_COOPERATION in told


def _tells_of_a_treaty(text: Text, sentence: Sentence) -> bool:
    """Tell what runs on in the first lines about a treaty in force: "claims under the Treaty of Tawa"."""
    return first_sort(text, (sentence.start, sentence.end), _OTHER_DEALS) is AgreementKind.TREATY


def _unnamed(text: Text, signing: Sequence[Sentence]) -> AgreementKind:
    """Tell by what is let or sold where no paper is named: "a lease was signed"."""
    find_deals = tongue_of(text).find_deals
    named = text.first("agreement", 0, len(text.folded))
    told = not named and any(find_deals(text, one.start, one.end) for one in signing)
    return AgreementKind.CONTRACT if told else AgreementKind.OTHER


def first_sort(text: Text, place: tuple[int, int], unsaid: Sequence[AgreementKind]) -> AgreementKind | None:
    """Tell the sort of the first paper that is called by one; contracts named in passing are other papers."""
    papers = text.find("agreement", *place)
    for group in _groups([hit for hit in papers if not is_written_as_a_name(text.flat[hit.start : hit.end])]):
        kinds = [_sort_of(text, hit) for hit in group]
        specific = [kind for kind in kinds if kind not in unsaid]
        if specific:
            return min(specific, key=_RANK.index)
    return None


def _sort_of(text: Text, paper: Hit) -> AgreementKind:
    """Tell the sort that a name tells; "swap agreement" tells of one deal by the word before it."""
    kind, before = AgreementKind(paper.entry.means), paper.start - 1
    plain = kind is AgreementKind.OTHER and text.folded.startswith("agreement", paper.start)
    deals = tongue_of(text).find_deals(text, max(0, before - _LONGEST_DEAL), before) if plain else ()
    return AgreementKind.CONTRACT if deals and deals[-1].end == before else kind


def _groups(hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Yield the names of papers, those of one paper together."""
    group: list[Hit] = []
    for hit in hits:
        if group and hit.start - group[-1].end > CLOSE:
            yield group
            group = []
        group.append(hit)
    if group:
        yield group

"""Which parties together may be meant by an English clause: both, all, the others, those of a sort?"""

from hefu.reading.basis import is_instrument
from hefu.reading.bearers import ordered
from hefu.reading.en.bearers.claims import Claims, Rule
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import single_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.source import Span

_WORD = pattern(r"[a-z-]{4,}")


def _each_alone(clause: Clause) -> Claims:
    yield from ((one,) for one in clause.company.everybody)


def _all(clause: Clause) -> Claims:
    if clause.company.everybody:
        yield clause.company.everybody


def _all_of_the_instrument(clause: Clause) -> Claims:
    """All, whose agreement the text itself is."""
    if is_instrument(clause.text):
        yield clause.company.everybody


def _all_with_one_voice(clause: Clause) -> Claims:
    """All, where the text is a statement they make together."""
    if clause.text.first("joint_voice", 0, len(clause.text.folded)):
        yield clause.company.everybody


def _all_in_an_organ(clause: Clause) -> Claims:
    """All, of the committee or commission that they set up together."""
    founded = (
        clause.noun and is_instrument(clause.text) and clause.text.at("founded_organ", clause.noun.start)
    )
    if founded or (clause.told and clause.told.entry.means == "organ"):
        yield clause.company.everybody


def _all_of_sort(clause: Clause) -> Claims:
    """All of the sort that the word tells: "both governments", "the companies"."""
    yield from clause.all_of_sort


def _all_who_agree(clause: Clause) -> Claims:
    """All, of what was signed or agreed: "they signed a deal to", "it was agreed to"."""
    opening = clause.statement.why[0]
    told = isinstance(opening.words, Span) and opening.words.quote.casefold().startswith("agree")
    if told or opening.rule.startswith(("en.sign", "en.join_in", "en.listing")):
        yield clause.company.everybody


def counted_of_sort(clause: Clause) -> Ids:
    """All of the sort that the subject tells, where it counts as many: "the two municipalities"."""
    sorts = {clause.company.of_kinds(kind) for kind, several in _sorts(clause) if several}
    fitting = [ids for ids in sorts if 1 < len(ids) == clause.number]
    return fitting[0] if len(fitting) == 1 and not clause.named else ()


def _named_most_if_counted(clause: Clause) -> Claims:
    """As many as the subject counts, of those named most."""
    if clause.number > 1:
        most = clause.company.mentions.counts.most_common(clause.number)
        yield ordered([party for party, _ in most], clause.company)


def _first_if_counted(clause: Clause) -> Claims:
    """As many as the subject counts, of those the text tells of first."""
    if clause.number > 1:
        yield clause.company.everybody[: clause.number]


def _sorts(clause: Clause) -> list[tuple[str, bool]]:
    """The sorts that nouns of the subject tell, and whether each is of several."""
    if clause.subject is None:
        return []
    words = _WORD.findall(clause.text.folded, *clause.bounds)
    return [
        (kind, word != single_of(word)) for word in words if (kind := _sort_of(clause.text, single_of(word)))
    ]


def _sort_of(text: Text, noun: str) -> str | None:
    entry = text.words.whole("sort", noun)
    return entry.means if entry else None


SEVERAL: dict[str, Rule] = {
    "each-alone": _each_alone,
    "all": _all,
    "all-of-the-instrument": _all_of_the_instrument,
    "all-with-one-voice": _all_with_one_voice,
    "all-in-an-organ": _all_in_an_organ,
    "all-of-sort": _all_of_sort,
    "all-who-agree": _all_who_agree,
    "named-most-if-counted": _named_most_if_counted,
    "first-if-counted": _first_if_counted,
}

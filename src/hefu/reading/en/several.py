"""Which parties together may be meant by an English clause: both, all, the others, those of a sort?"""

import re

from hefu.reading.basis import is_instrument
from hefu.reading.bearers import ordered
from hefu.reading.en.apart import all_but_one
from hefu.reading.en.claims import Claims, Rule
from hefu.reading.en.clause import Clause, Ids

_EACH = re.compile(r"\b(?:each|both|all|two|three|their|every)\b")


def _all(clause: Clause) -> Claims:
    if clause.company.everybody:
        yield clause.company.everybody


def _all_if_counted(clause: Clause) -> Claims:
    """All, where they are as many as the subject counts."""
    if clause.number == len(clause.company.everybody):
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


def _all_by_noun(clause: Clause) -> Claims:
    """All, of a noun that means them: "partners will"."""
    if clause.noun and clause.noun.entry.means == "everybody":
        yield clause.company.everybody


def _all_of_sort(clause: Clause) -> Claims:
    """All of the sort that the word tells: "both governments", "the companies"."""
    yield from clause.all_of_sort


def _of_sort_if_counted(clause: Clause) -> Claims:
    """All of the sort, where they are as many as the subject counts."""
    yield from (ids for ids in clause.all_of_sort if len(ids) == clause.number)


def _each_with_such_an_office(clause: Clause) -> Claims:
    """All of the sort that has such an office: "each mayor", "their officers"."""
    if _EACH.search(clause.text.folded, *clause.bounds):
        yield from _all_of_sort(clause)


def _named_last_if_counted(clause: Clause) -> Claims:
    """As many as the subject counts, of those named last."""
    if clause.number > 1:
        yield ordered(clause.lately[: clause.number], clause.company.parties)


def _all_but_speaker(clause: Clause) -> Claims:
    own = clause.around.speaker or clause.around.author
    if own:
        yield _without(clause, (own,))


def _others_if_counted(clause: Clause) -> Claims:
    """All but the one that speaks or is spoken of, where they are as many as the subject counts."""
    if clause.number:
        others = {*_all_but_speaker(clause), *_all_but_the_one_spoken_of(clause)}
        yield from (ids for ids in others if len(ids) == clause.number)


def _all_but_the_one_spoken_of(clause: Clause) -> Claims:
    """All but the one named first in the sentence, or who speaks: "the Bank invited the other two"."""
    company = clause.company
    if clause.told:
        yield all_but_one(
            clause.text, clause.told, company.everybody, company.mentions, clause.around.speaker
        )


def _named_last_but_speaker(clause: Clause) -> Claims:
    own = clause.around.speaker or (None if clause.heard else clause.around.author)
    yield from [(one,) for one in clause.lately if one != own][:1]


def _without(clause: Clause, some: Ids) -> Ids:
    return tuple(one for one in clause.company.everybody if one not in some)


SEVERAL: dict[str, Rule] = {
    "all": _all,
    "all-if-counted": _all_if_counted,
    "all-of-the-instrument": _all_of_the_instrument,
    "all-with-one-voice": _all_with_one_voice,
    "all-in-an-organ": _all_in_an_organ,
    "all-by-noun": _all_by_noun,
    "all-of-sort": _all_of_sort,
    "of-sort-if-counted": _of_sort_if_counted,
    "each-with-such-an-office": _each_with_such_an_office,
    "named-last-if-counted": _named_last_if_counted,
    "all-but-speaker": _all_but_speaker,
    "others-if-counted": _others_if_counted,
    "all-but-the-one-spoken-of": _all_but_the_one_spoken_of,
    "named-last-but-speaker": _named_last_but_speaker,
}

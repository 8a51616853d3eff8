"""Who acts in an English clause? All evidence is weighed, and those for whom most speaks are chosen.

Rules put parties forward, alone or several together, each with its weight for the form of the subject; the
weights add up, some rules count against what was put forward, and the highest sum wins. Where the subject
names nobody, the words of the deed and other signs count as well.
"""

from collections.abc import Callable, Iterable, Mapping

from hefu.reading.bearers import Around, Bearing, Company, lead_of, why_of, with_asker
from hefu.reading.en.bearers.around import AROUND
from hefu.reading.en.bearers.claims import CLAIMS, Rule
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.settled import settle
from hefu.reading.en.bearers.several import SEVERAL
from hefu.reading.en.bearers.signs import OPEN, signs_of, words_of
from hefu.reading.en.bearers.weights import WEIGHTS
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind, Why


def find_bearers_en(text: Text, statement: Statement, company: Company, around: Around) -> Bearing:
    """Choose who acts in a clause, by all that speaks for each party or several of them."""
    clause = Clause(text=text, statement=statement, company=company, around=around)
    evidence = evidence_of(clause)
    weighed = weigh(clause, evidence)
    best = max(weighed, key=weighed.__getitem__, default=company.everybody)
    why = _why(clause, evidence.get(best, ["all"]))
    chosen = Bearing(bearers=best, why=why, lead=lead_of(weighed.values()))
    joint = statement.kind is UndertakingKind.ASK and text.at("jointly", statement.start)
    if joint and around.speaker:
        return with_asker(text, chosen, around.speaker, joint, company)
    return chosen


def weigh(clause: Clause, evidence: Mapping[Ids, list[str]]) -> dict[Ids, int]:
    """Add up what speaks for each that is put forward, and what speaks against it."""
    row = WEIGHTS[clause.form]
    weighed = {ids: sum(filter(None, map(row.get, rules))) for ids, rules in evidence.items()}
    if clause.form in OPEN and len(weighed) > 1:
        weights, words = clause.text.words.bearer_weights, words_of(clause)
        for ids in weighed:
            weighed[ids] += sum(filter(None, map(weights.get, signs_of(clause, ids, words))))
    return weighed


def evidence_of(clause: Clause, asked: "Asked | None" = None) -> dict[Ids, list[str]]:
    """Give each that some rule puts forward the names of the rules that speak for or against it.

    ``asked``: the rules; those that count for the form of the subject, where none are given.
    """
    settled = settle(clause)
    if settled:
        rule, ids = settled
        return {ids: [rule]}
    found: dict[Ids, list[str]] = {}
    forward, against = asked or _ROWS[clause.form]
    for rule, put_forward in forward:
        for ids in put_forward(clause):
            if ids:
                found.setdefault(ids, []).append(rule)
    joined = [ids for ids, rules in found.items() if not _JOINING.isdisjoint(rules)]
    for ids, rules in found.items():
        rules += [rule for rule, holds in against if holds(clause, ids)]
        if any(set(ids) < set(whole) for whole in joined):
            rules.append(LEAVES_OUT)
    return found


def _asks(clause: Clause, ids: Ids) -> bool:
    """Nobody asks himself, but as one of those whom the words count: "I hope that the two universities"."""
    asks = clause.statement.kind is UndertakingKind.ASK and clause.around.speaker in ids
    return asks and clause.number != len(ids)


def _of_another_number(clause: Clause, ids: Ids) -> bool:
    """The subject counts otherwise: "both"."""
    return clause.number > 0 and len(ids) != clause.number


AGAINST: dict[str, Callable[[Clause, Ids], bool]] = {
    "asks": _asks,
    "of-another-number": _of_another_number,
}
LEAVES_OUT = "leaves-one-out"
"""Counts against those beside whom the subject joins another: "the County and the Company"."""
_JOINING = frozenset({"with-noun", "side-by-side"})
_FORWARD = CLAIMS | AROUND | SEVERAL
Asked = tuple[list[tuple[str, Rule]], list[tuple[str, Callable[[Clause, Ids], bool]]]]
"""Rules that put somebody forward, and those that count against."""


def _asked(rules: Iterable[str]) -> Asked:
    known = list(rules)
    return (
        [(rule, _FORWARD[rule]) for rule in known if rule in _FORWARD],
        [(rule, AGAINST[rule]) for rule in known if rule in AGAINST],
    )


EVERY_RULE = _asked((*_FORWARD, *AGAINST))
_ROWS = {form: _asked(row) for form, row in WEIGHTS.items()}
"""The rules that each form asks."""


def _why(clause: Clause, rules: list[str]) -> Why:
    """Give the words of the subject as the reason, else what counts most of the rules for those chosen."""
    text = clause.text
    if clause.form == "name":
        return why_of("named", text.span(clause.named[0].start, clause.named[-1].end))
    if clause.form == "person" and clause.person:
        return why_of("spokesperson", text.span(clause.person.start, clause.person.end))
    if clause.told:
        return text.because("bearers", clause.told)
    row = WEIGHTS[clause.form]
    telling = [rule for rule in rules if rule != "each-alone"] or rules
    return why_of(max(telling, key=lambda rule: row.get(rule, 0)), None)

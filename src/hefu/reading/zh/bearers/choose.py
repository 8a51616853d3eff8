"""Who acts in a Chinese clause? What the rules say is weighed with all else that speaks for each."""

from msgspec.structs import replace

from hefu.reading.bearer_signs import sort_of
from hefu.reading.bearers import Around, Bearing, Company, lead_of, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.bearers.by_rules import told_by_rules
from hefu.reading.zh.bearers.demands import is_of_leader
from hefu.reading.zh.bearers.implied import takes_both
from hefu.reading.zh.bearers.put_forward import ANYBODY, CLAIMS, Clause, Ids, put_forward
from hefu.reading.zh.bearers.signs import form_of, signs_of, words_of
from hefu.terms.undertaking import UndertakingKind

_COUNTED = "zh.count_asked"
_TOLD_OUTRIGHT = ("bearers.former-or-latter", "bearers.counted", "zh.spoken_to.guest")
"""Rules whose words leave nothing to weigh: 前者, 市、县两级政府, 客人."""
_NAMED = "bearers.named"
_OF_ANOTHER = (_NAMED, "bearers.last-subject", "bearers.unit")
"""Rules that tell of whom a speaker asks something (建议政府兴建渔港；延长休渔期; 院长提出，法院要…)."""
_MEETING = pattern("(?:会议|大会|座谈会|联席会议|协调会|推进会)(?:还|同时)?(?:强调|要求|指出|提出)")
"""会议强调，: asks all who met."""


def bear_zh(text: Text, statement: Statement, company: Company, around: Around) -> Bearing:
    """Choose who acts: those for whom most speaks, among them whom the rules tell, who win a tie."""
    statement = _told_apart(text, statement, company, around)
    told = told_by_rules(text, statement, company, around)
    clause = Clause(text=text, statement=statement, company=company, around=around, told=told)
    weights, evidence = text.words.bearer_weights, evidence_of(clause)
    weighed = {ids: sum(filter(None, map(weights.get, signs))) for ids, signs in evidence.items()}
    best = max(weighed, key=weighed.__getitem__, default=told.bearers)
    lead = lead_of(weighed.values())
    if set(best) == set(told.bearers) or told.why.rule in _TOLD_OUTRIGHT:
        return replace(told, lead=lead)
    claims = [sign for sign in evidence[best] if sign in CLAIMS and sign != ANYBODY] or [ANYBODY]
    why = why_of(max(claims, key=lambda one: weights.get(one, 0)), None)
    return Bearing(bearers=best, why=why, lead=lead)


def _told_apart(text: Text, statement: Statement, company: Company, around: Around) -> Statement:
    """Leave without a subject what somebody says behind a clause of others (双方会谈，丁海表示，|将投资)."""
    subject = statement.subject
    if subject is None or around.speaker is None or subject.end >= statement.start:
        return statement
    said = text.first("speech", subject.end, statement.start)
    tells = company.names.within(subject.end, said.start) if said else ()
    apart = bool(tells) and "," in text.folded[subject.end : tells[-1].start]
    return replace(statement, subject=None) if apart else statement


def evidence_of(clause: Clause) -> dict[Ids, list[str]]:
    """Give each that some claim puts forward all that speaks for or against it."""
    form, words = form_of(clause), words_of(clause)
    found: dict[Ids, list[str]] = {}
    for ids, claims in put_forward(clause).items():
        if _leaves_some_out(clause, ids):
            continue
        sort = sort_of(clause.company, ids)
        found[ids] = [*signs_of(clause, ids, claims, form), *map(f"{sort} ".__add__, words)]
    return found


def _leaves_some_out(clause: Clause, ids: Ids) -> bool:
    """Tell those who are fewer than are asked, and any but all, of what the signers of a letter promise."""
    told = clause.told.bearers
    if len(clause.around.authors) > 1 and set(told) == set(clause.around.authors):
        return set(ids) != set(told)
    if clause.statement.kind is not UndertakingKind.ASK:
        return False
    own = (clause.around.speaker,)
    if clause.told.why.rule == _NAMED and told == own:
        return ids != own
    if clause.told.why.rule in _OF_ANOTHER and not is_of_leader(clause.statement):
        return ids == own != told
    return clause.told.why.rule == "bearers.all" and _leaves_out_of_all(clause, ids)


def _leaves_out_of_all(clause: Clause, ids: Ids) -> bool:
    """Tell the speaker's own side alone, of what is hoped for of both (希望深化合作), and any but all, of
    what is asked point by point (就合作提出三点希望：) or by a meeting.
    """
    if clause.statement.why[0].rule == _COUNTED or _is_of_meeting(clause):
        return set(ids) != set(clause.told.bearers)
    return ids == (clause.around.speaker,) and takes_both(clause.text, clause.statement)


def _is_of_meeting(clause: Clause) -> bool:
    """Tell (会议强调，)要加快建设, which a meeting asks of all who met."""
    start = clause.statement.sentence.start
    return _MEETING.match(clause.text.folded, start, clause.statement.start) is not None

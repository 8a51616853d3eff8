"""Who gives, hosts or tells where the subject of an English clause only gets: "the growers will be paid"?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import the_one_meant
from hefu.reading.en.statements.agents import GUESTS
from hefu.reading.patterns import pattern
from hefu.terms.undertaking import UndertakingKind

_GETS = pattern(
    r"\W*(?:(?:will|would|shall|must|should|is|are|was|were|to|also|then|now|not|each|both|all) )*"
    r"(?:(?:get|gets|receive|receives) "
    r"(?!(?:to|back|on|in|rid|ready|under|its|their|his|her) )|"
    r"be (?:\w+ly )?(?:paid|given|told|informed|notified|offered|granted|awarded|hired|recruited|employed|"
    r"absorbed|taken on|admitted|received|hosted|trained|treated|compensated|reimbursed|waived|exempted?|"
    r"excused|spared|housed|lodged|insured|shown|served|consulted|kept informed)\b)"
)
"""Behind a subject, shows it to get what another gives: "| will be given preference"."""
_TWO = 2


def giver(clause: Clause) -> Ids:
    """Name who gives to the one that the subject names: the other of two, who speaks, or who acted before."""
    gets = _GETS.match(clause.text.folded, clause.bounds[1]) if clause.form in ("name", "noun") else None
    if (
        gets is None
        or not clause.statement.start < gets.end() <= clause.statement.end
        or _is_a_host(clause, gets.end())
    ):
        return ()
    getting = {one.party for one in clause.named}
    if not getting and clause.noun:
        getting = set(the_one_meant(clause.text, clause.noun, clause.company))
    if not getting:
        return ()
    everybody = clause.company.everybody
    others = tuple(one for one in everybody if one not in getting)
    if len(everybody) == _TWO or len(others) == 1:
        return others
    return next((ids for ids in _candidates(clause) if ids and getting.isdisjoint(ids)), ())


def _is_a_host(clause: Clause, behind: int) -> bool:
    """Tell "will receive ten students", whom it puts up, from "will receive ten laptops"."""
    verb = clause.text.folded.rfind("receive", 0, behind)
    return verb >= clause.bounds[1] and GUESTS.match(clause.text.folded, verb) is not None


def _candidates(clause: Clause) -> list[Ids]:
    around = clause.around
    pledges = clause.statement.kind is UndertakingKind.PLEDGE
    speaks = around.speaker if pledges and (clause.heard or not around.author) else None
    return [(speaks,) if speaks else (), around.last]

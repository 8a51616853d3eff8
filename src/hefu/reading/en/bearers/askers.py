"""Who asks in an English clause, and whom does that leave: "the Region called on both partners to"?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.patterns import pattern
from hefu.terms.source import Span
from hefu.terms.undertaking import UndertakingKind

_SEVERAL = pattern(
    r"\W*(?:(?:the|both|its|his|her|their|all)\b(?: of)?(?: the)? ?)?(?:(?:two|three|four|other)\b ?)*"
    r"(?:partners?|companies|firms|institutions|bodies|organi[sz]ations|of them)?\W*"
)
"""Those who are asked: "both partners", "all three". "Both sides" may be who asks, too."""
_FEWEST = 3


def all_but_asker(clause: Clause) -> Ids:
    """All but who asks, of three and more parties where several are asked: "asks both partners"."""
    everybody = clause.company.everybody
    asks = clause.statement.kind is UndertakingKind.ASK and clause.form in ("all", "noun", "others")
    if not asks or len(everybody) < _FEWEST or clause.named:
        return ()
    one = _first_named(clause)
    ids = tuple(party for party in everybody if party != one)
    if one is None or clause.number not in (0, len(ids)):
        return ()
    several = None if clause.all_of_sort else _SEVERAL.fullmatch(clause.text.folded, *clause.bounds)
    return ids if several else ()


def it_that_is_asked(clause: Clause) -> Ids:
    """Whom "it" means that somebody else asks: who is named nearest before, but for who asks."""
    asks = clause.statement.kind is UndertakingKind.ASK and clause.form == "it"
    one = clause.around.speaker if asks else None
    return tuple(party for party in clause.lately if party != one)[:1] if one else ()


def _first_named(clause: Clause) -> str | None:
    """Name the one party of whom the sentence tells before it asks, by its people if any, else who speaks."""
    start, end = _before_the_word(clause)
    people = [one.party for one in clause.company.names.within(start, end) if one.party]
    named = people or [one.party for one in clause.company.mentions.within(start, end)]
    return named[0] if len(set(named)) == 1 else None if named else clause.around.speaker


def _before_the_word(clause: Clause) -> tuple[int, int]:
    """Give where the sentence begins and where the word stands that asks."""
    opening = clause.statement.why[0].words
    start = clause.statement.sentence.start
    if isinstance(opening, Span) and start <= opening.start <= clause.at:
        return start, opening.start
    return start, clause.at

"""Whose people act in an English clause, or whose agreement: "city officials", "the memorandum with Acme"?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.statements.doers import OWN_PEOPLE, is_joint_work
from hefu.reading.patterns import pattern
from hefu.terms.party import PartyKind
from hefu.terms.undertaking import UndertakingKind

_JOINT = pattern(r"\W*(?:the |a |an |their |more |further |these )?(?:joint|common|mutual|shared) [a-z]")
_HOPED = pattern(r"\bit (?:is|was) (?:also |further )?(?:hoped|wished|expected) that $")
_SAID_JOINTLY = pattern(
    r"\b(?:a|the|this|their) joint (?:statement|declaration|press release|letter|op-ed)\b"
)
_GOVERNMENT = pattern(r"\W*(?:the |our )(?:central |national |federal )?government\W*")
_BY = pattern(r"\bby ")
_TWO = 2


def whose_people(clause: Clause) -> Ids:
    """Name the one whose staff acts, by the noun for its sort, "city officials", "company managers", or the
    one of whose sort such people are: "students" are of the university, "members" of the association.
    """
    people = clause.text.first("own_people", *clause.bounds) if not clause.named else None
    if people and clause.statement.kind is UndertakingKind.ASK:
        ids = clause.company.of_kinds(people.entry.means)
        return ids if len(ids) == 1 else ()
    return () if clause.named else people_of(clause, *clause.bounds)


def people_of(clause: Clause, start: int, end: int) -> Ids:
    """Name the one whose staff some words tell of: "the company representatives"."""
    own = OWN_PEOPLE.fullmatch(clause.text.folded, start, end)
    sort = clause.text.words.first("sort", own["of"]) if own else None
    if own is None or sort is None:
        return ()
    of = own["of"]
    named = {party for form, party in clause.company.mentions.forms if f" {of} " in f" {form} "}
    ids = tuple(one for one in clause.company.everybody if one in named)
    ids = ids if len(ids) == 1 else clause.company.of_kinds(sort.entry.means)
    return ids if len(ids) == 1 else ()


def own_government(clause: Clause) -> Ids:
    """Name the government of whoever says what "the government" will do, where there are several."""
    speaker = clause.around.speaker
    several = len(clause.company.of_kinds("government")) > 1
    if not several or not speaker or clause.company.kinds[speaker] is not PartyKind.GOVERNMENT:
        return ()
    return (speaker,) if _GOVERNMENT.fullmatch(clause.text.folded, *clause.bounds) else ()


def of_both(clause: Clause) -> Ids:
    """Name both, of what their agreement will do, with whom it may ever be, of what is to be joint, and of
    the "we" of their joint statement.
    """
    both = clause.company.everybody
    if len(both) != _TWO or clause.subject is None:
        return ()
    folded = clause.text.folded
    joint = is_joint_work(clause.text, clause.subject) or _JOINT.match(folded, *clause.bounds)
    said = clause.form == "we" and _SAID_JOINTLY.search(folded, clause.statement.sentence.start, clause.at)
    return both if joint or said else ()


def hoped_of_all(clause: Clause) -> Ids:
    """Name all, of what nobody in particular hopes for: "it is hoped that flights will be opened"."""
    statement, text = clause.statement, clause.text.folded
    if statement.kind is not UndertakingKind.ASK or clause.form not in ("thing", "nothing", "order"):
        return ()
    hoped = _HOPED.search(text, statement.sentence.start, statement.start)
    by = _BY.search(text, statement.start, statement.end)
    return clause.company.everybody if hoped and by is None else ()

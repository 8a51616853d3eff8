"""When do all of an English text act together, or all of a sort: jointly, by a pact, each mayor?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.signers import named_before, signers
from hefu.reading.en.statements.other_deals import SIGNED
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind

_JOINTLY = pattern(
    r"\bjointly\b|\bin (?:common|equal (?:shares|parts))\b|\bby (?:mutual|common) |"
    r"\b(?:shared|split|divided|borne|met|funded|paid) (?:equally|evenly|fifty-fifty|half and half)\b|"
    r"\b(?:equally|evenly) (?:shared|split|divided|borne|met|funded|paid)\b"
)
_EACH = pattern(r"\W*(?:each|every|both|all)\b")
_EACH_ALONE = pattern(r"\W*(?:each|(?:either|neither|any)(?: of them)?)(?: also| then)?\W*")
_EACH_ONE = pattern(
    r"\W*(?:each|every|neither|either|any|no|(?P<role>(?:the|an?|each) "
    r"(?:host|hosting|home|sending|receiving|inviting|visiting|disclosing|requesting|requested))) "
    r"(?P<noun>[a-z-]+)\W*"
)
"""One of a sort, whichever it is; ``role``: what it is at a time, "the host | university"."""
_CLUB = r"(?:union|association|federation|guild|league|chamber|alliance|society|co-?operative)"
_MEMBERS = pattern(rf"\b(?:its|our|{_CLUB}) members\b|\bmembers of (?:the|our) (?:[a-z]+ )?{_CLUB}\b")
_OF_ANY_SORT = ("member", "institution", "organisation", "organization", "partner", "signatory")
_SIDES = ("party", "side")
_EACH_OTHER = pattern(r"\b(?:each other|one another)\b")
_BETWEEN = pattern(r"\W*(?:the |their |its )?(?:[\w-]+ ){0,3}?between ")
_AGREED = pattern(
    r"\bit (?:was|is|has been|had been) (?:\w+ly |also |further )?(?:agreed|decided|resolved) (?:to|that) $"
)
_PACT = pattern(
    r"\b(?:agreement|memorandum|memoranda|mou|pact|partnership|accord|letter of intent|compact|protocol|"
    r"charter|covenant|join(?:ed|s|ing)? (?:hands|forces)|team(?:ed|s|ing)? up)\b(?! with\b)[^.]{0,80}$"
)


def all_in_common(clause: Clause) -> Ids:
    """All, of a thing that is to be done jointly."""
    if clause.form != "thing" or clause.statement.kind is UndertakingKind.ASK:
        return ()
    jointly = _JOINTLY.search(clause.text.folded, clause.statement.start, clause.statement.end)
    return clause.company.everybody if jointly else ()


def all_who_agree(clause: Clause) -> Ids:
    """All, of what "it was agreed to" do, and of what they signed a pact to do; of several pacts that a text
    tells of those who signed this one: "Acme signed a memorandum with Linhe to"."""
    if clause.form != "nothing" or clause.statement.kind is UndertakingKind.ASK:
        return ()
    before = clause.text.folded[clause.statement.sentence.start : clause.statement.start]
    signed = clause.statement.why[0].rule.startswith(SIGNED)
    some = signers(clause) if signed else ()
    everybody = (signed and _PACT.search(before)) or _AGREED.search(before)
    return some or (clause.company.everybody if everybody else ())


def each_other(clause: Clause) -> Ids:
    """Both, of what they do to each other, and of the cooperation between the two."""
    both = clause.company.everybody
    if len(both) != 2 or (clause.statement.kind is UndertakingKind.ASK and clause.form == "you"):
        return ()
    between = clause.subject and _BETWEEN.match(clause.text.folded, *clause.bounds)
    if between and {one.party for one in clause.named} == {*both}:
        return both
    mutual = _EACH_OTHER.search(clause.text.folded, clause.statement.start, clause.statement.end)
    return both if mutual else ()


def each_office(clause: Clause) -> Ids:
    """All of the sort that has such an office: "each mayor"."""
    each = clause.form == "office" and _EACH.match(clause.text.folded, *clause.bounds)
    return clause.all_of_sort[0] if each and len(clause.all_of_sort) == 1 else ()


def _has_members(text: Text) -> bool:
    """Tell a text in which those who join one party are its members."""
    return _MEMBERS.search(text.folded) is not None


def each_of_sort(clause: Clause) -> Ids:
    """All of a sort, by its noun: "each city", "neither State", "the host university", whichever it is; of
    any sort, "each member"; and "each" alone, of those named together before.
    """
    if _EACH_ALONE.fullmatch(clause.text.folded, *clause.bounds):
        several = (named_before(clause), clause.around.last, clause.company.everybody)
        return next((ids for ids in several if len(ids) > 1), ())
    each = None if clause.heard else _EACH_ONE.fullmatch(clause.text.folded, *clause.bounds)
    if each is None:
        return ()
    if each["noun"] == "member" and clause.text.once(_has_members):
        ids = clause.company.of_kinds("association")
        if len(ids) == 1:
            return ids
    if each["noun"] in _OF_ANY_SORT or (each["role"] and each["noun"] in _SIDES):
        return clause.company.everybody
    words = clause.text.words
    sort = words.first("sort", each["noun"]) or words.first("bare", each["noun"])
    ids = clause.company.of_kinds(sort.entry.means) if sort else ()
    return ids if len(ids) > 1 else ()

"""Whose is the organ that acts in an English clause: a joint committee, a council they set up, a board?"""

from hefu.reading.basis import is_instrument
from hefu.reading.bearers import ordered
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.parties.mentioned import SO_CALLED
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_JOINT = pattern(
    r"\W*(?:an?|the|this|such an?) (?:[a-z-]+ ){0,3}?(?:working (?:party|group)|"
    r"steering (?:group|board|committee)|contact group|liaison group|task ?force|panel|secretariat|"
    r"co-?ordinators|jwg|"
    r"(?:joint|bilateral|tripartite|trilateral|mixed) [a-z-]+(?: (?:group|committee|team))?)"
    r"(?: of [a-z\d]+)?\W*"
)
_ORGAN = (
    r"(?:councils?|committees?|commissions?|boards?|groups?|forums?|task ?forces?|panels?|tables?|"
    r"secretariats?|working part(?:y|ies)|teams?|circles?|platforms?|desks?|"
    r"(?:(?<=project )|(?<=venture )|(?<=joint )|(?<=operating ))company|(?<=joint )venture)"
)
_VENTURE = ("company", "venture")
"""What several own: whoever is named first in the sentence that founds it acts by it."""
_SET_UP = (
    r"(?:form|set up|establish|create|found|constitute|convene|appoint|institute|organi[sz]e|"
    r"sit(?: together)? (?:in|on))(?:s|e?d)?"
)
_FOUNDED = pattern(
    rf"\b{_SET_UP} (?:an?|their|the) (?:[\w-]+ ){{0,5}}?(?P<formed>{_ORGAN})\b|"
    rf"\b(?:an?|the) (?:[\w-]+ ){{0,5}}?(?P<done>{_ORGAN}) "
    r"(?:is|are|will be|shall be|is to be|has been) (?:hereby )?"
    r"(?:set up|formed|established|created|constituted|convened|appointed|struck|founded)\b"
)
"""Tells that an organ comes to be."""
_NEW = pattern(
    rf"\W*an? (?:[\w-]+ ){{0,5}}?{_ORGAN} (?:(?:will|shall|is|to|has|also|be|been|hereby) )+"
    r"(?:set up|formed|established|created|constituted|convened|appointed|struck)\b(?! (?:by|at|in|within) )"
)
"""An organ that comes to be, and by nobody in particular."""
_HEADED = pattern(
    rf"\W*an? (?:[\w-]+ ){{0,5}}?{_ORGAN}\b[^;.]{{0,40}}? "
    r"(?:chaired|headed|led|appointed|nominated|named) by "
)
"""An organ, and who leads it or sends whom there: "A committee chaired by | the Council meets"."""
_BY_ALL = pattern(
    r"\b(?:part(?:y|ies|ners|icipants)|sides|both|they|we|signatories|two|three|four|all|members) "
    r"(?:[\w-]+ ){0,4}$"
)
"""Before what founds it, tells that all do."""
_IT = pattern(
    r"\W*(?:and )?(?:it|its (?:minutes|members|chair|secretariat|meetings|reports?|decisions))(?: also)? *"
)
_THE = pattern(rf"\W*(?:and )?(?:the|this|that) (?:[\w-]+ ){{0,4}}?(?P<organ>{_ORGAN})(?: also)? *")
_CALLED_SO = pattern(rf"{SO_CALLED}(?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,5}})")
_OF_A_HOUSE = r"(?:(?:executive|management|managing|supervisory|governing) )?board"
_OF_WHOM = r"(?: of (?:directors|trustees|governors|management|commissioners|supervisors|regents))?"
_BOARD = pattern(
    rf"\W*(?:the|its|their|(?P<his>his|her)) {_OF_A_HOUSE}{_OF_WHOM}(?: (?:has|have|also|then|now))*\W*"
)
_BOARD_OF = pattern(rf"\b{_OF_A_HOUSE}{_OF_WHOM} (?:of|at) (?:the )?")
"""Before a name, tells whose board it is: "the Management Board of | Acme"."""
_NEAR, _FAR, _BEFORE = 500, 3000, 60


def in_what_they_call_so(clause: Clause) -> Ids:
    """All, of what they do together by a name: "formed an alliance called Two Coasts. Two Coasts will"."""
    named = clause.text.flat[slice(*clause.bounds)].strip() in clause.text.once(_so_called)
    return clause.company.everybody if named else ()


def _so_called(text: Text) -> frozenset[str]:
    return frozenset(one["name"] for one in _CALLED_SO.finditer(text.flat))


def in_a_joint_organ(clause: Clause) -> Ids:
    """All, of what a group does that is theirs, "a joint committee", and of one that nobody alone sets up."""
    if clause.form not in ("thing", "all") or clause.statement.kind is UndertakingKind.ASK:
        return ()
    joint = _JOINT.fullmatch(clause.text.folded, *clause.bounds)
    new = not clause.around.speaker and _NEW.match(clause.text.folded, clause.at, clause.statement.end)
    return clause.company.everybody if joint or new else ()


def in_their_organ(clause: Clause) -> Ids:
    """Those who set up the organ that acts: "will form a Youth Council. The Council shall meet"."""
    if clause.subject is None or clause.statement.kind is UndertakingKind.ASK:
        return ()
    text = clause.text.folded
    if _HEADED.match(text, *clause.bounds):
        return clause.company.everybody
    the = _THE.fullmatch(text, *clause.bounds)
    if the is None and not _IT.fullmatch(text, *clause.bounds):
        return ()
    venture = the is not None and the["organ"] in _VENTURE
    far = venture or is_instrument(clause.text)
    nearest = max(0, clause.at - _FAR) if far else max(clause.paragraph, clause.at - _NEAR)
    start = nearest if the else clause.sentence_before.start
    told = [
        Stretch(*one.span())
        for one in _FOUNDED.finditer(text, start, clause.at)
        if the is None or the["organ"] in (one["formed"], one["done"])
    ]
    return _founders(clause, told[-1]) or (_owners(clause, told[-1]) if venture else ()) if told else ()


def _owners(clause: Clause, founded: Stretch) -> Ids:
    """Those named before a company that they found, in its sentence."""
    start = clause.text.folded.rfind(". ", 0, founded.start) + 1
    start = max(start, clause.text.folded.rfind("\n", 0, founded.start))
    return ordered(
        [one.party for one in clause.company.mentions.within(start, founded.start)], clause.company
    )


def on_its_own_board(clause: Clause) -> Ids:
    """The one whose board it is, where none is shared: who speaks, "the Board of Acme", else who writes."""
    text, company = clause.text, clause.company
    board = None if clause.named else _BOARD.fullmatch(text.folded, *clause.bounds)
    if board is None or text.once(_shares_a_board):
        return ()
    if clause.around.speaker and (clause.heard or board["his"]):
        return (clause.around.speaker,)
    of = (company.mentions.starting_at(one.end()) for one in _BOARD_OF.finditer(text.folded))
    told = {one.party for one in of if one}
    told |= {party for form, party in company.mentions.forms if " board" in form}
    own = told.pop() if len(told) == 1 else None if told else clause.around.author
    return (own,) if own else ()


def _shares_a_board(text: Text) -> bool:
    return any((one["formed"] or one["done"]) == "board" for one in _FOUNDED.finditer(text.folded))


def _founders(clause: Clause, founded: Stretch) -> Ids:
    before = clause.around.before
    if before is not None and before.start <= founded.end <= before.end:
        return clause.around.last
    line = clause.text.folded.rfind("\n", 0, founded.start) + 1
    by_all = _BY_ALL.search(clause.text.folded, max(line, founded.start - _BEFORE), founded.start)
    passive = clause.text.folded.startswith(("a ", "an ", "the "), founded.start)
    return clause.company.everybody if by_all or passive else ()

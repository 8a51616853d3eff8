"""Who signed the one of several agreements of which an English sentence tells?"""

from hefu.reading.bearers import ordered
from hefu.reading.en.bearers.around import named_in_sentence
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import the_one_meant
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch

_WITH = pattern(r"\bwith (?:[a-z-]+ ){0,4}$")

_MORE = ("generic", "everybody", "number", "several")
"""Words for signers who are not named: "the company", "three partners"."""
_OPENS = pattern(
    r"(?:the )?|(?:[a-z-]+ ){1,2}(?:major|giant|maker|supplier|firm|company|group|operator|developer) "
)
"""What may stand before the first who is named: "Textile major | Acme has signed"."""
_COUNTED = pattern(
    r"\W*(?:(?:(?:the|these|both|all) )?(?:two |three |four )?(?P<sort>"
    r"agencies|institutions|universities|companies|cities|"
    r"ministries|bodies|organi[sz]ations|hospitals|ports|banks|firms|authorities|chambers|institutes)|"
    r"(?:(?:the|these) (?:two|three|four)|both|all (?:two|three|four))(?: sides| parties| partners)?)"
    r"(?: are| have| also| now| both| jointly)*\W*"
)
_RIGHT_WITH = (" with ", " with the ")
_TWO = 2


def _with_one(clause: Clause, named: Ids) -> bool:
    """Tell "Acme has signed an agreement with the City to", of these two, whoever else the text names."""
    last = clause.company.mentions.before(clause.at)
    if len(named) != _TWO or last is None:
        return False
    before = clause.text.folded[clause.statement.sentence.start : last.start].removesuffix("the ")
    return _WITH.search(before) is not None


def named_before(clause: Clause) -> Ids:
    """Name all whom the sentence before names, if they are several."""
    named = _named_in(clause, clause.sentence_before)
    return named if len(named) > 1 else ()


def counted_but_whom_with(clause: Clause) -> Ids:
    """Name all but the one with whom as many as the subject counts do something: "The two districts will work
    with Acme", of three.
    """
    number = clause.number if clause.subject and not clause.named else 0
    if number < _TWO or number != len(clause.company.everybody) - 1:
        return ()
    behind = clause.company.mentions.within(clause.bounds[1], clause.statement.end)
    whom = {one.party for one in behind if clause.text.folded.endswith(_RIGHT_WITH, 0, one.start)}
    return tuple(one for one in clause.company.everybody if one not in whom) if len(whom) == 1 else ()


def counted_before(clause: Clause) -> Ids:
    """Name those of whom "the two agencies" speaks: of more parties just as many in the sentence before;
    those of "both" and "the two sides" may as well be named in the sentence or the paragraph so far.
    """
    counted = _COUNTED.fullmatch(clause.text.folded, *clause.bounds) if clause.subject else None
    number = clause.number if counted else 0
    if counted is None or not number or number >= len(clause.company.everybody):
        return ()
    here, before = Stretch(clause.statement.sentence.start, clause.at), clause.sentence_before
    places = (before,) if counted["sort"] else (before, here, Stretch(clause.paragraph, clause.at))
    named = [_named_in(clause, place) for place in places]
    near = [*zip(places, named, strict=True)][:2]
    with_nouns = (_told_in(clause, place) for place, those in near if len(those) < number)
    return next((ids for ids in (*named, *with_nouns) if len(ids) == number), ())


def _named_in(clause: Clause, place: Stretch) -> Ids:
    named = clause.company.mentions.within(place.start, place.end)
    return ordered([one.party for one in named], clause.company)


def _told_in(clause: Clause, place: Stretch) -> Ids:
    """Name those named at a place and those whom its nouns mean."""
    nouns = clause.text.find("generic", place.start, place.end)
    meant = (one for noun in nouns for one in the_one_meant(clause.text, noun, clause.company))
    return ordered((*_named_in(clause, place), *meant), clause.company)


def signers(clause: Clause) -> Ids:
    """Name those who signed one of several agreements that a text tells of: who are named in the sentence, of
    more than two parties; none where it counts them ("with three partners"), or tells of the first signing.
    """
    text, start = clause.text, clause.statement.sentence.start
    everybody, named = clause.company.everybody, named_in_sentence(clause)
    if len(everybody) <= _TWO:
        return ()
    later = text.first("sign", 0, start)
    if not later and _with_one(clause, named):
        return ordered(named, clause.company)
    if not later or text.has(_MORE, start, clause.at):
        return ()
    first = clause.company.mentions.within(start, clause.at)[:1]
    opens = bool(first) and _OPENS.fullmatch(text.folded, start, first[0].start) is not None
    return ordered(named, clause.company) if opens or len(named) == _TWO else ()

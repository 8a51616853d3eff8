"""Who is meant by words that set one party apart: "the other two sides", "the latter", "the Region confirms
that it"?
"""

from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import ordered, sole
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import from_there, the_one_meant
from hefu.reading.mentions import Mention, Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind

_NEAR = 900
_SENTENCE, _SIDE_ROOM = 160, 80
_SAYS_THAT = pattern(
    r" (?:also |has |have |had |was |is |further |again |then )*(?:[a-z]+ "
    r"(?:(?:in reply|again|earlier|today|yesterday) )?that|"
    r"(?:said|says|added|adds|announced|confirmed|stated)(?: (?:today|yesterday|earlier|on [a-z]+day))?) $"
)
"""What stands between the subject and "it": "confirms that", "has been told that"."""
_OF_TWO = pattern(r"\W*(?:and |while |whereas )?the (?:(?P<former>former)|latter)\W*")
_TWO = 2
_ONE = ("party", "side", "partner")
_SIDE = pattern(
    r"\W*(?:the|its|their|our|his|her) (?P<whence>[a-z-]{4,}(?: [a-z-]{4,})?) "
    r"(?:sides?|part(?:y|ies)|partners?|delegation|company|firm|group|investors?|government|team|"
    r"colleagues|friends|"
    r"authorities|experts|engineers|manufacturer|maker|operator|bank|university|institute|hosts?|guests|"
    r"visitors)\b"
)
_SIDES = pattern(r"\W*(?:the|each|every|both|either|neither|the two) sides?(?: (?:also|have|has))*\W*")
_NATIONS_SIDE = pattern(r"\bthe (?P<nation>[a-z]{4,}(?:[ -][a-z]{4,})?) side\b")
_IN_RETURN = ("in return, ", "in return ", "in exchange, ", "in exchange ")
_STOPS = (". ", "; ", "\n")


def all_but_one(
    text: Text, hit: Hit, parties: Sequence[str], mentions: Mentions, speaker: str | None
) -> tuple[str, ...]:
    """Name all parties but the one that asks or is spoken of: named in the sentence, else who speaks."""
    before = mentions.within(max(0, hit.start - _NEAR), hit.start)[::-1]
    here = [one for one in before if _in_one_sentence(text, one, hit.start)]
    one = here[-1].party if here else speaker or (before[0].party if before else None)
    return tuple(party for party in parties if party != one) if one else ()


def one_of_two(text: Text, start: int, end: int, lately: Sequence[str]) -> tuple[str, ...]:
    """Name the one whom "the latter" or "the former" means, of those named before, the nearest first."""
    told = _OF_TWO.fullmatch(text.folded, start, end)
    if told is None or len(lately) < _TWO:
        return ()
    return (lately[1 if told["former"] else 0],)


def who_says_it(clause: Clause, at: int) -> str | None:
    """Name the party whose "it" stands at ``at``, right behind what it says, confirms or is told, be it by
    its people: "the Danish side said that it".
    """
    text, before = clause.text, clause.company.mentions.before(at)
    if before and _SAYS_THAT.fullmatch(text.folded, before.end, at):
        return before.party
    near = max(clause.statement.sentence.start, at - _SIDE_ROOM)
    sides = _SIDE.finditer(text.folded, near, at)
    side = next((one for one in sides if _SAYS_THAT.fullmatch(text.folded, one.end(), at)), None)
    return from_there(text, side["whence"], clause.company) if side else None


def _in_one_sentence(text: Text, mention: Mention, at: int) -> bool:
    near = at - mention.start < _SENTENCE
    return near and not any(text.folded.find(stop, mention.end, at) >= 0 for stop in _STOPS)


def the_other(clause: Clause) -> Ids:
    """The other of two, of a thing that one asks for: "Mr Lee of Acme asked for a lease"."""
    thing, asker = clause.statement.subject, clause.around.speaker
    both = clause.company.everybody
    asks = clause.statement.kind is UndertakingKind.ASK
    asked = asks and thing is not None and thing.start == thing.end
    return tuple(one for one in both if one != asker) if asked and asker and len(both) == len("ab") else ()


def in_return(clause: Clause) -> Ids:
    """The other of two than who acted before, of what is done in return: "In return, it will"."""
    last, both = clause.around.last, clause.company.everybody
    if clause.form not in ("it", "they") or len(last) != 1 or len(both) != _TWO:
        return ()
    behind = clause.text.folded.endswith(_IN_RETURN, clause.statement.sentence.start, clause.at)
    return tuple(one for one in both if one not in last) if behind else ()


def others(clause: Clause) -> Ids:
    """All but the one spoken of, where they are as many as the words say: "asked the other two"."""
    if (
        clause.form != "others"
        or not clause.told
        or clause.text.folded[clause.told.end : clause.bounds[1]].strip()
    ):
        return ()
    company = clause.company
    ids = all_but_one(clause.text, clause.told, company.everybody, company.mentions, clause.around.speaker)
    one = clause.text.folded.endswith(_ONE, clause.told.start, clause.told.end)
    return ids if len(ids) == (clause.number or one or max(len(ids), _TWO)) else ()


def of_nation(clause: Clause) -> Ids:
    """The one from a country or a place, "the Turkish side", and of two the other, "our Turkish friends"."""
    if clause.form not in ("thing", "noun", "we"):
        return ()
    side = _SIDE.match(clause.text.folded, *clause.bounds)
    one = from_there(clause.text, side["whence"], clause.company) if side else None
    if one or side is None or clause.form != "we":
        return (one,) if one else ()
    own = clause.around.speaker if clause.heard else sole(clause.authors) or clause.around.speaker
    others = tuple(party for party in clause.company.everybody if party != own)
    return others if own and len(others) == 1 else ()


def sides_by_nation(clause: Clause) -> Ids:
    """The two whom a paper of more calls sides by their nations, of "the sides" and "each side"."""
    everybody = clause.company.everybody
    if len(everybody) <= _TWO or not _SIDES.fullmatch(clause.text.folded, *clause.bounds):
        return ()
    nations = clause.text.once(_nations_of_sides)
    told = {one for nation in nations if (one := from_there(clause.text, nation, clause.company))}
    sides = {*told} if len(told) == _TWO else {*clause.company.of_kinds("government")}
    return ordered(sides, clause.company) if len(nations) == len(sides) == _TWO else ()


def _nations_of_sides(text: Text) -> frozenset[str]:
    told = (text.first("nationality", *one.span("nation")) for one in _NATIONS_SIDE.finditer(text.folded))
    return frozenset(text.folded[hit.start : hit.end] for hit in told if hit)


def of_two(clause: Clause) -> Ids:
    """The one named last before, be it by a noun in the sentence, or the one before that: "the latter"."""
    if not _OF_TWO.fullmatch(clause.text.folded, *clause.bounds):
        return ()
    start = clause.statement.sentence.start
    told = [(one.start, one.party) for one in clause.company.mentions.within(start, clause.at)]
    for noun in clause.text.find("generic", start, clause.at):
        told += [(noun.start, one) for one in the_one_meant(clause.text, noun, clause.company)]
    here = dict.fromkeys(party for _, party in sorted(told, reverse=True))
    return one_of_two(clause.text, *clause.bounds, [*(here | dict.fromkeys(clause.lately))])

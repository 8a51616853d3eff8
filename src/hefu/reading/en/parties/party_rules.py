"""What speaks for it that a body of an English text is a party? Each rule looks at one thing only."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from hefu.reading.bodies import Body
from hefu.reading.en.naming.attending import find_attending, find_listed
from hefu.reading.en.naming.cast import Cast, Found
from hefu.reading.en.naming.further import find_further
from hefu.reading.en.naming.mastheads import (
    find_addressed,
    find_masthead,
    find_meeting,
    find_of_the_site,
    find_written_to,
)
from hefu.reading.en.naming.same import Group
from hefu.reading.en.naming.signers import find_signers, is_placed
from hefu.reading.en.naming.standing import find_standing
from hefu.reading.en.naming.voices import speaks_of_itself
from hefu.reading.en.parties.bound import BY_DEED, acting
from hefu.reading.en.parties.deeds import is_a_subject, is_joined, signs_soon
from hefu.reading.en.parties.in_a_line import find_in_a_line
from hefu.reading.en.parties.mentioned import names_a_thing
from hefu.reading.en.parties.officers import (
    find_by_office,
    find_having_officers,
    find_lands_that_meet,
)
from hefu.reading.en.parties.outsiders import is_press, oversees, stands_outside
from hefu.reading.en.parties.party_names import BY_NAME, Rule
from hefu.reading.en.parties.signing_sentence import find_in_turn, find_signing
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SIGNS_TOO = pattern(
    r"(?:,? (?:also|too|later|has|have|since|then|formally|had|both|all))* (?:"
    r"signed (?:as|too|up as|it too|on as)\b|co-?signed|countersigned|acceded|initialled|"
    r"put (?:its|their|his|her) (?:names?|signatures?|seals?|hands?)|"
    r"(?:is|are|became|becomes) (?:also )?(?:a |an |the )?(?:\w+ )?"
    r"(?:part(?:y|ies)|(?:co-)?signator(?:y|ies)|partners?) (?:to|of|in) "
    r"(?:the|this) (?:agreement|memorandum|mou|pact|contract|charter|deal|accord|compact))|"
    r" also signed"
)
_SIGNED_TOO_BY = pattern(
    r"\b(?:acknowledged|countersigned|co-?signed|endorsed|acceded to|joined in|also signed),? by "
    r"(?:the [\w-]+,?(?: and)?(?: by)? )?(?:the )?$"
)
_SEVERAL_PAPERS = pattern(
    r"\b(?:agreements|mous|memoranda|memorandums|contracts|pacts|deals|lois|letters of intent)\b"
)
_NEAR = 50


def _signing_at_once(cast: Cast) -> Found:
    """Those that the sentence of signing sets side by side, and further ones told behind it."""
    signing = cast.once(find_signing)
    yield from (*(signing.groups if signing.at_once else ()), *cast.once(find_in_turn))
    yield from cast.once(_further)


def _signing_anywhere(cast: Cast) -> Found:
    """Those that stand where signers stand in any sentence of an agreement."""
    for one in cast.sentences:
        about = cast.text.has(("sign", "agreement"), one.start, one.end)
        if about and cast.text.has(("join_in", "between"), one.start, one.end):
            yield from find_signers(cast.text, one, cast.bodies)


def _others_sign(cast: Cast) -> Found:
    """Those beside two or more that sign side by side, or attend."""
    signing = cast.once(find_signing)
    some = signing.groups if signing.at_once else cast.groups_of(cast.once(_attended))
    bound = cast.groups_of(cast.once(_bound_in_turn))
    further = cast.groups_of(cast.once(_further))
    yield from _others(cast, (*some, *cast.once(find_in_turn)), but=(*bound, *further))


def _others(cast: Cast, some: Sequence[Group], *, but: Sequence[Group]) -> Found:
    known = {id(group) for group in some}
    among = known | {id(group) for group in but}
    return (group for group in cast.groups if id(group) not in among) if len(known) > 1 else ()


def _bound_in_turn(cast: Cast) -> Sequence[Body]:
    """Those who undertake something by a full name where several papers are signed: "Beta Ltd will"."""
    if not _SEVERAL_PAPERS.search(cast.text.folded):
        return ()
    return [body for body in cast.once(acting) if not body.bare and " " in body.name]


def _further(cast: Cast) -> Sequence[Body]:
    listed = find_listed(cast.text, cast.sentences, cast.bodies)
    return [*find_further(cast.text, cast.bodies), *listed]


def _attending(cast: Cast) -> Found:
    """Those listed as present, or below "Parties"."""
    return cast.once(_attended)


def _attended(cast: Cast) -> Sequence[Body]:
    return find_attending(cast.text, cast.sentences, cast.bodies)


def _signing_below(cast: Cast) -> Found:
    """Those in the lines of signatures, by name or by the noun of it: "for the University"."""
    for one in cast.named:
        if one.side is None:
            continue
        left = bisect_left(cast.bodies, one.side.start, key=_start)
        yield from (body for body in cast.bodies[left : left + 1] if body.start < one.side.end)
        words = cast.text.folded[one.side.start : one.side.end].split()
        likely = cast.by_noun.get(words[-1], []) if words else []
        if len(likely) == 1:
            yield likely[0]


def _signed_for(cast: Cast) -> Found:
    """Those for whom somebody is said to sign, or that stand above a list of their deeds."""
    return find_standing(cast.text, cast.bodies)


def _signing_too(cast: Cast) -> Found:
    """Those told apart from the others to sign: "X signed as a partner", "Other signatories include X"."""
    yield from cast.once(_further)
    folded = cast.text.folded
    for body in (*cast.bodies, *cast.called):
        ahead = max(0, body.start - _NEAR)
        by = folded.find(" by ", ahead, body.start) >= 0
        if _SIGNS_TOO.match(folded, body.end) or (by and _SIGNED_TOO_BY.search(folded, ahead, body.start)):
            yield body


def _having_officers(cast: Cast) -> Found:
    """Those whose officer is named."""
    return find_having_officers(cast, cast.bodies)


def _publishing(cast: Cast) -> Found:
    """The one above the text, else named first in its first lines and again, where it says "our Rector"."""
    if not cast.text.once(speaks_of_itself):
        return
    heads = [*find_masthead(cast)]
    again = (cast.of[body.start] for body in cast.bodies if body.start < cast.lead)
    named = (
        group for group in again if not group.first.bare and not is_placed(cast.text, group.first)
    )  # fmt: skip
    yield from heads or [group for group in named if group.bodies[-1].start >= cast.head][:1]


def _overseeing(cast: Cast) -> Found:
    """Those that will review, certify or set rules, as regulators do from outside."""
    return (body for body in cast.bodies if oversees(cast.text, body))


def _outside(cast: Cast) -> Found:
    """Those of which the text says that they are no party, and people."""
    yield from (group for group in cast.groups if cast.is_a_person(group))
    yield from (
        group for group in cast.groups if all(names_a_thing(cast.text, body) for body in group.bodies)
    )
    yield from (body for body in cast.bodies if stands_outside(cast.text, body))


def _press(cast: Cast) -> Found:
    """Newspapers, agencies and stations by their names."""
    return (body for body in cast.bodies if is_press(cast.text, body))


def _start(body: Body) -> int:
    return body.start


def _by_name(does: Callable[[Text, Body], bool]) -> Rule:
    return lambda cast: (body for body in cast.bodies if does(cast.text, body))


def _by_noun(does: Callable[[Text, Body], bool]) -> Rule:
    return lambda cast: (body for body in cast.called if does(cast.text, body))


RULES: dict[str, Rule] = (
    BY_NAME
    | BY_DEED
    | {
        "signs-at-once": _signing_at_once,
        "signs-anywhere": _signing_anywhere,
        "others-sign": _others_sign,
        "attends": _attending,
        "in-a-line": find_in_a_line,
        "signs-below": _signing_below,
        "signed-for": _signed_for,
        "signs-too": _signing_too,
        "land-that-meets": find_lands_that_meet,
        "addressed": find_addressed,
        "has-officer": _having_officers,
        "such-an-office": find_by_office,
        "acts": _by_name(is_a_subject),
        "acts-by-noun": _by_noun(is_a_subject),
        "near-signing-by-noun": _by_noun(signs_soon),
        "joined": _by_name(is_joined),
        "publishes": _publishing,
        "meets": find_meeting,
        "site": find_of_the_site,
        "written-to": find_written_to,
        "oversees": _overseeing,
        "outside": _outside,
        "press": _press,
    }
)

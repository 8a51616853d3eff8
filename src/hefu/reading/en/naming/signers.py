"""Who signs, by the place in the sentence: "A and B signed", "between A and B", "with B", "by A and B"."""

from bisect import bisect_left
from collections.abc import Sequence

from hefu.reading.bodies import Body
from hefu.reading.en.naming.several import shares_a_head
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text

_JOINT = r"(?: ?-- ?| – | — |— | - |\) ?[–—-] ?|: )"
_DATELINE = pattern(
    rf"(?:[^:;]{{2,60}}?,? [^:;]{{0,60}}?(?:\d{{4}}|\d)[^:;]{{0,30}}?|[A-Z][A-Z .'-]{{2,40}}){_JOINT}"
)
"""Place and day before the first words of a report: "OSLO, 4 March 2025 (Newswire) -- "."""
_ENDS_DATELINE = pattern(_JOINT)
_LONGEST_DATELINE = 170
_NO_PLACE = ("on ", "in ", "since ", "after ")
"""What opens a sentence with its day, and no dateline: "On 28 January 2026 Acme Co., Ltd. and"."""
_SHOUTED = 4
"""So many capitals begin a dateline without a day."""
_STOPPER = pattern(
    r"[()]| (?:to|for|on|at|in|under|aimed|which|that|will|would|covering|was|were|is|has|have|had|signed|"
    r"announced|by which|whereby|worth|after|during|following|until|since|"
    r"about|over|as|because|when|while|where)(?= )|: |[.;:]$"
)
_PLACED = pattern(
    r" (?:in|at|from|under|on|near|of|for|across|throughout|around|outside|into|via|through|per|"
    r"its|their|our|his|her)(?: the)?"
    r"(?: (?:former|old|new|historic|north|south|east|west|central|northern|southern|eastern|western|upper|"
    r"lower|greater))?(?: [\w-]+['’]s)? $"
)
"""Before a name, tells of where: "in | Linhe", "in north China's | Beiyuan Province"."""
_SENT_TO = pattern(
    r"\b(?:ambassador|(?:high |trade )?commissioner|envoy|consul(?:[ -]general)?|representative|delegate) "
    r"to (?:the )?$"
)
"""Before a land, shows it to be where an envoy serves: "UK High Commissioner to | Kenya"."""
_FEW = 6
"""How many words in small letters may describe a name: "with payments company Brightpay"."""
_BASED = pattern(
    r"\w-(?:based|headquartered) "
    r"(?:(?!(?:with|and|by|to|for|in|of|on|at|from|has|have|is|will|signed|joined) )[a-z-]+ ){0,4}$"
)
"""Before a name, describes it by where it sits: "Larch-based payments company | Brightpay"."""
_GIVEN_TO = pattern(r" to (?:the )?(?=[a-z])")
_OF_OR_FOR = pattern(r" (?:of|for) (?:the )?$")
_FIELDS = pattern(
    r"(?:(?: of| for)? the| of| for)? [A-Z][\w’'-]*(?:(?:,? (?:and|&) (?:the )?|, | )[A-Z][\w’'-]*){0,7}$"
)
"""What an office is for, before the body that it is of: "Minister | of Forests and Lands | for the"."""
_ITS_OFFICER = pattern(r"['’]s? (?:new |acting |interim |deputy |former )?")
_FOR_ANOTHER = pattern(
    r",? (?:(?:[A-Z][\w.'’-]* ){1,4}[A-Z][\w.'’-]*,? )?(?:has |have )?signed(?: [^.;\n]{2,120}?)?? "
    r"(?:for|on behalf of) (?:the )?"
)
"""Behind an officer's house, tells of no signer: "director of Orme Zone, | signed it on behalf of Orme"."""
_OFFICE_ROOM, _AHEAD = 80, 30
_SEAT = pattern(r"(?: \([^()]{2,12}\))?, ")
_SIGNS_ALONE = (
    " signed",
    " has signed",
    " have signed",
    " entered",
    " inked",
    " for ",
    " on ",
    " to ",
    ", on ",
    ", to ",
)
_COUNTERPART = (" counterpart", "'s counterpart")
_AUXILIARY = pattern(
    r"(?:,| and| \(|[ ,]*$| (?:on|has|have|had|today|yesterday|jointly|formally|also|will|is|are|in)\b)"
)


def find_signers(text: Text, sentence: Sentence, bodies: Sequence[Body]) -> list[Body]:
    """Name those who stand where a signing party stands, in the order of the sentence."""
    inside = bodies_within(bodies, sentence)
    found = {
        body.start: body
        for stretch in _places(text, sentence, inside)
        for body in _listed(text, stretch, inside)
    }
    signers = [found[start] for start in sorted(found)]
    return [
        body for before, body in zip((None, *signers), signers, strict=False)
        if before is None or not _is_its_seat(text, before, body)
    ]  # fmt: skip


def _is_its_seat(text: Text, before: Body, body: Body) -> bool:
    """Tell the town behind the last of a list: "with Acme and Saint Edda Hospital, Tarn, on"."""
    last = text.folded.endswith((" and ", " and the "), 0, before.start)
    beside = body.bare and not before.bare and _SEAT.fullmatch(text.folded, before.end, body.start)
    behind = (",", *_SIGNS_ALONE) if last and text.folded[before.end] == "," else _SIGNS_ALONE
    return bool(beside) and text.folded.startswith(behind, body.end)


def bodies_within(bodies: Sequence[Body], within: Sentence | Stretch) -> list[Body]:
    """Take the bodies of a sentence or stretch from all, which stand in the order of the text."""
    left = bisect_left(bodies, within.start, key=_start)
    right = bisect_left(bodies, within.end, key=_start)
    return [body for body in bodies[left:right] if body.end <= within.end]


def _start(body: Body) -> int:
    return body.start


def _places(text: Text, sentence: Sentence, inside: Sequence[Body]) -> list[Stretch]:
    verb = text.first("join_in", sentence.start, sentence.end)
    places = []
    listing = (
        hit for kind in ("between", "signatories") for hit in text.find(kind, sentence.start, sentence.end)
    )
    for hit in listing:
        places.append(Stretch(hit.end, _stop(text, hit.end, sentence.end, inside)))
    if verb:
        places.append(Stretch(min(dateline_end(text, sentence), verb.start), verb.start))
        for hit in text.find("along_with", verb.end, sentence.end):
            places.append(Stretch(hit.end, _stop(text, hit.end, sentence.end, inside)))
    grant = text.first("grant", sentence.start, sentence.end)
    if grant:
        for to in _GIVEN_TO.finditer(text.folded, grant.end, sentence.end):
            places.append(Stretch(to.end(), _stop(text, to.end(), sentence.end, inside)))
    return places


def dateline_end(text: Text, sentence: Sentence) -> int:
    """Tell where a sentence begins behind its dateline, if it has one."""
    start, end = sentence.start, sentence.end
    if text.folded.startswith(_NO_PLACE, start):
        return start
    if not (
        text.flat[start : start + _SHOUTED].isupper()
        or text.flat.find("--", start, end) >= 0
        or text.first("month", start, end)
    ):
        return start
    joint = _ENDS_DATELINE.search(text.flat, start, min(end, start + _LONGEST_DATELINE))
    match = _DATELINE.match(text.flat, start, end) if joint else None
    if match and (
        text.first("month", match.start(), match.end())
        or "--" in match.group()
        or match.group()[:_SHOUTED].isupper()
    ):
        return match.end()
    return sentence.start


def _stop(text: Text, start: int, end: int, inside: Sequence[Body]) -> int:
    depth = 0
    taken = [body for body in inside if not body.bare]
    for match in _STOPPER.finditer(text.folded, start, end):
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if any(body.start <= match.start() < body.end for body in taken):
            continue
        if depth <= 0 and match.group() not in "()" and text.flat[match.end() : match.end() + 1] != "(":
            return match.start()
    return end


def _listed(text: Text, place: Stretch, inside: Sequence[Body]) -> list[Body]:
    return [
        body
        for body in inside
        if place.start <= body.start and body.end <= place.end and _stands(text, body, place)
    ]


def _stands(text: Text, body: Body, place: Stretch) -> bool:
    by = text.folded.endswith((" by ", " by the "), 0, body.start) and body.start - place.start > len(" the ")
    if has_a_counterpart(text, body):
        return True
    if by or is_placed(text, body) or text.folded.startswith(("'s", "' "), body.end):
        return _represented(text, body, place) or _has_its_officer(text, body, place)
    if not body.bare:
        return True
    if text.at("month", body.end + 2):
        return False
    described = text.flat[place.start : body.start].strip()
    few = described.islower() and len(described.split()) <= _FEW and "," not in described
    if (place.start > 0 and few) or tells_its_seat(text, body):
        return True
    return bool(_AUXILIARY.match(text.folded[body.end : place.end]))


def tells_its_seat(text: Text, body: Body) -> bool:
    """Tell a name before which stands where it sits and what it is: "Larch-based start-up Brightpay"."""
    return _BASED.search(text.flat, max(0, body.start - _OFFICE_ROOM), body.start) is not None


def is_placed(text: Text, body: Body) -> bool:
    """Tell whether the body is named as a place or an owner only: "in Linhe City", "of the Republic"."""
    ahead = max(0, body.start - _AHEAD)
    placed = (
        _PLACED.search(text.folded, ahead, body.start) or _SENT_TO.search(text.folded, ahead, body.start)
    ) is not None
    return placed and not (shares_a_head(text, body.start) or has_a_counterpart(text, body))


def has_a_counterpart(text: Text, body: Body) -> bool:
    """Tell "her Zabar counterpart", who has her office there; "Kwanan" is of Kwana, named elsewhere."""
    return text.folded.startswith(_COUNTERPART, body.end) and body.name[:-1] not in text.spelled


def _has_its_officer(text: Text, body: Body, place: Stretch) -> bool:
    """Tell whether one of the body's officers stands behind it: "Norway's new ambassador, Bo Ade"."""
    owned = _ITS_OFFICER.match(text.folded, body.end, place.end)
    return owned is not None and text.at("title", owned.end()) is not None


def _represented(text: Text, body: Body, place: Stretch) -> bool:
    """Tell whether a titled person stands for the body: "Ann Lee, President of Acme Group"."""
    another = _FOR_ANOTHER.match(text.flat, body.end)
    if another and _is_another(text, body, another.end()):
        return False
    of = _OF_OR_FOR.search(text.folded, max(place.start, body.start - len(" for the ")), body.start)
    at = of.start() if of else place.start
    titles = text.find("title", max(place.start, at - _OFFICE_ROOM), at)
    if not titles:
        return False
    fields = _FIELDS.match(text.flat, titles[-1].end, at)
    return not (of and of.group() == " for " and not fields)


def _is_another(text: Text, body: Body, start: int) -> bool:
    """Tell another's name, or a noun that means no body of this sort: "for the state government"."""
    nouns = (text.at(kind, at) for kind in ("generic", "body") for at in (start, start - len("the ")))
    noun = next(filter(None, nouns), None) if text.flat[start].islower() else None
    if noun:
        return body.kind.value not in noun.entry.means.split()
    return text.flat[start].isupper() and not text.flat.startswith(body.name.split()[0], start)

"""Where does an English sentence open an undertaking: whose words, how firm, from where?"""

import re

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.phrases_en import begins_with_verb, is_gerund
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_BOUNDARY = re.compile(
    r",? (?:that|which|who|while|whereas|because|if|until|unless)(?= )|[:;–—]|--|\"(?=[a-z])|, |\. |\) ",
    re.ASCII,
)
_CONJUNCTION = re.compile(r",? (?:and|but)(?= )")
_COMPANY_TAIL = re.compile(r", (?:ltd|inc|llc|co|limited)\b")
_KINDS = ("strength", "ask_of", "listing", "sign", "join_in", "vow", "should")
_JOINER = re.compile(
    r"(?:and|but|while|whereas|in addition,|also|or) +|"
    r"(?:article|section|clause) \d{1,3}(?:\.\d{1,2})?[.:]? +"
)
_WH = (" which", " who")
_TO = re.compile(r" (?:not )?to (?=[a-z])")


class Opening(Struct, frozen=True, kw_only=True):
    """A trigger of the lexicon: the span begins at ``start``, its verb at ``verb``."""

    hit: Hit
    start: int
    verb: int
    subject: Stretch | None
    kind: UndertakingKind
    strength: Strength
    to: bool = False


class Scope(Struct, frozen=True, kw_only=True):
    """What a sentence has said before a clause begins: an ask that holds, speech reported."""

    ask: Hit | None = None
    reported: bool = False


def duties_of(hit: Hit, heading: Stretch) -> Opening:
    """Open a list of duties by its heading: "Obligations of the City"."""
    return Opening(hit=hit, start=heading.end, verb=heading.end, subject=heading,
                   kind=UndertakingKind.PLEDGE, strength=Strength(hit.entry.means))  # fmt: skip


def find_openings(text: Text, segment: Stretch, scope: Scope, mentions: Mentions) -> list[Opening]:
    """Find the openings of a segment in order."""
    openings: list[Opening] = []
    floor = segment.start
    for hit in _triggers(text, segment, scope):
        if hit.start < floor or (openings and hit.start <= openings[-1].verb):
            continue
        opening = _open(text, Stretch(floor, segment.end), hit, scope, mentions, first=not openings)
        if opening:
            openings.append(opening)
            floor = opening.verb
    return openings


def _triggers(text: Text, segment: Stretch, scope: Scope) -> list[Hit]:
    kinds = (*_KINDS, "reported") if scope.reported or scope.ask else _KINDS
    hits = (hit for kind in kinds for hit in text.find(kind, segment.start, segment.end))
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def _open(
    text: Text, room: Stretch, hit: Hit, scope: Scope, mentions: Mentions, *, first: bool
) -> Opening | None:
    sort = hit.entry.id.split(".")[1]
    if sort == "ask_of":
        return _asked_of(text, room, hit)
    if sort == "listing":
        return _listing(text, room, hit)
    if sort in ("sign", "join_in"):
        return _signed_to(text, room, hit)
    start, subject = _subject(text, room.start, hit.start, mentions, first=first)
    ask = scope.ask if scope.ask and scope.ask.end <= hit.start else None
    strength = Strength((ask or hit).entry.means)
    if sort == "should" and subject is None:
        return None
    kind = UndertakingKind.ASK if ask or sort == "should" else UndertakingKind.PLEDGE
    if strength is Strength.SHALL and subject and text.first("own_side", subject.start, subject.end):
        strength = Strength.WILL
    verb = _after_spaces(text, hit.end)
    return Opening(hit=ask or hit, start=start, verb=verb, subject=subject, kind=kind, strength=strength,
                   to=text.folded[hit.start : hit.end].endswith(" to"))  # fmt: skip


def _asked_of(text: Text, room: Stretch, hit: Hit) -> Opening | None:
    to = _TO.search(text.folded, hit.end, min(room.end, hit.end + 120))
    if not to or to.start() == hit.end or re.search(r"[,.;:]", text.folded[hit.end : to.start()]):
        return None
    start = _after_spaces(text, hit.end)
    paper = text.first("everybody", room.start, hit.start) or text.first("agreement", room.start, hit.start)
    kind = UndertakingKind.PLEDGE if paper else UndertakingKind.ASK
    if hit.entry.id.endswith("bind") and not paper:
        return None
    return Opening(hit=hit, start=start, verb=to.end(), subject=Stretch(start, to.start()), to=True,
                   kind=kind, strength=Strength(hit.entry.means))  # fmt: skip


def _listing(text: Text, room: Stretch, hit: Hit) -> Opening | None:
    start = _after_spaces(text, hit.end)
    if not is_gerund(text, start, room.end) and not text.folded.startswith("the ", start):
        return None
    return Opening(hit=hit, start=start, verb=start, subject=Stretch(start, start),
                   kind=UndertakingKind.PLEDGE, strength=Strength(hit.entry.means))  # fmt: skip


def _signed_to(text: Text, room: Stretch, hit: Hit) -> Opening | None:
    for to in _TO.finditer(text.folded, hit.end, room.end):
        if begins_with_verb(text, to.end(), room.end) and _names_a_deal(text, hit.end, to.start()):
            everybody = Stretch(to.end(), to.end())
            return Opening(hit=hit, start=to.end(), verb=to.end(), subject=everybody, to=True,
                           kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
    return None


def _names_a_deal(text: Text, start: int, end: int) -> bool:
    return any(text.first(kind, start, end) for kind in ("agreement", "joint_work"))


def _subject(
    text: Text, floor: int, trigger: int, mentions: Mentions, *, first: bool
) -> tuple[int, Stretch | None]:
    start, relative = floor, None
    cuts = [match for match in _BOUNDARY.finditer(text.folded, floor, trigger)
            if not _COMPANY_TAIL.match(text.folded, match.start())]  # fmt: skip
    if not first:
        cuts += _CONJUNCTION.finditer(text.folded, floor, trigger)
    commas = [match for match in cuts if match.group() == ", "]
    if first and commas and commas[-1].end() >= trigger:
        cuts = [match for match in cuts if match.group() != ", " and not match.group().endswith(_WH)]
    speech = [hit.end for kind in ("speech", "ask") for hit in text.find(kind, floor, trigger)]
    if cuts or speech:
        start = max([match.end() for match in cuts] + speech)
        relative = next(
            (match for match in cuts if match.end() == start and match.group().endswith(_WH)), None
        )
    start = _with_coordinates(text, floor, _after_spaces(text, start), mentions)
    if relative:
        return start, Stretch(_np_start(text, floor, relative.start()), relative.start())
    start = _without_joiner(text, start, trigger)
    return start, Stretch(start, trigger) if start < trigger else None


def _np_start(text: Text, floor: int, end: int) -> int:
    return max(floor, text.folded.rfind(",", floor, end) + 1, end - 80)


def _without_joiner(text: Text, start: int, trigger: int) -> int:
    joiner = _JOINER.match(text.folded, start, trigger)
    return joiner.end() if joiner else start


def _with_coordinates(text: Text, floor: int, start: int, mentions: Mentions) -> int:
    joiner = re.compile(r",? and(?: the)? *$")
    while start > floor:
        before = joiner.search(text.folded[max(floor, start - 14) : start])
        end = max(floor, start - 14) + before.start() if before else start
        mention = mentions.ending_at(end)
        if not before or not mention or mention.start < floor:
            return start
        article = text.folded[max(floor, mention.start - 4) : mention.start] == "the "
        start = mention.start - (4 if article else 0)
        joiner = re.compile(r"(?:,? and|,)(?: the)? *$")
    return start


def _after_spaces(text: Text, at: int) -> int:
    while at < len(text.folded) and text.folded[at] in " ,":
        at += 1
    return at

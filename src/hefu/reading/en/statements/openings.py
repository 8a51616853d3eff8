"""Where does an English sentence open an undertaking: whose words, how firm, from where?"""

from collections.abc import Callable

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import ASIDE
from hefu.reading.en.statements import infinitives
from hefu.reading.en.statements.actors import names_somebody
from hefu.reading.en.statements.agents import doer_behind
from hefu.reading.en.statements.asked_things import asked_for, asked_thing
from hefu.reading.en.statements.asks import also_asked, further_thats
from hefu.reading.en.statements.awards import awarded_to
from hefu.reading.en.statements.firmness import asked_before, asks, deciding, is_own
from hefu.reading.en.statements.idle import binds_nobody, is_a_name, needs_somebody
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.parted import (
    belongs_to_a_noun,
    goes_on_being,
    is_ensured,
    parted_from_to,
)
from hefu.reading.en.statements.pledges import pledged
from hefu.reading.en.statements.resolves import resolved_to
from hefu.reading.en.statements.scope import Scope
from hefu.reading.en.statements.subjects import Subject, after_spaces, find_subject, part_of
from hefu.reading.en.statements.things import tells_of_a_thing
from hefu.reading.en.statements.wishes import wished_that, wondered_whether
from hefu.reading.en.statements.with_one import with_one
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_KINDS = (
    "strength",
    "no_may",
    "ask",
    "ask_of",
    "listing",
    "awards",
    "sign",
    "join_in",
    "approves",
    "vow",
    "should",
    "progressive",
    "resolve",
    "with_one",
    "pledging",
    "wonders",
)
_KINDS_REPORTED = (*_KINDS, "reported")
_AUXILIARY = pattern(
    r"(?:\b(?:is|are|am|was|were|been|be)|'re|'s|'m)(?: not)?"
    r"(?: (?:\w+ly|also|now|further|then|still|even|in turn|much|more than|very))* $"
)
_JOINED = pattern(r"(?:,? (?:and|but|or)(?: also| then| now)?) $")
_ASKS = ("ask", "ask_of")
_NOT_ASKED = pattern(r"\bhad $|\b(?:if|when|whenever|should) (?:we|i|they|you|he|she|it) $")
"""What was asked before, and what somebody may ask one day."""
_PART = pattern(r"\b(?:of|half of|some of|all of|most of|both of) (?:which|whom|them) [^,;]*$")
_IT_WAS = pattern(r"\bit (?:was|is|has been|had been) (?:also |further |then |\w+ly )*$")
_ASKED_HOW = pattern(
    r"\b(?:how|why|whether|what|(?<!asked )if|unless|something|anything|nothing|things)"
    r"(?: that)? (?:the |its |their )?$"
)
"""Before a subject, makes the clause part of a question: "sets down how | the parties mean to go on"."""
_HOW = pattern(
    r"\b(?:how|why|whether) (?!to )(?:(?!and |but )[\w'-]+ ){1,4}$|"
    r"\b(?:how|why|whether|what|which|when|where) [^.;:]{3,120} (?:and|or) (?:how|why|whether|what|which|"
    r"when|where) "
    r"(?:[\w'-]+ ){1,6}$|"
    r"\b(?:about|of|on|over|for|with) what (?:(?!and |but )[\w'-]+ ){1,4}$|"
    r"\b(?:out|knows?|known|decided?|clear|sa(?:id|y)|ask(?:ed)?|settled?|agreed?|about|over|on) whom? $"
)
_WITH_PLANS = "with plans to"
"""Goes on with who acted before: "is set to open a mill in Linhe | with plans to"."""
_AND_CAUSES = pattern(r", and (?:shall|will|must) (?:cause|procure|ensure)[^,;.]{3,60},")
_TRIES_TO = pattern(
    r"(?:use (?:all |its |their )?(?:best |reasonable |every |all )*(?:endeavours|efforts)|make every effort|"
    r"endeavour|strive|seek|try|undertake|agree|continue|aim|work|do its best|do their best) to "
)
"""What a modal may bind before the deeds: "shall endeavour to lend, to train and to hire"."""
_ENDS_THERE = pattern(r"[.!?](?: |\n|$)|[.,!?]?\"")
"""Behind a modal without a verb of its own: "and we shall," said the mayor."""
_HOW_DONE = pattern(r"(?:(?P<not>not|never)|[a-z]{2,}ly|also) ")
"""Between a modal and a verb that may open by itself: "must not | seek to", "will actively | seek to"."""
_FIRM = "en.strength"
_NO = pattern(r"(?:no|not (?:an?|one|a single)|nobody|none|neither)\b")
_WANTING = (
    "want",
    "would",
    "wish",
    "'d ",
    "must",
    "have to",
    "has to",
    "need",
    "should",
    "hope",
    "will be",
    "'ll be",
)


def find_openings(text: Text, segment: Stretch, scope: Scope, mentions: Mentions) -> list[Opening]:
    """Find the openings of a segment in order."""
    openings: list[Opening] = []
    floor = segment.start
    for hit in _triggers(text, segment, scope):
        verb = openings[-1].verb if openings else -1
        how = _HOW_DONE.fullmatch(text.folded, verb, hit.start) if verb >= 0 else None
        parted = verb >= 0 and ASIDE.fullmatch(text.folded, verb, hit.start) is not None
        again = parted or (how is not None and not how["not"])
        if hit.start < max(floor, verb + 1) or (how and how["not"]):
            continue
        if again and hit.entry.id.startswith(_FIRM):
            continue
        if (
            openings
            and hit.entry.id.startswith("en.resolve")
            and _goes_on(text, openings[-1].verb, hit.start)
        ):
            continue
        opening = _open(text, Stretch(floor, segment.end), hit, scope, mentions, first=not openings)
        if opening is None or belongs_to_a_noun(text, floor, opening):
            continue
        if openings and is_ensured(text, openings[-1], opening):
            continue
        if openings and goes_on_being(text, openings[-1], opening):
            opening = replace(opening, start=openings[-1].start, subject=openings.pop().subject)
        openings.append(opening)
        floor = opening.verb
    others = [
        one
        for one in also_asked(text, openings, segment, mentions)
        if all(one.start > opening.verb or one.verb < opening.start for opening in openings)
    ]
    return sorted((*openings, *others), key=lambda one: one.verb)


def _goes_on(text: Text, start: int, end: int) -> bool:
    """Tell that the clause has not ended: "must deliver on | its promise to build"."""
    return not any(mark in text.folded[start:end] for mark in (",", ";", " and "))


def _triggers(text: Text, segment: Stretch, scope: Scope) -> list[Hit]:
    kinds = _KINDS_REPORTED if scope.reported or scope.ask or scope.drafted else _KINDS
    here = text.among(kinds, segment.start, segment.end)
    hits = [hit for kind in here for hit in text.find(kind, segment.start, segment.end)]
    asks = text.find("ask", segment.start, segment.end) if "ask" in here else []
    hits += (more for ask in asks for more in further_thats(text, ask, segment.end))
    hits += parted_from_to(text, segment)
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def _open(
    text: Text, room: Stretch, hit: Hit, scope: Scope, mentions: Mentions, *, first: bool
) -> Opening | None:
    by_sort: dict[str, Callable[[], Opening | None]] = {
        "ask_of": lambda: (
            infinitives.asked_of(text, room, hit, mentions) or asked_for(text, room, hit, mentions)
        ),
        "ask": lambda: wished_that(text, room, hit, mentions) or asked_thing(text, room, hit),
        "wonders": lambda: wondered_whether(text, room, hit, mentions),
        "listing": lambda: infinitives.listing(text, room, hit),
        "awards": lambda: awarded_to(text, room, hit, mentions),
        "sign": lambda: infinitives.signed_to(text, room, hit, mentions),
        "join_in": lambda: infinitives.signed_to(text, room, hit, mentions),
        "approves": lambda: infinitives.signed_to(text, room, hit, mentions),
        "resolve": lambda: resolved_to(text, room, hit, mentions),
        "pledging": lambda: pledged(text, room, hit, mentions),
        "with_one": lambda: with_one(text, room, hit, mentions, first=first),
    }
    sort = hit.entry.sort
    if sort in _ASKS and _NOT_ASKED.search(text.folded, max(room.start, hit.start - 24), hit.start):
        return None
    return by_sort[sort]() if sort in by_sort else _plain(text, room, hit, scope, mentions, first=first)


def _is_under_way(text: Text, room: Stretch, hit: Hit) -> bool:
    """Tell "is committed to", which is weaker, from "committed to"."""
    weaker = text.at("progressive", hit.start)
    before = text.folded[max(room.start, hit.start - 40) : hit.start]
    return weaker is not None and _AUXILIARY.search(before) is not None


def _plain(
    text: Text, room: Stretch, hit: Hit, scope: Scope, mentions: Mentions, *, first: bool
) -> Opening | None:
    """Open a clause by its modal: "the City will", "Acme is also planning to"."""
    trigger = _trigger(text, room, hit, scope, mentions, first=first)
    if trigger is None:
        return None
    found = _subject_before(text, room, hit, trigger, mentions, first=first)
    if _ASKED_HOW.search(text.folded, room.start, found.start) or _HOW.search(
        text.folded, room.start, trigger
    ):
        return None
    start, subject = found.start, found.words
    if hit.entry.sort == "no_may" and not (subject and _NO.match(text.folded, subject.start)):
        return None
    somebody = subject is not None and names_somebody(text, subject, mentions)
    somebody = somebody or (
        found.relative and doer_behind(text, Stretch(_verb(text, hit, room), room.end), mentions) is not None
    )
    of_a_thing = not first and tells_of_a_thing(text, room, start)
    if not somebody and (of_a_thing or needs_somebody(text, hit, found, scope, first=first)):
        return None
    impersonal = _IT_WAS.search(text.folded, max(room.start, hit.start - 24), hit.start)
    if impersonal and hit.entry.sort != "progressive" and text.folded.endswith(" to", hit.start, hit.end):
        start, subject = _verb(text, hit, room), Stretch(hit.end, hit.end)
    joined = _JOINED.search(text.folded, max(room.start, trigger - 16), trigger)
    if joined and first and subject and subject.start < joined.start():
        start, subject = trigger, Stretch(subject.start, min(subject.end, joined.start()))
    firm = deciding(text, hit, subject, scope)
    kind = UndertakingKind.ASK if asks(text, hit, subject, scope) else UndertakingKind.PLEDGE
    strength = Strength(firm.entry.means)
    if kind is UndertakingKind.ASK and text.folded.startswith("are to ", firm.start):
        strength = Strength.SHALL
    denied = subject and text.first("denied", subject.start, subject.end)
    if kind is UndertakingKind.PLEDGE and strength is Strength.SHALL and is_own(text, subject) and not denied:
        strength = Strength.WILL
    ask = asked_before(text, hit, scope)
    verb = _verb(text, hit, room)
    to = text.folded[hit.start : hit.end].endswith(" to") or bool(
        _TRIES_TO.match(text.folded, verb, room.end)
    )
    return Opening(hit=ask or hit, start=start, verb=verb, subject=subject, kind=kind,
                   strength=strength, to=to)  # fmt: skip


def _subject_before(
    text: Text, room: Stretch, hit: Hit, trigger: int, mentions: Mentions, *, first: bool
) -> Subject:
    """Find who acts, which "with plans to" behind another deed leaves to that."""
    if not first and text.folded.endswith(_WITH_PLANS, room.start, hit.end):
        return Subject(start=hit.end - len(_WITH_PLANS), words=None)
    part = None if first else part_of(text, room, trigger, mentions)
    return part or find_subject(text, room.start, trigger, mentions, first=first)


def _leads_into_an_ask(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> bool:
    """Tell "would like to" before "ask the city to", "must" before "insist that": the ask is what counts."""
    at = after_spaces(text, hit.end)
    at += len("be ") if text.folded.startswith("be ", at) else 0
    asks = text.at("ask", at)
    asks_of = text.at("ask_of", at)
    if asks_of and text.folded.startswith(_WANTING, hit.start):
        return infinitives.asked_of(text, room, asks_of, mentions) is not None
    return asks is not None and wished_that(text, room, asks, mentions) is not None


def _trigger(
    text: Text, room: Stretch, hit: Hit, scope: Scope, mentions: Mentions, *, first: bool
) -> int | None:
    """Tell where the binding words begin, the auxiliary included; None where they bind nobody."""
    trigger = hit.start
    sort = hit.entry.sort
    if sort == "progressive":
        auxiliary = _AUXILIARY.search(text.folded[max(room.start, trigger - 40) : trigger])
        if not auxiliary or (auxiliary.group().startswith(("was", "were")) and not scope.reported):
            return None
        trigger -= len(auxiliary.group().lstrip())
    if _ENDS_THERE.match(text.folded, hit.end):
        return None
    part = None if first else _PART.search(text.folded, room.start, trigger)
    named = part and mentions.within(part.start(), trigger)
    of_a_part = part and not named and not part_of(text, room, trigger, mentions)
    if of_a_part or text.folded.endswith(" that ", 0, trigger):
        return None
    month = sort == "no_may" and text.flat[trigger].isupper()
    if month or is_a_name(text, hit) or (sort == "strength" and _is_under_way(text, room, hit)):
        return None
    if binds_nobody(text, room, hit, scope) or _leads_into_an_ask(text, room, hit, mentions):
        return None
    return trigger


def _verb(text: Text, hit: Hit, room: Stretch) -> int:
    if hit.entry.id.endswith("until"):
        to = text.folded.find(" to ", hit.end, room.end)
        if to > 0:
            return to + len(" to ")
    caused = _AND_CAUSES.match(text.folded, hit.end, room.end)
    return after_spaces(text, caused.end() if caused else hit.end)

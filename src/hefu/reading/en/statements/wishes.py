"""What opens by a wish for a clause: "asked that the City lend", "would be glad if Acme hired"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb, is_present
from hefu.reading.en.statements.infinitives import CLOSED, FARTHEST, Opening
from hefu.reading.en.statements.subjects import after_spaces
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_KINDS = ("everybody", "generic")
_ASKED = (*_KINDS, "spoken_to", "own_side")
_TO = pattern(r" (?:not )?to (?=[a-z])")
_ABLE = pattern(
    r" (?:can|could|may|might)(?: \w+ly| also| both| soon)* (?=(?!be (?:proud|seen|said)\b)[a-z])"
)
_BASE = pattern(r" (?:not )?(?:also |now |soon |jointly |each |both |\w+ly )?(?=[a-z])")
_FINITE = r"(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|might)"
_DID = (
    r"(?:(?!\w*(?:eed|ied) )\w{2,}ed|took|gave|made|let|put|kept|ran|paid|built|sent|held|did|went|came|"
    r"brought|set|lent|sat|stood|bought|sold|taught|wrote|left|met|began|chose|drew|spoke|found|won|grew|"
    r"hung|fed)"
)
_PAST = pattern(rf" (?:(?:could|would|can|might|were to|was to) (?=[a-z])|(?={_DID} ))")
_DONE = (
    r"(?P<done>(?:\w{2,}(?:ed|ing)|built|kept|made|held|paid|sent|run|given|put|set|taken|done|do|have|get|let|sold|"
    r"told|taught|shown|drawn|cut|shut|brought|met|left|open|free)\b)(?= |[.,;\"]|$)"
)
_SEEN = pattern(
    r"(?:(?:the|its|their|our|your|his|her|all|both|more|every|these|those|a|an|any|some) "
    rf"(?:(?!that |which |who |and |to )[\w'’&.-]+ ){{1,6}}?|(?:it|them|this|that|everything) ){_DONE}"
)
_ITS_SEEN = pattern(rf"['’]s? (?:(?!that |which |who |and |to )[\w'’&.-]+ ){{1,4}}?{_DONE}")
"""What somebody would like to see done: "the hulls | built here", "the universities | opening their labs"."""
_BE_DONE = pattern(
    r"(?:(?:[^\s,.;:]|[.,](?=\d))+ ){1,14}?(?P<be>(?:not )?be) "
    r"(?:\w+(?:ed|en|t|id)|run|held|set|made|cut|put|done|won|found|drawn|shown|given)\b"
)
_WHOEVER = pattern(rf"(?:(?!(?:{_FINITE}|be|there|it|this) )[\w'’&.-]+,? ){{1,14}}")
"""Words without a verb that is finite: what stands before a bare one."""
_NOUN_BEFORE = pattern(
    r"(?<!\w)(?!(?:the|an?|its|their|our|his|her|your|all|both|each|every|any|no|and|or|of|in|on|at|for|"
    r"from|by|"
    r"with|to|as|more|new|first|\w+(?:ing|ly|al|ive|ous|ful|ic)) )[\w'’&.-]+ $"
)
"""A word behind which a verb may stand; an adjective or a preposition waits for its noun."""
_CAPITAL = pattern(r"the [A-Z][\w-]+(?: [A-Z][\w-]+){0,2}(?= [a-z])")
_PARTICIPLES = ("asked", "wondered")
_WHOM = (*_ASKED, "departments", "them", "back_reference")
_MIGHT = pattern(r" (?:could|would|might)(?: also| perhaps| not| please| kindly| at least)* (?=[a-z])")
_DO_OR_DID = pattern(rf" (?:also |both |not )?(?=(?!{_FINITE}\b)(?:[a-z]{{3,}}|be) )")
_NOUN_ASKED = pattern(
    r"(?:the|your|its|their|our|his|her|both|all|every) (?:[\w'-]+ ){0,3}?[\w'-]+"
    rf"(?= (?:could|would|might|did|didn't|{_DID}) )"
)


def wished_that(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "proposed that both sides study", "his wish that Valdora ease"."""
    start = after_spaces(text, hit.end)
    if text.folded.endswith((" for", " for the", " need to"), 0, hit.end):
        start -= len("the ") if text.folded.endswith(" the", 0, hit.end) else 0
        return _called_for(text, room, hit, start, mentions)
    hit_is_that = text.folded.endswith("that", 0, hit.end)
    named = mentions.within(start, min(room.end, start + FARTHEST))[:1]
    ends = [one.end for one in named if one.start <= start + len("the ")]
    ends += [other.end for kind in _ASKED if (other := text.at(kind, start))]
    capital = None if ends else _CAPITAL.match(text.flat, start, room.end)
    ends += [capital.end()] if capital else []
    ends += [start + len(word) for word in ("they", "it") if text.folded.startswith(f"{word} ", start)]
    for end in ends:
        form = _PAST if text.folded.endswith(" if", 0, hit.end) else _BASE
        able = _ABLE.match(text.folded, end, room.end)
        did = able or form.match(text.folded, end, room.end)
        sure = able is not None or form is _PAST
        if did and (sure or text.at("verb", did.end()) or is_present(text, did.end(), room.end)):
            return Opening(hit=hit, start=start, verb=did.end(), subject=Stretch(start, end),
                           kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
    seen = _seen_so(text, room, hit, mentions) if text.folded.endswith(" to see", 0, hit.end) else None
    if seen:
        return seen
    verb = _bare_verb_behind(text, start, room.end) if hit_is_that else None
    if verb:
        return Opening(hit=hit, start=start, verb=verb, subject=Stretch(start, verb - 1),
                       kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
    passive = _BE_DONE.match(text.folded, start, room.end)
    if passive and hit_is_that:
        nobody = Stretch(start, start)
        return Opening(hit=hit, start=start, verb=passive.start("be"), subject=nobody,
                       kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
    return None


def wondered_whether(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "asked whether | the boat could wait", "it is vital that | the depot stays open"."""
    before = text.folded[room.start : hit.start].rstrip(' "')
    if (not before or before.endswith(",")) and text.folded.startswith(_PARTICIPLES, hit.start):
        return None
    start = after_spaces(text, hit.end)
    vital = text.folded.endswith("that", 0, hit.end)
    form = _DO_OR_DID if vital else _MIGHT
    named = mentions.within(start, min(room.end, start + FARTHEST))[:1]
    ends = [one.end for one in named if one.start <= start + len("the ")]
    ends += [other.end for kind in _WHOM if (other := text.at(kind, start))]
    noun = _NOUN_ASKED.match(text.folded, start, room.end)
    ends += [noun.end()] if noun else []
    for end in ends:
        did = form.match(text.folded, end, room.end)
        if did and (vital or not text.at("stative", did.end())):
            return Opening(hit=hit, start=start, verb=did.end(), subject=Stretch(start, end),
                           kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
    return None


def wanted_so(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "wants | every dollar bonded"; what somebody "wants opening" tells of himself."""
    seen = _seen_so(text, room, hit, mentions)
    return None if seen and text.folded.find("ing", seen.verb, text.folded.find(" ", seen.verb)) > 0 else seen


def _seen_so(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open what somebody would like to see: "the hulls | built here", "Acme's lorries | kept out"."""
    start = after_spaces(text, hit.end)
    named = mentions.within(start, room.end)[:1]
    begin = named[0].end if named and named[0].start == start else start
    seen = (_ITS_SEEN if begin > start else _SEEN).match(text.folded, begin, room.end)
    if seen is None:
        return None
    subject = Stretch(start, seen.start("done") - 1)
    return Opening(hit=hit, start=start, verb=seen.start("done"), subject=subject,
                   kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip


def _bare_verb_behind(text: Text, start: int, end: int) -> int | None:
    """Find the bare verb behind whoever is asked: "that the chain | recognise", "that Pulau Bank | lend"."""
    asked = _WHOEVER.match(text.folded, start, end)
    at = text.folded.find(" ", start) + 1
    while asked and 0 < at <= asked.end():
        noun = _NOUN_BEFORE.search(text.folded[start:at])
        verb = text.at("verb", at) if noun and text.flat[at].islower() else None
        if verb and begins_with_verb(text, at, end):
            return at
        at = text.folded.find(" ", at) + 1
    return None


def _called_for(text: Text, room: Stretch, hit: Hit, start: int, mentions: Mentions) -> Opening | None:
    """Open "called for the two sides to finish"; nobody is named in "stressed the need to | finish"."""
    if text.folded.endswith(" to", hit.start, hit.end):
        nobody = Opening(hit=hit, start=start, verb=start, subject=Stretch(start, start), to=True,
                         kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
        return nobody if begins_with_verb(text, start, room.end) else None
    to = _TO.search(text.folded, start, min(room.end, start + FARTHEST))
    if to is None or CLOSED.search(text.folded, start, to.start()):
        return None
    whom = Stretch(start, to.start())
    known = mentions.within(whom.start, whom.end) or text.has(_KINDS, whom.start, whom.end)
    if not known:
        return None
    return Opening(hit=hit, start=start, verb=to.end(), subject=Stretch(start, to.start()), to=True,
                   kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip

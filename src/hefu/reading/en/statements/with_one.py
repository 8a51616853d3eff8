"""Whom does an English text see or have do something: "with Acme paying a quarter", "will see Acme build"?"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb, is_gerund
from hefu.reading.en.statements.doers import is_a_doer
from hefu.reading.en.statements.infinitives import FARTHEST, Opening
from hefu.reading.en.statements.subjects import after_spaces, find_subject
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_KINDS = ("everybody", "generic")
_DONE_BY = pattern(
    r"(?:(?!in |at |on |from |by |to |which |that |who )[\w'%-]+ ){1,6}?"
    r"(?P<done>(?:to be )?(?:\w+ed|borne|paid|met|built|run|held|given|sent|lent|taught)) "
    r"by (?P<who>)(?:the )?"
)
_HEEDING = ("accordance ", "compliance ", "conformity ", "line ", "keeping ", "consistent ", "comply ")
"""Before "with", tell what a deed heeds: "in accordance with rules adopted by Acme"."""
_DOING = pattern(r"(?:the|its|their|both) (?:[a-z-]+ ){0,2}[a-z-]+(?= [a-z]+ing )")
_PAPER_SEES = pattern("sees|will see|would have")
_WORK = pattern(r"\b(?:project|partnership|collaboration|initiative|program(?:me)?|scheme|venture)\b")
"""Behind a paper or a work, before whom it binds and the bare verb."""


def with_one(text: Text, room: Stretch, hit: Hit, mentions: Mentions, *, first: bool) -> Opening | None:
    """Open "with Acme paying" where it names who does it, "The deal will see Acme pay" with the deal."""
    one = _with_one(text, room, hit, mentions)
    if one is None or not text.folded.startswith("will", hit.start) or is_gerund(text, one.verb, room.end):
        return one
    return replace(one, start=find_subject(text, room.start, hit.start, mentions, first=first).start)


def _with_one(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "with Acme paying a quarter", a clause of its own, and "the pact sees Acme pay"; "with Acme adding
    that" and what a paper "signed with Acme covering ten lines" is about only tell.
    """
    begin = after_spaces(text, hit.end)
    start = begin + (4 if text.folded.startswith("the ", begin) else 0)
    ends = [one.end for one in mentions.within(start, min(room.end, start + FARTHEST)) if one.start == start]
    ends += [other.end for kind in (*_KINDS, "own_side") if (other := text.at(kind, begin))]
    doer = _DOING.match(text.folded, begin, room.end)
    ends += [doer.end()] if doer and is_a_doer(text, Stretch(*doer.span())) else []
    end = next((end for end in ends if is_gerund(text, end + 1, room.end)), None)
    if end is None and _PAPER_SEES.fullmatch(text.folded, hit.start, hit.end):
        paper = text.first("agreement", room.start, hit.start)
        sees = paper or _WORK.search(text.folded, room.start, hit.start)
        end = next((end for end in ends if sees and begins_with_verb(text, end + 1, room.end)), None)
    if end is None:
        return _with_done(text, room, hit, begin, mentions)
    of_a_paper = not text.folded.endswith(", ", 0, hit.start) and text.at("absolute_no", end + 1)
    if of_a_paper or not text.flat[end + 1].islower() or text.at("title", end + 1):
        return None
    if text.at("sign", end + 1) or text.folded.startswith(" that ", text.folded.find(" ", end + 1, room.end)):
        return None
    return Opening(hit=hit, start=begin, verb=end + 1, subject=Stretch(begin, end),
                   kind=UndertakingKind.PLEDGE, strength=Strength(hit.entry.means))  # fmt: skip


def _with_done(text: Text, room: Stretch, hit: Hit, begin: int, mentions: Mentions) -> Opening | None:
    """Open "with course fees borne by Acme", "with the rest to be raised by the bank"."""
    if text.folded.endswith(_HEEDING, room.start, hit.start):
        return None
    done = _DONE_BY.match(text.folded, begin, room.end)
    named = mentions.within(done.end(), room.end)[:1] if done else ()
    ends = [(one.start, one.end) for one in named if done and one.start == done.end()]
    ends += [
        (other.start, other.end) for kind in _KINDS if done and (other := text.at(kind, done.start("who")))
    ]
    if not done or not ends:
        return None
    return Opening(hit=hit, start=begin, verb=done.start("done"), subject=Stretch(*ends[0]),
                   kind=UndertakingKind.PLEDGE, strength=Strength(hit.entry.means))  # fmt: skip

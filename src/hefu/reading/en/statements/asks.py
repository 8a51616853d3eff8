"""Who else is asked: "that A publish it and that B pay", "invites A to move and B to lend", a list?"""

from collections.abc import Iterator

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb, is_gerund
from hefu.reading.en.statements.doers import is_a_doer
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.wishes import wished_that
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_ANOTHER_THAT = pattern(r"(?:,|;| and|, and) that(?= )")
_TO = pattern(r" to (?=[a-z])")
_A_NAME = pattern(r"(?:the )?[A-Z][\w'-]*(?: (?:of |for |and )?(?:the )?[A-Z][\w'-]*){0,6}")
_JOINT = pattern(r"(?: and |, (?:and )?|; (?:and )?)(?:for )?")
_LONGEST = 90
_AND_WHO = pattern(r",? (?:and|but|while|whereas) (?:(?!and |but )[\w'’.&-]+ ){1,5}\Z")
_THAT = pattern(
    r"(?:(?:and )?(?:(?:first|second|third|fourth|last)(?:ly)?|finally|one|two|three|four),? )?"
    r"(?:and )?(?:of (?:the )?[\w'& -]{2,40}, )?that(?= (?!i ))|"
    r"\"?what (?:we|i) (?:(?:do|would|now|also|only|really) )*(?:ask|want|expect|need|seek|request|"
    r"hope for|wish)"
    r"(?: (?:of|from) [^,;.]{2,60}?)? is that(?= )"
)
"""At the head of a sentence or behind a label: "First, that | the quay be deepened"."""
_ORDERED = ("instructed", "directed", "tasked", "mandated")
_RESOLVED = pattern(
    r"(?:that )?(?P<what>(?:(?!\b(?:will|shall|would|should|may|can|must|could|might|to|is|are|has|have)\b)"
    r"(?:[^,;:]|,(?=\d))){3,80}?) (?P<be>(?:not )?be) "
    r"(?:(?P<asked>instructed|directed|asked|invited|requested|urged|authori[sz]ed|tasked|mandated)(?: to)? |"
    r"\w+(?:ed|en)\b|set\b|made\b|put\b|paid\b|held\b|built\b|sent\b|let\b|sold\b|lent\b)"
)


def goes_to(text: Text, before: Opening, after: Opening, mentions: Mentions) -> int:
    """Tell where an opening's words end: where the next begins, or its clause, of one ask with it; before
    who asks the next, "wants the city to pave it | and the city wants".
    """
    end = after.begins if after.begins > before.verb else after.start
    asks = after.hit.entry.sort == "ask_of" and after.hit.start == end
    return _asker_begins(text, before.verb, end, mentions) if asks else end


def _asker_begins(text: Text, start: int, end: int, mentions: Mentions) -> int:
    """Tell where a clause begins whose subject stands right before the asking word at ``end``."""
    joint = _AND_WHO.search(text.folded, max(start, end - _LONGEST), end)
    if joint is None:
        return end
    known = mentions.within(joint.start(), end) or text.has(("generic", "everybody"), joint.start(), end)
    return joint.start() if known else end


def further_thats(text: Text, hit: Hit, end: int) -> Iterator[Hit]:
    """Yield each "and that" by which an ask goes on: "recommends that A publish it and that B pay"."""
    if text.folded[hit.start : hit.end].endswith(" that"):
        for that in _ANOTHER_THAT.finditer(text.folded, hit.end, end):
            yield Hit(start=that.start(), end=that.end(), entry=hit.entry)


def also_asked(
    text: Text, openings: list[Opening], segment: Stretch, mentions: Mentions
) -> Iterator[Opening]:
    """Yield the further ones asked by the same verb: "invites the City to move and Acme to lend"."""
    for opening in openings:
        if not (opening.hit.entry.id.startswith(("en.ask_of", "en.listing")) and opening.to):
            continue
        for joint in _JOINT.finditer(text.folded, opening.verb, segment.end):
            to = _TO.search(text.folded, joint.end(), min(segment.end, joint.end() + _LONGEST))
            whom = Stretch(joint.end(), to.start()) if to else None
            if (
                to
                and whom
                and _is_asked(text, whom, mentions)
                and _goes_on_alike(text, opening.verb, Stretch(to.end(), segment.end))
            ):
                begins = whom.start - len("for ") * joint.group().endswith("for ")
                hit = Hit(start=begins, end=to.end() - 1, entry=opening.hit.entry)
                yield replace(opening, hit=hit, start=whom.start, verb=to.end(), subject=whom)


def _goes_on_alike(text: Text, verb: int, deed: Stretch) -> bool:
    """Tell "to lend" from what belongs to the deed before, and "commits Acme to paving and the city | to
    lending".
    """
    if begins_with_verb(text, deed.start, deed.end) or text.at("verb", deed.start):
        return True
    return is_gerund(text, verb, deed.end) and is_gerund(text, deed.start, deed.end)


def _is_asked(text: Text, whom: Stretch, mentions: Mentions) -> bool:
    """Tell one or several who may be asked, by name or by noun, from what belongs to the verb before."""
    named = mentions.within(whom.start, whom.end)
    by_name = bool(named and named[0].start <= whom.start + len("the "))
    return by_name or is_a_doer(text, whom) or _A_NAME.fullmatch(text.flat, whom.start, whom.end) is not None


def told_that(text: Text, segment: Stretch, mentions: Mentions) -> Opening | None:
    """Open what is asked behind a label or in a sentence of its own: "NKGM: that | the City speed up"."""
    that = _THAT.match(text.folded, segment.start, segment.end)
    if that is None:
        return None
    entry = text.words.kinds["ask"].entries[0]
    return wished_that(text, segment, Hit(start=segment.start, end=that.end(), entry=entry), mentions)


def ends_in_ask(text: Text, start: int, end: int) -> Hit | None:
    """Find the ask that a line leaves open for its list: "We call on"."""
    hits = [hit for hit in text.find("ask_of", start, end) if not text.folded[hit.end : end].strip(" :")]
    return hits[-1] if hits else None


def asked_in_item(text: Text, stem: Opening, item: Stretch) -> Opening | None:
    """Open an item that says who is asked for what, "the Agency to open its logs", or what was resolved."""
    resolved = _resolved_in_item(text, stem, item)
    if resolved or stem.kind is not UndertakingKind.ASK:
        return resolved
    to = _TO.search(text.folded, item.start, min(item.end, item.start + _LONGEST))
    if to is None:
        return None
    asked = Stretch(item.start, to.start())
    return Opening(hit=stem.hit, start=item.start, verb=to.end(), subject=asked, to=True,
                   kind=UndertakingKind.ASK, strength=Strength(stem.hit.entry.means))  # fmt: skip


def _resolved_in_item(text: Text, stem: Opening, item: Stretch) -> Opening | None:
    """Open an item of a resolution: "that 600,000 euros be set aside", "the Clerk be asked to report"."""
    done = _RESOLVED.match(text.folded, item.start, item.end)
    if done is None:
        return None
    what = Stretch(item.start, done.end("what"))
    if not done["asked"]:
        return replace(stem, start=done.start("what"), verb=done.start("be"), subject=None, to=False)
    strength = Strength.SHALL if done["asked"] in _ORDERED else Strength.HOPE
    return Opening(hit=stem.hit, start=done.end(), verb=done.end(), subject=what, to=True,
                   kind=UndertakingKind.ASK, strength=strength)  # fmt: skip

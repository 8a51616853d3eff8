"""What somebody is to do by a noun of will: "the commitment of Acme to lend", "affirms its intention to"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import is_gerund
from hefu.reading.en.statements.coordinates import coordinates_begin
from hefu.reading.en.statements.infinitives import Opening, names_the_deed
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_NOUN_TO = pattern(r" (?:(?:of|between|among) (?:the )?[^,.;:]{2,60}? )?(?:to (?=[a-z])|in (?=[a-z]+ing ))")
_BEFORE_NOUN = pattern(r"(?:\b(?:the|a|an|its|their|his|her|our|my)|['’]s?) (?:\w+ )?$")
_VOICED = pattern(
    r"(?:^|[.;,:] |\d\. )(?P<who>(?:it|that) (?:is|was|remains) (?:also |now |still )*|"
    r"(?!and |but )(?:the |both |all )?[\w'-]+(?: [\w'-]+){0,4} "
    r"(?P<says>(?:re)?(?:affirm|confirm|declare|state|repeat|restate|renew|express|voice|reiterate)"
    r"(?:s|ed|d)? ))$"
)
"""Who says before "its intention to" that he has it, and "it is" before "our intention to"."""
_AGAIN = pattern(
    r"\b(?:re-?affirm|affirm|reiterat|re-?stat|renew|confirm|repeat|declar|assur)\w*(?: of)? "
    r"(?:(?!and |but )[\w'’-]+ ){1,5}$"
)
_ROOM = 90
_ONLY_TOLD = (
    "towards ", "toward ", " share ", " shares ", " shared ", " sharing ", " embedding ", " reflects ",
    " reflect ", " reflected ", " reflecting ", " demonstrates ", " demonstrating ", " underlines ",
    " underscores ", " underscoring ", " highlights ", " showcases ", " part of ", " given ", " in line "
    "with ",
    " in keeping with ", " aligned with ", " aligns with ", " consistent with ",
    " testament to ", " driven by ",
)  # fmt: skip
"""Before a noun of will, only tell that there is one: "a step towards | their commitment to cut"."""
_POSSESSIVE = ("its ", "their ", "our ", "his ", "her ", "my ")
_OWN = ("our ", "my ")
_IT_IS = ("it is ", "it was ", "it remains ")


def resolved_to(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "the commitment of Acme to lend", "its readiness to build"; "we share a wish to" is background."""
    to = _NOUN_TO.match(text.folded, hit.end, room.end)
    before = _BEFORE_NOUN.search(text.folded[max(room.start, hit.start - 24) : hit.start])
    if not to or not before or not _names_a_deed(text, room, hit, to.end()):
        return None
    start = hit.start - len(before.group().lstrip("'’s ")) if before.group()[:1] not in "'’" else hit.start
    if text.folded.endswith(_ONLY_TOLD, room.start, start):
        return None
    owned = text.folded.startswith(_POSSESSIVE, start) or text.folded.endswith(_IT_IS, 0, start)
    voiced = _VOICED.search(text.folded[room.start : start]) if owned else None
    begins = room.start + voiced.start("who") if voiced else start
    subject = _owner(text, room, hit, to.end(), start, mentions)
    if subject is None and voiced and voiced["says"]:
        subject = Stretch(begins, room.start + voiced.start("says"))
    return Opening(hit=hit, start=begins, verb=to.end(), subject=subject, to=True,
                   kind=UndertakingKind.PLEDGE, strength=Strength(hit.entry.means))  # fmt: skip


def _names_a_deed(text: Text, room: Stretch, hit: Hit, at: int) -> bool:
    """Tell a verb, and a gerund behind what is said once more: "reaffirmed its commitment to lending"."""
    if names_the_deed(text, at, room.end):
        return True
    said = is_gerund(text, at, room.end) and text.folded.startswith("commitment", hit.start)
    return said and _AGAIN.search(text.folded, max(room.start, hit.start - _ROOM), hit.start) is not None


def _owner(text: Text, room: Stretch, hit: Hit, to: int, start: int, mentions: Mentions) -> Stretch | None:
    """Find whose will it is: "of Acme", "of both sides" behind the noun, "our" before it,
    else who is named last before."""
    named = mentions.within(hit.end, to)
    if not named and text.folded.startswith(_OWN, start):
        return Stretch(start, text.folded.index(" ", start))
    both = None if named else text.first("everybody", hit.end, to)
    if both:
        return Stretch(both.start, both.end)
    before = () if named else mentions.within(room.start, hit.start)[-1:]
    if before and text.folded.startswith("their ", start):
        return Stretch(coordinates_begin(text, room.start, before[0].start, mentions), before[0].end)
    named = named or before
    return Stretch(named[0].start, named[0].end) if named else None

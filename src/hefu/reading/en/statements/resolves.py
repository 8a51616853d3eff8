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
_PURSUED = pattern(
    r"\b(?:achiev(?:e|es|ing|ement of)|reach(?:ing)?|attain(?:ing|ment of)?|meet(?:ing)?|reali[sz]e|"
    r"reali[sz](?:ing|ation of)|pursu(?:e|es|ing|it of)|advanc(?:e|es|ing)|support(?:s|ing)?|in) $"
)
_AIMS = ("goal", "aim", "objective", "ambition", "plan", "aspiration")
"""What somebody has who is helped to reach it: "supports Linhe in | its goal to be clean"."""
_ONLY_TOLD = (
    "towards ", "toward ", " share ", " shares ", " shared ", " sharing ", " embedding ", " reflects ",
    " reflect ", " reflected ", " reflecting ", " demonstrates ", " demonstrating ", " underlines ",
    " underscores ", " underscoring ", " highlights ", " showcases ", " part of ", " given ", " in line "
    "with ",
    " in keeping with ", " aligned with ", " aligns with ", " consistent with ",
    " testament to ", " driven by ",
)  # fmt: skip
"""Before a noun of will, only tell that there is one: "a step towards | their commitment to cut"."""
_PRAISES = pattern(
    r"\b(?:highlight|underscore|underline|demonstrate|reflect|showcase|signal|symboli[sz]e)(?:s|d|ed)? "
    r"(?:[\w'’&.-]+ ){1,7}$|\btestament to (?:[\w'’&.-]+ ){1,7}$|"
    r"\b(?:in line|in keeping|aligned|aligns|consistent) with (?:[\w'’&.-]+ ){1,7}$|"
    r"\b(?:welcom|applaud|commend|hail|prais)(?:s|es|ed|ing)? (?:[\w'’&.-]+ ){0,7}$"
)
"""The same before those whose will it is ("highlights Linhe's and Tarn's | commitment to grow"), and of
what somebody welcomes: "welcomed | the decision of Acme to fly".
"""
_SAYS_OF_IT = pattern(
    r" (?:(?:is|are|was|were|remains?|will be) "
    r"(?:(?:a|an|the|also|another|[\w-]+ly|yet|clear|further|strong|great|huge|powerful) )*"
    r"(?:testament|testimony|proof|evidence|sign|signal|vote|example|reminder|win|victory|promise kept|"
    r"strong|firm|clear|unshaken|unwavering|steadfast|unchanged|welcomed?|news)|"
    r"(?:shows?|demonstrates?|reflects?|underlines?|underscores?|highlights?|speaks|sends|signals|proves|"
    r"confirms|reinforces|validates|stems from|builds on|comes (?:after|as|at)))\b"
)
"""Says something of a noun of will that opens the clause: "its decision to build | is a testament"."""
_CLAUSE_ENDS = tuple(',.;:"')
_POSSESSIVE = ("its ", "their ", "our ", "his ", "her ", "my ")
_ROOM = 90
_OWN = ("our ", "my ")
_HIS = ("his ", "her ")
_OPENER = pattern(r"(?:[A-Z][\w.'-]+ ){2,5}")
"""Who opens the sentence, of what is "his willingness"."""
_AMONG = pattern(r" (?:between|among) ")
_IT_IS = ("it is ", "it was ", "it remains ")


def resolved_to(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "the commitment of Acme to lend", "its readiness to build"; "we share a wish to" is background."""
    to = _NOUN_TO.match(text.folded, hit.end, room.end)
    before = _BEFORE_NOUN.search(text.folded[max(room.start, hit.start - 24) : hit.start])
    if not to or not before or not _names_a_deed(text, room, hit, to.end()):
        return None
    start = hit.start - len(before.group().lstrip("'’s ")) if before.group()[:1] not in "'’" else hit.start
    if text.folded.endswith(_ONLY_TOLD, room.start, start) or _PRAISES.search(
        text.folded, max(room.start, start - _ROOM), start
    ):
        return None
    pursued = text.folded.startswith(_AIMS, hit.start) and _PURSUED.search(text.folded, room.start, start)
    if pursued or _is_talked_of(text, room, start, to.end()):
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


def _is_talked_of(text: Text, room: Stretch, start: int, verb: int) -> bool:
    """Tell "Acme's decision to build here is a testament", where the noun opens what is said of it."""
    before = text.folded[room.start : start].rstrip()
    named = before.rpartition(" ")[2]
    opens = not before or before.endswith(_CLAUSE_ENDS) or named.endswith(("'s", "’s"))
    return opens and _SAYS_OF_IT.search(text.folded, verb, room.end) is not None


def _owner(text: Text, room: Stretch, hit: Hit, to: int, start: int, mentions: Mentions) -> Stretch | None:
    """Find whose will it is: "of Acme", "between A and B", "of both sides" behind the noun, "our" before it,
    else who is named last before."""
    among = _AMONG.match(text.folded, hit.end, to)
    if among:
        return Stretch(among.end(), to - len(" to "))
    named = mentions.within(hit.end, to)
    opener = _OPENER.match(text.flat, room.start, start) if text.folded.startswith(_HIS, start) else None
    if opener and not named:
        return Stretch(*opener.span())
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

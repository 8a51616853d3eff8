"""Is what an English clause tells of a party only what comes of a deed: "Linhe will gain jobs"?"""

from hefu.reading.en.naming.bare import bare_nouns
from hefu.reading.en.statements.doers import is_joint_work
from hefu.reading.en.statements.effects import MINDED, behind_adverbs, enables, is_passive
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_ADVERBS = r"(?:(?:also|then|thus|further|all|both|\w+ly) )*"
_COMES_TO_BE = pattern(
    rf"{_ADVERBS}(?:be|become) an? (?:[\w-]+ ){{0,3}}"
    r"(?:hub|city|centre|center|leader|model|example|destination|magnet|gateway|beacon|powerhouse|reality|winner|"
    r"addition|asset|boon|blessing|milestone|catalyst|testament|cornerstone|game[- ]changer|success|"
    r"county|state|town|place|region|country|nation)\b"
)
_THING_OF = pattern(
    r"(?:(?:the|these|those|this|such|its|their|our|any|all) )?(?P<head>(?:[\w-]+ ){0,3}?[\w-]+?)"
    r"(?: [\w-]+(?:ed|en|ught|side|made|set))? (?:by|from|with|under|between) "
)
"""A thing, and whose it is: "the courses offered by | Acme", "the money set aside under | the deal"."""
_PEOPLE = pattern(
    r"\w*(?:ers|ors|ists|ians|ants|staff|teams?|experts|officials|members|people|volunteers|representatives|"
    r"delegations?|specialists|scientists|students|crews?|units?|side|sides|body|bodies)"
)
_CAUSES = pattern(
    rf"it (?:will|would) {_ADVERBS}(?:enable|allow|pave|lead to|bring about|make it|translate)\b"
)
"""What only a thing does: "It will also enable farmers to sell"."""
_EVENT = pattern(
    r"(?:this|that)\W*|(?:the|this|that|our|your|his|her|its|their|such an?|today's) (?:[a-z-]+ ){0,2}?"
    r"(?:visit|event|meeting|signing|ceremony|conference|forum|summit|trip|tour|step|moment|occasion|"
    r"exhibition|discussions?|talks)\W*"
)
"""What happens, and "this", which points at it."""
_ANALYSTS = pattern(
    r"according to (?:the |an? |recent |market |industry )*(?:analysts?|consultan\w+|researchers?|"
    r"economists?|experts?|stud(?:y|ies)|estimates?|forecasts?|figures|statistics|research)\b"
)


def why_gained(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule by which a clause tells what somebody gains, what a thing of his brings about, or a
    forecast."""
    if opening.kind is UndertakingKind.ASK:
        return "en.effect.of_a_thing" if _is_hoped_of_a_thing(text, opening) else None
    if opening.strength in MINDED:
        return None
    gained = text.at("effect_gained", opening.verb)
    if gained or _COMES_TO_BE.match(text.folded, opening.verb):
        return "en.effect_gained"
    if _ANALYSTS.match(text.folded, sentence.start):
        return "forecast"
    if opening.start == sentence.start and _CAUSES.match(text.folded, opening.start):
        return "en.effect.of_a_thing"
    return _why_of_a_thing(text, opening, mentions)


def _is_hoped_of_a_thing(text: Text, opening: Opening) -> bool:
    """Tell what is hoped to come of an event or of joint work, "We hope | this will strengthen our ties",
    from what somebody is to do for it, "that | the agreement be carried out", "the partnership will build".
    """
    subject = opening.subject
    if subject is None or is_passive(text, opening.verb) or opening.strength == "shall":
        return False
    verb = behind_adverbs(text, opening.verb)
    brings = text.at("paper_effect", verb) or text.at("effect", verb)
    event = _EVENT.fullmatch(text.folded, subject.start, subject.end) is not None
    return (brings is not None or enables(text, verb)) and (event or is_joint_work(text, subject))


def _why_of_a_thing(text: Text, opening: Opening, mentions: Mentions) -> str | None:
    """Tell "the courses offered by Acme will enable" from "the engineers from Acme will help"."""
    subject = opening.subject
    effect = text.at("effect", opening.verb)
    if subject is None or effect is None or effect.entry.means != "always":
        return None
    thing = _THING_OF.match(text.folded, subject.start, subject.end)
    if thing is None or _PEOPLE.fullmatch(thing["head"].split()[-1]):
        return None
    head = Stretch(subject.start, thing.end("head"))
    somebody = mentions.within(head.start, head.end) or bare_nouns(text, head)
    known = ("everybody", "generic", "own_side", "title", "office", "agreement", "joint_work")
    return None if somebody or text.has(known, head.start, head.end) else effect.entry.id

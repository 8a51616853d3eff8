"""Is what an English clause tells of a party only what comes of a deed: "Linhe will gain jobs"?"""

from hefu.reading.en.naming.bare import bare_nouns
from hefu.reading.en.statements.actors import possessive_only
from hefu.reading.en.statements.doers import counts_things, is_joint_work
from hefu.reading.en.statements.effects import MINDED, behind_adverbs, enables, is_passive
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.joined_verbs import DOES
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_ADVERBS = r"(?:(?:also|then|thus|further|all|both|\w+ly) )*"
_COMES_TO_BE = pattern(
    rf"{_ADVERBS}(?:be|become) an? (?:[\w-]+ ){{0,3}}"
    r"(?:hub|city|centre|center|leader|model|example|destination|magnet|gateway|beacon|powerhouse|reality|"
    r"winner|"
    r"addition|asset|boon|blessing|milestone|catalyst|testament|cornerstone|game[- ]changer|success|"
    r"county|state|town|place|region|country|nation)\b|"
    rf"{_ADVERBS}be (?:the|another|a) (?:first|second|third|latest|last|largest|biggest|great|good|unique) "
    r"(?:[\w-]+ ){0,2}?(?:chance|opportunity|time|step|phase|stage|of its kind|project|scheme|test)\b|"
    rf"{_ADVERBS}see (?:(?:more|less|up|over|some|about|at|around|nearly|almost|than|to|least) )*"
    r"[\d,.]+ (?:[a-z-]+ ){0,3}?(?:jobs|positions|openings)\b(?! (?:filled|created|brought|offered)? ?by )|"
    rf"{_ADVERBS}see (?:an?|the|its|more|further|big|major|huge|real|great) (?:[a-z-]+ ){{0,2}}?"
    r"(?:increase|rise|growth|boost|boom|benefits?|influx|jump|returns?)\b|"
    rf"{_ADVERBS}be home to (?:[\w.-]+ ){{1,4}}million\b"
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
_IS_A_THING = pattern(
    r"(?:(?:the|this|that|its|their|our|all|these|both) )?(?:[\w-]+ ){0,3}?"
    r"(?:projects?|plants?|lines?|facilit(?:y|ies)|investments?|deals?|agreement|partnership|schemes?|"
    r"works?|roads?|sales|demand|output|revenues?|markets?|"
    r"mills?|factor(?:y|ies)|trade|econom(?:y|ies)|parks?|port|bridge|construction) ?"
)
_THE_COST = pattern(
    r"(?:the |its |their )?(?:(?:total|overall|estimated|full|final|whole|entire|combined|aggregate|net|"
    r"annual) )*"
    r"(?:[a-z-]+ )?(?:costs?|price|value|worth)\b(?! to\b).*"
)
_COMES_TO = pattern(
    r"(?:also |not |\w+ly )*(?:be (?:about|around|some|approximately|over|up to|more|"
    r"less|at|between|nearly|roughly|in the|[\d$€£¥₦₹])|"
    r"amount to|exceed|total|reach|stand at|come to|run to|range)"
)
"""What a thing will cost: "The total cost will be | around $5 million"."""


def why_gained(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule by which a clause tells what somebody gains, what a thing of his brings about, or a
    forecast."""
    if opening.kind is UndertakingKind.ASK:
        return _why_not_asked(text, opening, mentions)
    if opening.strength in MINDED:
        return None
    gained = text.at("effect_gained", opening.verb)
    if gained or _COMES_TO_BE.match(text.folded, opening.verb):
        return "en.effect_gained"
    if _is_a_cost(text, opening):
        return "forecast"
    return _why_of_a_thing(text, opening, mentions)


def _is_a_cost(text: Text, opening: Opening) -> bool:
    """Tell "The cost of the works will not exceed $5 million" from "The cost will be borne by Acme"."""
    subject = opening.subject
    if subject is None or opening.strength == "shall" or not _COMES_TO.match(text.folded, opening.verb):
        return False
    return _THE_COST.fullmatch(text.folded, subject.start, subject.end) is not None


def _why_not_asked(text: Text, opening: Opening, mentions: Mentions) -> str | None:
    """Name the rule by which somebody asks nothing of anybody, but foretells or hopes what a thing does."""
    if _is_expected_of_a_thing(text, opening, mentions) or _is_a_cost(text, opening):
        return "forecast"
    return "en.effect.of_a_thing" if _is_hoped_of_a_thing(text, opening, mentions) else None


def _is_expected_of_a_thing(text: Text, opening: Opening, mentions: Mentions) -> bool:
    """Tell "expects | the project to break even" from "expects | the company to build"."""
    subject = opening.subject
    expects = text.folded.startswith("expect", opening.hit.start)
    if subject is None or not expects or is_passive(text, opening.verb):
        return False
    thing = _IS_A_THING.fullmatch(text.folded, subject.start, subject.end) is not None
    return thing and not mentions.within(subject.start, subject.end)


def _is_hoped_of_a_thing(text: Text, opening: Opening, mentions: Mentions) -> bool:
    """Tell what is hoped or should come of joint work or of somebody's things, "We hope | the partnership
    will strengthen our ties", from what somebody is to do for it, "that | the agreement be carried out",
    "the partnership will build".
    """
    subject = opening.subject
    if subject is None or is_passive(text, opening.verb):
        return False
    verb = behind_adverbs(text, opening.verb)
    effect = text.at("effect", verb)
    brings = effect or text.at("paper_effect", verb)
    last = text.folded[subject.start : subject.end].split()[-1:]
    people = any(map(_PEOPLE.fullmatch, last))
    should = opening.hit.entry.id == "en.should" and effect is not None
    owned = should and not people and possessive_only(text, subject, mentions)
    thing = opening.strength != "shall" and is_joint_work(text, subject)
    return (thing or owned) and (brings is not None or enables(text, verb))


def _why_of_a_thing(text: Text, opening: Opening, mentions: Mentions) -> str | None:
    """Tell "the courses offered by Acme will enable" from "the engineers from Acme will help", and "The two
    clinics will further ease" from "The two mayors will".
    """
    subject = opening.subject
    if subject is None:
        return None
    counted = opening.strength != "shall" and _counts_things(text, subject, mentions)
    effect = text.at("effect", behind_adverbs(text, opening.verb) if counted else opening.verb)
    if effect is None or effect.entry.means != "always":
        return None
    if counted and not DOES.match(text.folded, effect.start):
        return effect.entry.id
    thing = _THING_OF.match(text.folded, subject.start, subject.end)
    if thing is None or _PEOPLE.fullmatch(thing["head"].split()[-1]):
        return None
    head = Stretch(subject.start, thing.end("head"))
    somebody = mentions.within(head.start, head.end) or bare_nouns(text, head)
    known = ("everybody", "generic", "own_side", "title", "office", "agreement", "joint_work")
    return None if somebody or text.has(known, head.start, head.end) else effect.entry.id


def _counts_things(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell things by their number, and not people: "the two clinics", "the four grant projects"."""
    if not counts_things(text, subject.start, subject.end):
        return False
    people = _PEOPLE.fullmatch(text.folded[subject.start : subject.end].split()[-1])
    named = mentions.within(subject.start, subject.end) or text.has(("title",), subject.start, subject.end)
    return not (people or named)

"""Do two English verbs joined by "and" make one deed or two: "build and run a line", "lend it and help"?"""

import itertools
import re

from hefu.reading.en.phrases import is_gerund
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_WORD = pattern(r"[a-z][\w'-]*")
_BETWEEN_VERBS = frozenset(
    [
        "and",
        "or",
        "will",
        "shall",
        "jointly",
        "not",
        "be",
        "to",
        "own",
        "out",
        "up",
        "off",
        "down",
        "on",
        "over",
    ]
)
"""Words that may stand between verbs of one object: "mark out and police a strip"."""
_COMPOUND = pattern(r"[a-z-]+ [a-z-]+s\b| ?[a-z-]+ (?:is|are|was|were|be)\b")
"""Two nouns that share another with what stands before: "lay water and | power lines"."""
_NOUNS = pattern(
    r"(?:progress (?:reports?|estimates?|payments?|updates?|reviews?|meetings?|notes?|data)|"
    r"supply (?:chains?|routes?)|"
    r"trade (?:fairs?|routes?|unions?|missions?|shows?|links?|agreements?|polic(?:y|ies)|ties|relations)|"
    r"market (?:access|stalls?|prices?|research|information|intelligence|data|days?|opportunities)|"
    r"test (?:results?|kits?|reports?|beds?|sites?|data|tracks?)|"
    r"work (?:spaces?|plans?|permits?|experience|placements?|streams?|programmes?)|"
    r"design (?:drawings|documents|standards|guidelines)|share (?:certificates?|prices?|capital)|"
    r"audit (?:reports?|trails?|findings|results)|survey (?:results|data|reports?|maps|findings)|"
    r"contract (?:documents|terms|prices?)|permit fees|fund balances|"
    r"project (?:files|plans|reports?|teams?|sites?|management|partners|costs|managers?|documents)|"
    r"report cards|order (?:books|forms)|control (?:rooms?|posts?|towers?|centers?|centres?)|"
    r"repair (?:bills?|shops?|costs|yards?|kits?))\b"
)
"""Two nouns of one thing, the first of which is a verb elsewhere: "records and | progress estimates"."""
_RIGHT_TO = pattern(
    r"\b(?:rights?|licen[cs]e|authority|concession|permission) to (?P<verb>[a-z]{3,})(?:, [a-z]{3,})*\Z"
)
"""What somebody is granted: "the right to design, | build and run the line"."""
DOES = pattern(r"(?:hold|take|keep|get|put|give|add|employ|solve|see|help|cut|contribute)\b")
"""What is as often a deed as an effect."""
_ONE_OF_SEVERAL = pattern(r", (?P<noun>[a-z-]{3,})$")
_SO_AS = (" so as", " in order")
"""Before "to", make all that stands behind it an aim: "talks so as | to settle the dispute and mend it"."""
_LONE_AIM = pattern(
    r"(?:[a-z]{3,} (?<!able )(?<!willing )(?<!ready )(?<!agree )(?<!undertake )to |"
    r"\b(?:which|that|who|where) (?:[\w'-]+ ){0,4}(?:can|could|may|will|would) |"
    r"(?:s|people) (?:which|that|who) |"
    r"\bwhere (?:[a-z]+ ){0,2}(?:people|families|residents|citizens|students|children|women|youths?|firms|"
    r"companies|businesses|[a-z]{3,}(?:ers|ors|ists)|they|we) )"
    r"(?P<verb>[a-z]{3,})(?:, [a-z]{3,}){0,3}\Z"
)
"""An infinitive without an object of its own, or what somebody can do or does, right before another verb."""
_ROW_AHEAD = pattern(r"[a-z]{3,}(?:, [a-z]{3,})*,? (?:and|or) [a-z]{3,} ")
"""Behind the first of several verbs of one object: "to support, | train and equip farmers"."""
_CLEAR_OF = (" free", " clean")
"""Before "and clear", says how a thing is handed over."""


def shares_its_to(text: Text, start: int, joint: re.Match[str]) -> bool:
    """Tell "meetings to | coordinate and resolve problems", "in which firms | can invest and work",
    "programmes that | raise and sustain the yield", "where people | live and create jobs", and "the right to
    design, | build and run the line".
    """
    shared = _RIGHT_TO.search(text.folded, start, joint.start())
    ahead = joint.group().strip() == "," and _ROW_AHEAD.match(text.folded, joint.end()) is not None
    if ahead or joint.group().strip() in ("and", "or"):
        shared = shared or _LONE_AIM.search(text.folded, start, joint.start())
    return shared is not None and text.at("verb", shared.start("verb")) is not None


def goes_on_aiming(text: Text, start: int, joint: re.Match[str]) -> bool:
    """Tell "tools to speed up trade and | raise the standing of the city", one aim, from another deed; so is
    all that stands behind "so as to".
    """
    if joint.group().strip() not in ("and", "or"):
        return False
    aim = text.folded.rfind(" to ", start + 1, joint.start())
    if aim >= 0 and text.folded.endswith(_SO_AS, 0, aim):
        return True
    effect = text.at("effect", joint.end())
    effect_word = text.folded[effect.start : effect.end] if effect else ""
    verb = text.at("verb", aim + len(" to ")) if aim >= 0 else None
    parted = text.folded.find(", ", aim, joint.start()) >= 0
    aims = verb is not None and text.folded.startswith(" ", verb.end) and not parted
    return aims and effect is not None and effect.entry.means == "always" and not DOES.match(effect_word)


def qualifies(text: Text, joint: re.Match[str], verb: int) -> bool:
    """Tell "stations, supply and | trade in the region", nouns in a row, and "bills and | progress reports",
    from two verbs.
    """
    if text.folded.startswith("clear", verb) and text.folded.endswith(_CLEAR_OF, 0, joint.start()):
        return True
    word = text.at("verb", verb)
    if word is None or word.entry.means == "verb":
        return False
    if _NOUNS.match(text.folded, verb):
        return True
    near = max(0, joint.start() - 20)
    row = _ONE_OF_SEVERAL.search(text.folded, near, joint.start()) if "," not in joint.group() else None
    other = text.at("verb", row.start("noun")) if row else None
    noun = other is not None and other.entry.means != "verb"
    return noun or (row is not None and is_gerund(text, row.start("noun"), row.end()))


def only_verbs(text: Text, start: int, joint: re.Match[str]) -> bool:
    words = list(_WORD.finditer(text.folded, start, joint.start()))
    has_object = any(_is_object_of(text, verb, word) for verb, word in itertools.combinations(words, 2))
    again = text.at("verb", joint.end())
    shared = again and again.entry.means != "verb" and _COMPOUND.match(text.folded, joint.end())
    if has_object and not shared:
        return False
    return len(words) <= 4 and all(
        text.at("verb", word.start()) or text.at("adverb", word.start()) or word.group().endswith("ly")
        or word.group() in _BETWEEN_VERBS
        for word in words
    )  # fmt: skip


def _is_object_of(text: Text, verb: re.Match[str], word: re.Match[str]) -> bool:
    """Tell "promote | trade" and "speed up | work", a verb and its object, from two verbs."""
    known = text.at("verb", verb.start())
    behind = known is not None and word.start() in (verb.end() + 1, known.end + 1)
    noun = text.at("verb", word.start()) if behind else None
    return noun is not None and noun.entry.means != "verb"

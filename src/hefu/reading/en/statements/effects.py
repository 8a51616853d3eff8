"""Is what an English clause tells of a thing its effect, or a deed of somebody whom it leaves out?"""

from hefu.reading.basis import is_instrument
from hefu.reading.en.phrases import ASIDE
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_PASSIVE = pattern(
    r"(?:\w+ly |not |first |also |then |in turn )*be (?:\w+ly )?(?!located|situated|sited|based|"
    r"home)(?:[\w-]+(?:ed|en|wn|ught|orne)|built|held|"
    r"set|made|paid|put|sent|met|run|led|kept|done|sold|found|begun|lent|laid|spent|told|won|cut|read|hung|"
    r"lit|"
    r"rebuilt|resold)\b"
)
_MEASURED = pattern(
    r"\d|\b(?:quarter|end of|next (?:year|month|spring|summer|autumn|winter|week)(?!')|this (?:spring|summer|"
    r"autumn)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"(?:every|each) (?:\w+ )?(?:week|month|quarter|year)|weekly|monthly|quarterly|annually|twice|"
    r"own costs?)\b"
)
_COUNTED = pattern(
    r"(?:not less than|no(?:t)? (?:fewer|less) than|at least|up to|not more than|no more than)? ?\d"
)
_THE_ONE = pattern(r"(?:the|each|every|no|neither|not (?:an?|one)) ")
_REACH = 300
MINDED = ("hope", "intend", "explore")
"""Only somebody hopes, intends or considers: "the chain hopes to win back divers"."""
_PROMISED = pattern(
    r"(?:has |have |had )?(?:undertook|undertaken|promised|agreed|pledged|vowed|consented|volunteered|"
    r"committed)\b"
)
"""Who has bound himself is somebody, not a thing."""


_ADVERBS = pattern(r"(?:(?:also|then|thus|further|all|both|in turn|\w+ly) )*")
_ENABLES = pattern(
    r"(?:provide|offer|create|give)s? (?:(?!\d)[\w'’-]+,? ){0,9}?"
    r"(?:opportunit(?:y|ies)|chances?|platforms?|foru(?:m|ms)|frameworks?|basis|foundations?|avenues?|"
    r"exposure|"
    r"insights?|impetus|momentum|pathways?|springboard|boost|gateway|guarantees?|vehicles?|roadmap)\b"
)
"""What a paper gives, whose sides are yet to give something: "will provide students with opportunities"."""


def behind_adverbs(text: Text, verb: int) -> int:
    """Tell where the verb itself begins: "will also | help", "will further | strengthen"."""
    adverbs = _ADVERBS.match(text.folded, verb)
    return adverbs.end() if adverbs else verb


def enables(text: Text, verb: int) -> bool:
    """Tell "will provide a forum for trade" from "will provide 40 buses"."""
    return _ENABLES.match(text.folded, behind_adverbs(text, verb)) is not None


def is_passive(text: Text, verb: int) -> bool:
    """Tell whether a passive begins at ``verb``, an aside left out: "be built", "on request, be kept"."""
    aside = ASIDE.match(text.folded, verb)
    return _PASSIVE.match(text.folded, aside.end() if aside else verb) is not None


def effect_of(text: Text, opening: Opening, sentence: Stretch) -> str | None:
    """Name the rule by which a thing only has an effect: the clause is no passive, sets neither amount nor
    day, and obliges nobody ("the studio must ask the family")."""
    if _PROMISED.match(text.folded, opening.hit.start):
        return None
    verb = behind_adverbs(text, opening.verb)
    sure = text.at("effect", opening.verb) or (
        None if text.at("receiving", verb) else text.at("effect", verb)
    )
    if sure and sure.entry.means == "always":
        return sure.entry.id
    minded = opening.strength in MINDED and not sure
    if minded or _names_the_deed(text, opening, sentence):
        return None
    start = opening.subject.start if opening.subject else opening.verb
    obliged = opening.strength == "shall" and _THE_ONE.match(text.folded, start)
    counted = is_instrument(text) and _COUNTED.match(text.folded, start)
    if counted or (obliged and not sure):
        return None
    return sure.entry.id if sure else "a-thing-as-subject"


def _names_the_deed(text: Text, opening: Opening, sentence: Stretch) -> bool:
    """Tell a passive, and a clause that sets an amount or a day."""
    if is_passive(text, opening.verb) or text.folded.startswith("come from ", opening.verb):
        return True
    near = min(sentence.end, opening.verb + _REACH)
    return _MEASURED.search(text.folded, opening.verb, near) is not None

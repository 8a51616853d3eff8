"""Does the subject of an English clause act by its noun: "the mining company", "both councils"?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_BODIES = (
    r"compan(?:y|ies)|firms?|giants?|makers?|manufacturers?|producers?|operators?|contractors?|lenders?|"
    r"banks?|airlines?|carriers?|developers?|retailers?|insurers?|broadcasters?|brewers?|miners?|"
    r"subsidiar(?:y|ies)|authorit(?:y|ies)|councils?|ministr(?:y|ies)|departments?|directorates?|bureaus?|"
    r"agenc(?:y|ies)|cit(?:y|ies)|towns?|municipalit(?:y|ies)|count(?:y|ies)|provinces?|districts?|regions?|"
    r"governments?|administrations?|universit(?:y|ies)|colleges?|schools?|institutes?|hospitals?|unions?|"
    r"associations?|federations?|cooperatives?|foundations?|chambers?|clubs?|villages?"
)
_PEOPLE = (
    r"deputies|officers|engineers|teachers|drivers|rangers|nurses|technicians|inspectors|instructors|"
    r"researchers|trainers|gardeners|guards|crews|volunteers"
)
_DOER = pattern(
    rf"(?:(?:the|both|its|their|our|my|his|her|all|these|all three|the (?:two|three|four)|"
    rf"each of the [a-z]+) "
    rf"(?:[a-z'-]+ ){{0,2}}(?:{_BODIES}|{_PEOPLE})|(?:{_PEOPLE})|the (?:former|latter)|"
    r"(?:his|her|our|my|their) (?:home )?(?:state|country|nation|island))"
)
OWN_PEOPLE = pattern(
    r"\W*(?:the |both |its |all )?(?P<of>[a-z-]+) (?:officials?|officers?|staff|councillors?|managers?|"
    r"employees|engineers?|workers|departments?|authorities|leaders|executives?|planners?|inspectors?|"
    r"researchers|"
    r"representatives?|delegates|delegation|negotiators)\b"
)
"""Who acts for somebody: "city staff"; ``of``: the noun that tells for whom."""
_JOINT_WORK = pattern(
    r"\W*(?:(?:the|this|that|their|our|such a|an?|another|future) (?:[\w'-]+ ){0,3}?)?"
    r"(?:agreement|memorandum|mou|accord|pact|deal|partnership|collaboration|cooperation|co-operation|tie-up|"
    r"alliance)(?: (?:with|of|for|on|between|among) .*|, .*)? ?"
)
_NUMBER = r"(?:two|three|four|five)"
_SEVERAL = (
    r"(?:signatories|part(?:y|ies|ners)|sides|members|neighbours|institutions|organi[sz]ations|bodies|"
    r"founders|"
    r"friends|leaders|mayors|ministers|presidents|ambassadors|authorities|universities|ministries|cities|"
    r"towns|nations|"
    r"governments|companies|councils|firms|"
    r"banks|hospitals|countries|states|regions|colleges|ports|shareholders|owners|municipalities|provinces|"
    r"counties|districts|villages|parishes|boroughs|islands|agencies|associations|chambers|unions|clubs|"
    r"museums|"
    r"schools|institutes|foundations|utilities|operators|carriers|airlines|airports)"
)
_SOME_THINGS = pattern(
    rf"\W*(?:(?:(?:the|an?|some|at least|another|all) (?:[a-z-]+ )?)?{_NUMBER}(?: of (?:its|our|the))? "
    rf"(?!(?:[a-z-]+ )?{_SEVERAL}\b)(?:[a-z-]+ )*?[a-z-]{{2,}}s\b|{_NUMBER} of (?:these|those|them|its)\b)"
)


def is_joint_work(text: Text, subject: Stretch) -> bool:
    """Tell what the sides do together, with whomever it is: "the memorandum with Acme", "cooperation"."""
    return _JOINT_WORK.fullmatch(text.folded, subject.start, subject.end) is not None


def is_a_doer(text: Text, subject: Stretch) -> bool:
    """Tell a body or people named by no more than a noun and what it is like: "the mining company"."""
    words = text.folded[subject.start : subject.end].strip(" ,")
    return text.flat[subject.start + 1 : subject.end].islower() and _DOER.fullmatch(words) is not None


def counts_things(text: Text, start: int, end: int) -> bool:
    """Tell "four seats" and "three of these" from "the four" and "the three older partners"."""
    return _SOME_THINGS.match(text.folded, start, end) is not None

"""Which words say how firm an English clause is, and does it ask rather than pledge?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.scope import Scope
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength

_MERE = pattern(r"(?:will|'ll|won't|(?:is|are) (?:not )?(?:to|going to))$")
"""What says only that something is to be done, not that somebody has bound himself to it."""
_ADDS = pattern(r", (?:adding|saying|noting|stressing|explaining|and (?:added|said)) that ")
"""Behind an ask, tells on without asking: "hoped that Acme would hire, adding that | the City will pay"."""
_WHAT = pattern(r"what (?:[\w'-]+ ){1,4}?(?:(?:do|does|would|now|also) )*(?P<verb>[a-z]+) ")
"""A subject that says how firm it is: "what we do intend | is to"."""
_ORDERS = ("must", "may ", "had to", "needed to", "has to", "have to", "has got to", "have got to")
_ADDRESSED = pattern(
    r"(?:^|\W)(?:you(?: all| both)?|your (?:[a-z]+ ){0,2}[a-z]+|"
    r"my (?:own )?(?:officers|officials|staff|people|deans|secretaries|regents|managers)) $"
)

_YOU = pattern(r"\((?:the )?(?:[\w,]+ ){0,4}\"you\"")


def is_own(text: Text, subject: Stretch | None) -> bool:
    """Tell "we" and "our bank" from whoever else acts."""
    return subject is not None and text.first("own_side", subject.start, subject.end) is not None


def asked_before(text: Text, hit: Hit, scope: Scope) -> Hit | None:
    """Give the ask that a clause goes on with; who "promised to" asks nothing."""
    if scope.ask and _ADDS.search(text.folded, scope.ask.end, hit.start):
        return None
    commits = hit.entry.id == "en.strength.will" and not _MERE.match(text.folded, hit.start, hit.end)
    return scope.ask if scope.ask and scope.ask.end <= hit.start and not commits else None


def deciding(text: Text, hit: Hit, subject: Stretch | None, scope: Scope) -> Hit:
    """Which words say how firm it is: an ask before, an aim as subject ("the goal is to"), else the modal."""
    what = _WHAT.fullmatch(text.folded, subject.start, subject.end) if subject else None
    entry = text.words.kinds["strength"].by_word.get(f"{what['verb']} to") if what else None
    if what and entry and text.folded.startswith("is to", hit.start):
        return Hit(start=what.start("verb"), end=what.end("verb"), entry=entry)
    aim = text.first("resolve", subject.start, subject.end) if subject else None
    if (
        aim
        and text.folded.startswith(("is to", "are to"), hit.start)
        and text.folded[aim.end : hit.start].strip() in ("", "now", "here", "still", "then", "therefore")
        and (not text.folded.startswith(" be ", hit.end))
    ):
        return aim
    return asked_before(text, hit, scope) or hit


def asks(text: Text, hit: Hit, subject: Stretch | None, scope: Scope) -> bool:
    """Tell "you must", "the City should" and what follows an ask from a pledge."""
    if asked_before(text, hit, scope) or hit.entry.id.startswith("en.should"):
        return True
    firm = hit.entry.means == Strength.SHALL
    firm = firm or text.folded.startswith("are to ", hit.start)
    addressed = firm and subject and _ADDRESSED.search(text.folded[subject.start : subject.end])
    ordered = (
        scope.reported
        and not scope.agreed
        and text.folded.startswith(_ORDERS, hit.start)
        and not is_own(text, subject)
    )
    return bool(ordered or (addressed and not text.once(_calls_a_side_you)))


def _calls_a_side_you(text: Text) -> bool:
    """Tell a paper that calls one of its sides so: 'Tessel University ("you")'."""
    return _YOU.search(text.folded) is not None

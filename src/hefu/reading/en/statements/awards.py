"""Who won a contract that tells what he will do: "the city has awarded Acme a contract to run the ferry"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening, names_the_deed
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_GIVEN = "en.awards.given"
_CHOSEN = "en.awards.chosen"
_CONTRACT_TO = pattern(
    r" (?:[^,;:.\"]{0,80} )?"
    r"(?:contracts?|deal|tender|bid|concession|order|mandate|lease|franchise|commission)"
    r"(?: (?:worth|valued at|of) [^,;:\"]{2,40})? to (?=[a-z])"
)
"""Behind "awarded" and "won": " Acme a ten-year contract worth $3 million to | build"."""
_BY_WHOM_TO = pattern(r"(?: by (?:[\w.&'’-]+ ){1,6}?| )to (?=[a-z])")
"""Behind "was chosen": " by the city to | run"."""
_WORDS = ("generic", "back_reference")
_NEAR, _FAR = 40, 120
"""How close before "won" a winner's name ends, and begins."""


def awarded_to(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open what a contract binds its winner to: "won a tender to supply buses", "was chosen to run the quay".

    Of those who are no party, people with an office among them, nothing opens.
    """
    form = _BY_WHOM_TO if hit.entry.id == _CHOSEN else _CONTRACT_TO
    to = form.match(text.folded, hit.end, room.end)
    if to is None or not names_the_deed(text, to.end(), room.end):
        return None
    before = Stretch(max(room.start, hit.start - _FAR), hit.start)
    within = Stretch(hit.end, to.end()) if hit.entry.id == _GIVEN else before
    winner = _winner(text, within, mentions, first=hit.entry.id == _GIVEN)
    if winner is None:
        return None
    return Opening(hit=hit, start=to.end(), verb=to.end(), subject=winner, to=True,
                   kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip


def _winner(text: Text, within: Stretch, mentions: Mentions, *, first: bool) -> Stretch | None:
    """Give the name or word for a party that stands first behind "awarded", or last right before "won"."""
    named = [Stretch(one.start, one.end) for one in mentions.within(within.start, within.end)]
    for kind in _WORDS:
        named += [Stretch(hit.start, hit.end) for hit in text.find(kind, within.start, within.end)]
    if not named:
        return None
    if first:
        return min(named, key=lambda one: one.start)
    last = max(named, key=lambda one: one.end)
    return last if within.end - last.end < _NEAR else None

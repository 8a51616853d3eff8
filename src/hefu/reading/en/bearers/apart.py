"""Who is meant by words that set one party apart: "the other two sides", "the latter", "the Region confirms
that it"?
"""

from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mention, Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_NEAR = 900
_SENTENCE = 160
_SAYS_THAT = pattern(
    r" (?:also |has |have |had |was |is |further |again |then )*[a-z]+ "
    r"(?:(?:in reply|again|earlier|today|yesterday) )?that $"
)
"""What stands between the subject and "it": "confirms that", "has been told that"."""
_OF_TWO = pattern(r"\W*(?:and |while |whereas )?the (?:(?P<former>former)|latter)\W*")
_TWO = 2
_STOPS = (". ", "; ", "\n")


def all_but_one(
    text: Text, hit: Hit, parties: Sequence[str], mentions: Mentions, speaker: str | None
) -> tuple[str, ...]:
    """Name all parties but the one that asks or is spoken of: named in the sentence, else who speaks."""
    before = mentions.within(max(0, hit.start - _NEAR), hit.start)[::-1]
    here = [one for one in before if _in_one_sentence(text, one, hit.start)]
    one = here[-1].party if here else speaker or (before[0].party if before else None)
    return tuple(party for party in parties if party != one) if one else ()


def one_of_two(text: Text, start: int, end: int, lately: Sequence[str]) -> tuple[str, ...]:
    """Name the one whom "the latter" or "the former" means, of those named before, the nearest first."""
    told = _OF_TWO.fullmatch(text.folded, start, end)
    if told is None or len(lately) < _TWO:
        return ()
    return (lately[1 if told["former"] else 0],)


def who_says_it(text: Text, at: int, mentions: Mentions) -> str | None:
    """Name the party whose "it" stands at ``at``, right behind what it says, confirms or is told."""
    before = mentions.before(at)
    if before is None or not _SAYS_THAT.fullmatch(text.folded, before.end, at):
        return None
    return before.party


def _in_one_sentence(text: Text, mention: Mention, at: int) -> bool:
    near = at - mention.start < _SENTENCE
    return near and not any(text.folded.find(stop, mention.end, at) >= 0 for stop in _STOPS)

"""Does an English text speak for its sides itself: an instrument, a joint statement, their plan of work?"""

from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.basis import is_instrument
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import Party

_TITLE = 160
_NOT_NOW = ("long_ago", "to_come")


def is_paper(text: Text) -> bool:
    """Tell a text whose present tense binds those it names, signed or not."""
    return is_instrument(text) or is_joint_paper(text)


def is_joint_paper(text: Text) -> bool:
    """Tell a joint statement or a plan of work, which all its sides adopt."""
    return text.once(_is_joint)


def tells_of_signing(text: Text, sentences: Sequence[Sentence], parties: Sequence[Party]) -> bool:
    """Tell a report that several parties signed, though it names no paper: "put pen to paper on a tie"."""
    told = [one for one in sentences if not one.heading and text.first("pen", one.start, one.end)]
    return len(parties) > 1 and any(not text.has(_NOT_NOW, one.start, one.end) for one in told)


def says_unagreed_en(text: Text) -> bool:
    """Tell a text that says of its sides that they have agreed on nothing: "parted without a deal"."""
    return not is_instrument(text) and text.first("no_agreement", 0, len(text.folded)) is not None


def find_deals_en(text: Text, start: int, end: int) -> list[Hit]:
    """Find the words for the one deal that a contract is about: "lease", "swap"."""
    return text.find("one_deal", start, end)


def _is_joint(text: Text) -> bool:
    """Tell a paper by its title, which begins a line at its head."""
    titles = text.find("joint_paper", 0, _TITLE)
    return any(hit.start == 0 or text.flat[hit.start - 1] == "\n" for hit in titles)

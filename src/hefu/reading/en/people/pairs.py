"""Which two people are "they", "the two leaders", who sign or witness after their talks?"""

from collections.abc import Iterator, Sequence

from hefu.reading.names import Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import PersonRole

_ACTS = {"signed": PersonRole.SIGNATORY, "witnessed": PersonRole.WITNESS}
_TOGETHER = pattern(
    r"(?=[bt])\b(?:they|(?:the two|both) "
    r"(?:leaders|ministers|mayors|governors|presidents|officials|heads|chairmen))"
    r"(?: (?:then|also|later|jointly|together|both))? (?P<act>signed|witnessed) "
)
_MEETS = pattern(r"\b(?:met|meets|meeting|meetings|talks|received|hosted)\b")
_SENTENCES_BACK = 6
_PAIR = 2


def find_pairs(text: Text, sentences: Sequence[Sentence], names: Names) -> Iterator[tuple[str, PersonRole]]:
    """Yield the role of each of the two whose meeting was told last before what they did together."""
    for at, sentence in enumerate(sentences):
        told = _TOGETHER.search(text.folded, sentence.start, sentence.end)
        if told:
            pair = _who_met(text, sentences[max(0, at - _SENTENCES_BACK) : at], names)
            yield from ((name, _ACTS[told["act"]]) for name in sorted(pair))


def _who_met(text: Text, before: Sequence[Sentence], names: Names) -> set[str]:
    """The people of the last sentence that names any, where they are two and it tells that they met."""
    for sentence in reversed(before):
        named = {one.name for one in names.within(sentence.start, sentence.end)}
        if named:
            met = len(named) == _PAIR and _MEETS.search(text.folded, sentence.start, sentence.end)
            return named if met else set()
    return set()

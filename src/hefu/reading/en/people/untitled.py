"""Is it a person that an English text names without a title? One who speaks, then "she" or "Ms Lee"."""

import re

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.trims import opens_a_sentence
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_APPOSED = pattern(r"(?:, [^.;:\"\n]{3,90},)? ")
_LABELS = pattern(r"^([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}): ", re.MULTILINE)
_STYLED = pattern(r"(?=[DM])\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][\w'’-]+)")
_SAYS = pattern(r"[,.!?]\" (?:says|said|writes|wrote|adds|added|recalls|explains) $")
_SHE = pattern(r"\b(?:he|she|his|her|him)\b")
_IT = pattern(r"\b(?:it|its)\b")
_QUOTE = pattern(r'"[^"]*"')
_PARAGRAPH = 400
_QUOTE_NEAR = 60


def is_somebody(text: Text, start: int, end: int) -> bool:
    """Tell a name that elsewhere stands behind "Ms", or whose words are given and who then is "she"."""
    name = text.flat[start:end]
    if name.split()[-1] in text.once(_styled) or (
        text.flat.startswith(": ", end) and _answers_again(text, name)
    ):
        return True
    if _SAYS.search(text.folded, max(0, start - _QUOTE_NEAR), start):
        return True
    if text.flat[start - 1 : start] == '"' or not _speaks(text, start, end):
        return False
    line = text.flat.find("\n", end, end + _PARAGRAPH)
    rest = line if line >= 0 else min(len(text.flat), end + _PARAGRAPH)
    told = _QUOTE.sub(_blank, text.folded[end:rest])
    she, it = _SHE.search(told), _IT.search(told)
    return she is not None and not (it and it.start() < she.start())


def names_a_body(text: Text, start: int, end: int) -> bool:
    """Tell "Calder Mills" from a family's name, Ann Asante-Mills, and "Yara ASA" from Asa Lee."""
    hits = text.find("body", start, end)
    return any(text.flat[hit.start - 1 : hit.start] != "-" and not _is_given(text, hit) for hit in hits)


def _is_given(text: Text, hit: Hit) -> bool:
    """Tell a given name from the form of law that has its letters."""
    name = text.flat[hit.start : hit.end]
    return name.istitle() and name.lower() in text.words.first_names


def _answers_again(text: Text, name: str) -> bool:
    """Tell an interview's label that comes again: "Ann Lee: We will pay.", then "Lee: Yes"."""
    labels = text.once(_labels)
    return name in labels and labels.count(name) + labels.count(name.rsplit(maxsplit=1)[-1]) > 1


def _labels(text: Text) -> tuple[str, ...]:
    return tuple(_LABELS.findall(text.flat))


def _styled(text: Text) -> frozenset[str]:
    """The surnames that stand behind "Mr" and the like."""
    return frozenset(_STYLED.findall(text.flat))


def _speaks(text: Text, start: int, end: int) -> bool:
    """Tell whether a word of speech stands right before the name, or behind it and its apposition."""
    before = text.find("speech", max(0, start - _QUOTE_NEAR // 2), start)
    if before and before[-1].end == start - 1:
        return True
    if not opens_a_sentence(text, start):
        return False
    behind = _APPOSED.match(text.folded, end)
    if behind and text.at("speech", behind.end()) is not None:
        return True
    quote = text.folded.find('"', end, end + _QUOTE_NEAR + 2 * (behind.end() - end if behind else 0))
    return quote >= 0 and text.folded.rfind("\n", end, quote) < 0


def _blank(quote: re.Match[str]) -> str:
    return " " * len(quote.group())

"""Who cooperates? Those who sign or are said to, each once, with all names the text gives them."""

from collections.abc import Sequence

from hefu.reading.parties_en import find_parties_en
from hefu.reading.parties_zh import find_parties_zh
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import Party


def find_parties(text: Text, sentences: Sequence[Sentence]) -> tuple[Party, ...]:
    """Find the parties: the bodies of the first sentence of signing, else those named most."""
    find = find_parties_zh if text.words.lang == "zh" else find_parties_en
    return find(text, sentences)

"""Who cooperates? Those who sign or are said to, each once, with all names the text gives them."""

from collections.abc import Sequence

from hefu.reading.en.parties import find_parties_en
from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.parties import find_parties_zh
from hefu.terms.party import Party


def find_parties(text: Text, sentences: Sequence[Sentence], named: Sequence[Named]) -> tuple[Party, ...]:
    """Find the parties: those a paper is made between, who signs, who undertakes. People are none."""
    if text.words.lang == "zh":
        return find_parties_zh(text, sentences, named)
    return find_parties_en(text, sentences, named)
